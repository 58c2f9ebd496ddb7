// @ts-check
import assert from "node:assert/strict";
import { copyFrom } from "../../../themes/campus/scripts/worksheet/core/importing.js";
import { newInterview, newPerson } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { sharedStorage, testWorld } from "./world.js";

/** @param {any} saved */
const kept = (saved) => {
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.record;
};

/** A store with one saved interview. @param {ReturnType<typeof testWorld>} [world] */
function withOne(world = testWorld()) {
  const store = openStore(world, "test");
  const record = kept(store.save("iv", { ...newInterview(world), notes: "first" }));
  return { world, store, record, key: `guide.test.iv.${record.id}` };
}

Deno.test("opening a worksheet that is empty writes nothing", () => {
  const world = testWorld();
  openStore(world, "test");
  assert.deepEqual([...world.shared.map.keys()], []);
});

Deno.test("what was saved is there again, in another tab too", () => {
  const { world, record } = withOne();
  const again = openStore({ ...world, ...testWorld({ shared: world.shared, tab: 2 }) }, "test");
  assert.deepEqual(again.get("iv", record.id), record);
  assert.equal(again.state.hadMeta, true);
});

Deno.test("a site reads only its own keys", () => {
  const { world } = withOne();
  assert.deepEqual(openStore(world, "other").all("iv"), []);
});

/** Two guides of one id on one host. */
function neighbors() {
  const shared = sharedStorage();
  const at = (/** @type {string} */ path, /** @type {number} */ tab) => ({
    ...testWorld({ shared, tab }),
    home: () => path,
  });
  return { shared, one: at("/one/", 1), other: at("/other/", 2) };
}

Deno.test("two guides of one id on one host do not read, merge or erase each other's notes", () => {
  const { shared, one, other } = neighbors();
  const first = openStore(one, "test"), mine = kept(first.save("iv", { ...newInterview(one), notes: "mine" }));
  const second = openStore(other, "test");
  assert.deepEqual(second.all("iv"), []);
  kept(second.save("iv", { ...newInterview(other), notes: "theirs" }));
  second.savePrefs({ large: true });
  assert.deepEqual(openStore(one, "test").all("iv").map(({ notes }) => notes), ["mine"]);
  assert.deepEqual(openStore(other, "test").all("iv").map(({ notes }) => notes), ["theirs"]);
  assert.deepEqual(second.erase(), { left: [] });
  assert.deepEqual([openStore(one, "test").get("iv", mine.id)?.notes, first.prefs()], ["mine", {}]);
  assert.deepEqual([...shared.map.keys()].filter((key) => key.includes("/other/")), []);
});

Deno.test("notes from before guides were told apart belong to the one that is used first, and the other can copy them", () => {
  const { shared, one, other } = neighbors();
  const before = openStore(testWorld({ shared, tab: 3 }), "test");
  const old = kept(before.save("iv", { ...newInterview(one), notes: "old" }));
  const first = openStore(one, "test"), second = openStore(other, "test");
  // Until one of them saves, both show them.
  assert.deepEqual([first, second].map((store) => store.get("iv", old.id)?.notes), ["old", "old"]);
  kept(first.save("iv", { ...old, notes: "old, and more" }));
  // The other one's tab is open still: what it writes goes to keys of its own.
  const theirs = kept(second.save("iv", { ...old, notes: "theirs" }));
  assert.deepEqual(openStore(one, "test").all("iv").map(({ notes }) => notes), ["old, and more"]);
  const again = openStore(other, "test"), from = again.neighbor();
  assert.deepEqual([again.get("iv", theirs.id)?.notes, from?.meta().home], ["theirs", "/one/"]);
  assert.ok(from && copyFrom(again, from, { now: 0, zone: "UTC" }).ok);
  assert.deepEqual(again.all("iv").map(({ notes }) => notes).sort(), ["old, and more", "theirs"]);
  assert.deepEqual(openStore(one, "test").all("iv").map(({ notes }) => notes), ["old, and more"]);
  assert.equal(openStore(one, "test").neighbor(), undefined);
});

