// @ts-check
import assert from "node:assert/strict";
import * as model from "../../../Sources/CEditor/files/model.js";

const phone = { key: "phone", label: "Phone", help: "", required: false, type: { kind: "text" } };
const contact = {
  name: "contact",
  help: "",
  title: "name",
  fields: [
    { key: "id", label: "Id", help: "", required: true, type: { kind: "text", pattern: "^[a-z]+$" } },
    { key: "name", label: "Name", help: "", required: true, type: { kind: "text" } },
    phone,
    { key: "address", label: "Address", help: "", required: false, type: { kind: "list", of: { kind: "text" } } },
    { key: "minutes", label: "Minutes", help: "", required: false, type: { kind: "integer" } },
    { key: "starter", label: "Starter", help: "", required: false, type: { kind: "flag" } },
  ],
};
const file = {
  name: "contacts",
  help: "",
  fields: [
    { key: "kind", label: "Kind", help: "", required: true, fixed: "contacts", type: { kind: "choice" } },
    {
      key: "items",
      label: "Items",
      help: "",
      required: true,
      type: { kind: "list", of: { kind: "record", form: contact } },
    },
  ],
};
const type = { kind: "record", form: file };

/** What guide does with edits. @param {any} json @param {model.Edit[]} edits */
function apply(json, edits) {
  const tree = structuredClone(json);
  /** @param {model.Step[]} at @returns {{ parent: any, key: any }} */
  const place = (at) => {
    let parent = tree;
    for (const step of at.slice(0, -1)) parent = parent[index(parent, step)];
    const last = at.at(-1);
    assert.ok(last !== undefined);
    return { parent, key: index(parent, last) };
  };
  const index = (/** @type {any} */ parent, /** @type {model.Step} */ step) => {
    if (typeof step !== "object") return step;
    const found = parent.findIndex((/** @type {any} */ one) => one.id === step.id);
    assert.ok(found >= 0, `no item ${step.id}`);
    return found;
  };
  for (const { op, at = [], value, to = 0 } of edits) {
    if (op === "insert") {
      const { parent, key } = place(at);
      assert.ok(to <= parent[key].length);
      parent[key].splice(to, 0, structuredClone(value));
      continue;
    }
    const { parent, key } = place(at);
    if (op === "set") parent[key] = structuredClone(value);
    else if (op === "remove") Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key];
    else if (op === "move") parent.splice(to, 0, ...parent.splice(key, 1));
    else assert.fail(op);
  }
  return tree;
}

const start = () => ({
  kind: "contacts",
  items: [
    { id: "office", name: "Office", phone: "+1-555-0100", address: ["one", "two", "three"] },
    { id: "library", name: "Library", minutes: 5 },
    { id: "desk", name: "Desk", starter: true, other: "unknown" },
  ],
});

/** @param {any} json @returns {any} as `encode` writes what it is given as text */
const text = (json) => model.encode(model.toModel(json), type);

/** @param {(now: any, items: model.Item[]) => void} change */
function edits(change) {
  const base = model.toModel(start());
  const now = /** @type {any} */ (model.clone(base));
  change(now, now.keys.get("items").items);
  const list = model.diff(base, now, type);
  assert.deepEqual(apply(text(start()), list), model.encode(now, type));
  return list;
}

/** @param {model.Item | undefined} item */
const keys = (item) => /** @type {model.Group} */ (item?.value).keys;

Deno.test("a form that nobody has changed has no edits", () => {
  assert.deepEqual(edits(() => {}), []);
});

Deno.test("a changed field is one edit, named by the item's id", () => {
  assert.deepEqual(edits((_, items) => keys(items[0]).set("phone", "+1-555-0199")), [
    { op: "set", at: ["items", { id: "office" }, "phone"], value: "+1-555-0199" },
  ]);
});

Deno.test("what was changed and changed back is no edit", () => {
  assert.deepEqual(edits((_, items) => keys(items[0]).set("phone", "x").set("phone", "+1-555-0100")), []);
});

Deno.test("a new key comes after the one before it in the declaration", () => {
  const list = edits((_, items) => {
    keys(items[1]).set("address", model.toModel(["a street"]));
    keys(items[1]).set("phone", "+1-555-0101");
  });
  assert.deepEqual(list.map(({ after }) => after), ["name", "name"]);
});