Deno.test("on a shared computer another guide of the same id does not see the notes of the tab", () => {
  const { one, other } = neighbors(), session = one.session;
  const first = openStore(one, "test");
  kept(first.save("iv", { ...newInterview(one), notes: "mine" }));
  first.useSession();
  const second = openStore({ ...other, session }, "test");
  assert.deepEqual(second.all("iv"), []);
  kept(second.save("iv", { ...newInterview(other), notes: "theirs" }));
  second.useSession();
  assert.deepEqual(openStore({ ...other, session }, "test").all("iv").map(({ notes }) => notes), ["theirs"]);
  assert.equal(openStore(one, "test").all("iv").length, 1);
});

Deno.test("the text before a save stays as a copy", () => {
  const { world, store, record, key } = withOne();
  const before = world.shared.map.get(key);
  kept(store.save("iv", { ...record, notes: "second" }));
  assert.equal(world.shared.map.get(`guide.test.bak.iv.${record.id}`), before);
});

for (const broken of ["", '{"id":', "[]", "null", '{"id":"another"}']) {
  Deno.test(`a record that reads ${JSON.stringify(broken)} comes back from its copy, the others are as they were`, () => {
    const { world, store, record, key } = withOne();
    const other = kept(store.save("person", { ...newPerson(world), name: "Grace" }));
    kept(store.save("iv", { ...record, notes: "second" }));
    world.shared.map.set(key, broken);
    const again = openStore(world, "test");
    assert.equal(again.get("iv", record.id)?.notes, "first");
    assert.equal(again.get("person", other.id)?.name, "Grace");
    assert.deepEqual(again.report.restored, [`iv.${record.id}`]);
    const aside = again.report.quarantined.map(({ key }) => again.raw(key));
    assert.deepEqual(aside, broken === "" ? [] : [broken]);
  });
}

Deno.test("a damaged record without a copy is put aside letter by letter", () => {
  const { world, key } = withOne();
  world.shared.map.set(key, "{oh");
  const again = openStore(world, "test");
  assert.deepEqual(again.all("iv"), []);
  assert.equal(again.raw(again.report.quarantined[0]?.key ?? ""), "{oh");
  assert.equal(world.shared.map.has(key), false);
  assert.deepEqual(openStore(world, "test").report.quarantined, []);
});

Deno.test("when there is no room, copies make way; when that does not do, what was stored stays", () => {
  const { world, store, record, key } = withOne();
  const second = kept(store.save("iv", { ...record, notes: "x".repeat(1000) }));
  world.shared.quota = [...world.shared.map].reduce((sum, [name, text]) => sum + name.length + text.length, 0) + 200;
  const third = kept(store.save("iv", { ...second, notes: "y".repeat(1500) }));
  assert.equal(JSON.parse(world.shared.map.get(key) ?? "").notes.length, 1500);
  assert.deepEqual(store.save("iv", { ...third, notes: "z".repeat(9000) }), { ok: false, why: "full" });
  assert.equal(openStore(world, "test").get("iv", record.id)?.notes, "y".repeat(1500));
});

Deno.test("a full storage is still read", () => {
  const { world, record } = withOne();
  world.shared.quota = 1;
  const again = openStore(world, "test");
  assert.equal(again.state.mode, "local");
  assert.equal(again.state.why, "full");
  assert.equal(again.get("iv", record.id)?.notes, "first");
});

for (
  const [name, local] of /** @type {[string, () => Storage][]} */ ([
    ["throws", () => {
      throw new DOMException("denied", "SecurityError");
    }],
    ["has no room at all", () => sharedStorage({ quota: 0 }).seenBy(1)],
    ["is null", () => /** @type {any} */ (null)],
  ])
) {
  Deno.test(`a storage that ${name} is replaced by memory`, () => {
    const world = { ...testWorld(), local };
    const store = openStore(world, "test");
    assert.deepEqual([store.state.mode, store.state.why], ["memory", "blocked"]);
    kept(store.save("iv", newInterview(world)));
    assert.equal(store.all("iv").length, 1);
  });
}