Deno.test("numbers and flags are sent as such, and words stay words", () => {
  const list = edits((_, items) => {
    keys(items[1]).set("minutes", "7");
    keys(items[2]).set("starter", "false");
    keys(items[0]).set("phone", "573");
  });
  assert.deepEqual(list.map(({ value }) => value).sort(), ["573", 7, false].sort());
});

Deno.test("what is no number is sent as it was typed", () => {
  assert.deepEqual(edits((_, items) => keys(items[1]).set("minutes", "seven")).map(({ value }) => value), ["seven"]);
});

Deno.test("an item that is moved over several others is one edit", () => {
  const list = edits((_, items) => items.push(.../** @type {[model.Item]} */ (items.splice(0, 1))));
  assert.deepEqual(list, [{ op: "move", at: ["items", { id: "office" }], to: 2 }]);
});

Deno.test("an item that is moved and changed is known by its old id, then by its new one", () => {
  const list = edits((_, items) => {
    keys(items[2]).set("id", "front");
    keys(items[2]).set("name", "Front desk");
    items.unshift(.../** @type {[model.Item]} */ (items.splice(2, 1)));
  });
  assert.deepEqual(list.map(({ at }) => at?.[1]), [{ id: "desk" }, { id: "desk" }, { id: "front" }]);
});

Deno.test("items with the same id are named by their numbers", () => {
  const base = model.toModel({ items: [{ id: "a" }, { id: "a" }] });
  const items = /** @type {any} */ (base).keys.get("items").items;
  assert.deepEqual([model.stepTo(items, 0), model.stepTo(items, 1)], [{ id: "a" }, 1]);
});

Deno.test("a thousand changes of every kind lead to what the form says", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  for (let run = 0; run < 1000; run++) {
    edits((_, items) => {
      for (let step = random(8); step >= 0; step--) {
        const one = items[random(items.length || 1)];
        const lines = /** @type {model.List | undefined} */ (one && keys(one).get("address"))?.items;
        switch (random(9)) {
          case 0:
            items.splice(
              random(items.length + 1),
              0,
              model.item(model.toModel({ id: `new-${run}-${step}`, name: "New" })),
            );
            break;
          case 1:
            items.splice(random(items.length || 1), 1);
            break;
          case 2:
            if (one) {
              items.splice(
                random(items.length),
                0,
                .../** @type {[model.Item]} */ (items.splice(items.indexOf(one), 1)),
              );
            }
            break;
          case 3:
            if (one) keys(one).set("phone", String(random(100)));
            break;
          case 4:
            if (one) keys(one).delete("phone");
            break;
          case 5:
            if (one) keys(one).set("id", `id-${run}-${step}`);
            break;
          case 6:
            lines?.splice(random(lines.length + 1), 0, model.item(`line ${step}`));
            break;
          case 7:
            lines?.splice(random(lines.length || 1), 1);
            break;
          default:
            if (lines && lines.length > 1) {
              lines.unshift(.../** @type {[model.Item]} */ (lines.splice(random(lines.length), 1)));
            }
        }
      }
    });
  }
});

Deno.test("what is kept comes back with the same numbers", () => {
  const base = model.toModel(start());
  const back = model.unpack(JSON.parse(JSON.stringify(model.pack(base))));
  assert.deepEqual(back, base);
  assert.deepEqual(model.diff(base, back, type), []);
  // An item that is made afterwards has a number of its own.
  const last = /** @type {any} */ (back).keys.get("items").items.at(-1).uid;
  assert.ok(model.item("x").uid > last);
});

Deno.test("a new record has what has to be in it", () => {
  assert.deepEqual(model.encode(model.blank(contact), { kind: "record", form: contact }), { id: "", name: "" });
});

Deno.test("a record is known by its title, then by what else it has", () => {
  assert.equal(model.titleOf(model.toModel({ id: "x", name: "Office" }), contact), "Office");
  assert.equal(model.titleOf(model.toModel({ id: "x", name: " " }), contact), "x");
  assert.equal(model.titleOf("a line", undefined), "a line");
});