Deno.test("a storage that fails later says so", () => {
  const world = testWorld();
  let denied = false;
  const inner = world.shared.seenBy(1);
  const guarded = new Proxy(inner, {
    get(target, name) {
      if (denied) throw new DOMException("denied", "SecurityError");
      return Reflect.get(target, name);
    },
  });
  const store = openStore({ ...world, local: () => guarded }, "test");
  denied = true;
  assert.deepEqual(store.save("iv", newInterview(world)), { ok: false, why: "blocked" });
});

Deno.test("a storage that changes what it is given is found out", () => {
  const world = testWorld();
  const inner = world.shared.seenBy(1);
  const lossy = {
    ...inner,
    get length() {
      return inner.length;
    },
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => inner.setItem(key, text.slice(0, 80)),
  };
  const store = openStore({ ...world, local: () => lossy }, "test");
  assert.deepEqual(store.save("iv", newInterview(world)), { ok: false, why: "mismatch" });
});

Deno.test("a newer schema is read-only and stays as it is", () => {
  const { world, store, record, key } = withOne();
  const newer = JSON.stringify({ ...record, schema: 2, wonders: [1] });
  world.shared.map.set(key, newer);
  const again = openStore(world, "test");
  assert.equal(again.state.readOnly, true);
  assert.deepEqual(again.save("iv", newInterview(world)), { ok: false, why: "read-only" });
  assert.equal(world.shared.map.get(key), newer);
  // The tab that was open before the newer script wrote must not write over it either.
  assert.deepEqual(store.save("iv", { ...record, notes: "old" }), { ok: false, why: "read-only" });
  assert.equal(world.shared.map.get(key), newer);
});

Deno.test("fields that the script does not know are kept, and those that make no sense too", () => {
  const { world, record, key } = withOne();
  world.shared.map.set(key, JSON.stringify({ ...record, fit: "very", color: { red: [1, 2] } }));
  const again = openStore(world, "test");
  const found = again.get("iv", record.id);
  assert.ok(found);
  assert.equal(found.fit, null);
  kept(again.save("iv", { ...found, notes: "more" }));
  const stored = JSON.parse(world.shared.map.get(key) ?? "");
  assert.deepEqual([stored.color, stored.odd, stored.notes], [{ red: [1, 2] }, { fit: "very" }, "more"]);
});

Deno.test("erasing leaves no key of ours and every key of others", () => {
  const { world, store } = withOne();
  world.shared.map.set("guide.test-2.meta", "theirs");
  store.savePrefs({ large: true });
  assert.deepEqual(store.toErase().length, 3);
  assert.deepEqual(store.erase(), { left: [] });
  assert.deepEqual([...world.shared.map.keys()], ["guide.test-2.meta"]);
  kept(store.save("iv", newInterview(world)));
});

Deno.test("a tab does not write after another has erased everything, until it is told to", () => {
  const { world, store, record } = withOne();
  openStore(testWorld({ shared: world.shared, tab: 2 }), "test").erase();
  assert.deepEqual(store.save("iv", { ...record, notes: "late" }), { ok: false, why: "erased" });
  assert.equal(world.shared.map.size, 0);
  store.begin();
  assert.equal(kept(store.save("iv", { ...record, notes: "late" })).notes, "late");
});

Deno.test("on a shared computer the notes move to this tab", () => {
  const { world, store, record } = withOne();
  assert.equal(store.useSession(), true);
  assert.equal(world.shared.map.size, 0);
  assert.equal(store.get("iv", record.id)?.notes, "first");
  assert.equal(openStore(world, "test").state.mode, "session");
  store.erase();
  assert.equal(openStore(world, "test").state.mode, "local");
});
