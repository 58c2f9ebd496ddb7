// @ts-check
import assert from "node:assert/strict";
import { newInterview } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { listen } from "../../../themes/campus/scripts/worksheet/core/tabs.js";
import { seeded, sharedStorage, testWorld } from "./world.js";

/** Two tabs of one browser. */
function twoTabs() {
  const shared = sharedStorage();
  const tabs = [1, 2].map((tab) => {
    const world = testWorld({ shared, tab });
    return { world, store: openStore(world, "test") };
  });
  /** Hands all events to the tabs that they are for, as a browser does some time after the write. */
  const deliver = () => {
    const heard = [];
    for (let event = shared.events.shift(); event; event = shared.events.shift()) {
      for (const [index, { store }] of tabs.entries()) {
        if (index + 1 !== event.from) heard.push(store.heard(event.key, event.newValue));
      }
    }
    return heard.filter(Boolean);
  };
  const [a, b] = /** @type {[typeof tabs[0], typeof tabs[0]]} */ (tabs);
  return { shared, a: a.store, b: b.store, world: a.world, tabs, deliver };
}

/** @param {any} saved */
const kept = (saved) => {
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.record;
};

Deno.test("what one tab saves the other hears", () => {
  const { a, b, world, deliver } = twoTabs();
  const record = kept(a.save("iv", { ...newInterview(world), notes: "from a" }));
  deliver();
  assert.equal(b.get("iv", record.id)?.notes, "from a");
  kept(b.save("iv", { ...record, notes: "from b" }));
  assert.deepEqual(deliver().length, 1);
  assert.equal(a.get("iv", record.id)?.notes, "from b");
  assert.equal(a.all("iv").length, 1);
});

Deno.test("an edit of a record that another tab has saved since becomes a copy", () => {
  const { a, b, world, deliver } = twoTabs();
  const first = kept(a.save("iv", newInterview(world)));
  deliver();
  kept(a.save("iv", { ...first, notes: "from a" }));
  const saved = /** @type {any} */ (b.save("iv", { ...first, notes: "from b" }));
  assert.equal(saved.conflictOf, first.id);
  assert.deepEqual(b.all("iv").map(({ notes }) => notes).sort(), ["from a", "from b"]);
  assert.equal(kept(b.save("iv", { ...saved.record, notes: "more from b" })).id, saved.record.id);
  deliver();
  assert.deepEqual(a.all("iv").map(({ notes }) => notes).sort(), ["from a", "more from b"]);
});

Deno.test("the same edit in two tabs is no conflict", () => {
  const { a, b, world } = twoTabs();
  const first = kept(a.save("iv", newInterview(world)));
  kept(a.save("iv", { ...first, notes: "same" }));
  kept(b.save("iv", { ...first, notes: "same" }));
  assert.equal(b.all("iv").length, 1);
});

Deno.test("two tabs that write within one instant lose nothing, and make one copy", () => {
  const { a, b, world, shared, deliver } = twoTabs();
  const first = kept(a.save("iv", newInterview(world)));
  deliver();
  const key = `guide.test.iv.${first.id}`, before = shared.map.get(key) ?? "";
  kept(a.save("iv", { ...first, notes: "from a" }));
  // b does not see yet what a has written.
  shared.map.set(key, before);
  kept(b.save("iv", { ...first, notes: "from b" }));
  deliver();
  deliver();
  for (const store of [a, b]) {
    assert.deepEqual(store.all("iv").map(({ notes }) => notes).sort(), ["from a", "from b"]);
  }
  assert.equal(a.all("iv").find(({ notes }) => notes === "from a")?.conflict_of, first.id);
});

Deno.test("a tab that saved long ago makes no copy of what others have built upon", () => {
  const { a, b, world, deliver } = twoTabs();
  let record = kept(a.save("iv", { ...newInterview(world), notes: "0" }));
  for (let round = 1; round < 60; round++) record = kept(b.save("iv", { ...record, notes: String(round) }));
  deliver();
  assert.deepEqual(a.all("iv").map(({ notes }) => notes), ["59"]);
});

Deno.test("a tab hears that everything was erased", () => {
  const { a, b, world, tabs, deliver } = twoTabs();
  kept(a.save("iv", newInterview(world)));
  deliver();
  /** @type {any[]} */
  const told = [];
  const target = new EventTarget();
  const stop = listen(b, /** @type {any} */ (target), (change) => told.push(change));
  a.erase();
  for (const { key } of tabs[0]?.world.shared.events.splice(0) ?? []) {
    target.dispatchEvent(Object.assign(new Event("storage"), { key, newValue: null, storageArea: null }));
  }
  stop();
  assert.deepEqual(told[0], { erased: true });
  assert.deepEqual(b.all("iv"), []);
});

Deno.test("whatever three tabs do at once, every text that was said to be saved can be found", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seeded(seed), shared = sharedStorage();
    const pick = (/** @type {number} */ below) => Math.floor(random() * below);
    const tabs = [1, 2, 3].map((tab) => {
      const world = testWorld({ shared, tab, seed: seed * 10 + tab });
      return { store: openStore(world, "test"), inbox: shared.events.slice(0, 0) };
    });
    const id = kept(tabs[0]?.store.save("iv", newInterview(testWorld({ seed })))).id;
    const key = `guide.test.iv.${id}`;
    /** Each saved text, by the one that it was typed over. @type {Map<string, string>} */
    const over = new Map();
    for (let turn = 0; turn < 25; turn++) {
      const index = pick(3), tab = tabs[index];
      if (!tab) continue;
      for (const event of shared.events.splice(0)) {
        tabs.forEach((other, at) => at + 1 !== event.from && other.inbox.push(event));
      }
      for (let count = pick(4); count > 0 && tab.inbox.length > 0; count--) {
        const event = tab.inbox.shift();
        if (event) tab.store.heard(event.key, event.newValue);
      }
      const record = tab.store.get("iv", id) ?? tab.store.all("iv")[0];
      if (!record) continue;
      const notes = `${seed}/${turn}/${index}`;
      // Now and then a tab sees the storage as it was before the last write of another.
      const last = shared.events.at(-1);
      const stale = tab.store.get("iv", id);
      const real = shared.map.get(key);
      if (random() < 0.3 && last?.from !== index + 1 && stale && real) shared.map.set(key, JSON.stringify(stale));
      const saved = tab.store.save("iv", { ...record, notes });
      if (saved.ok) over.set(notes, record.notes);
    }
    // In the end everybody hears everything, also what is said as a consequence.
    for (let round = 0; round < 8; round++) {
      for (const event of shared.events.splice(0)) {
        tabs.forEach((other, at) => at + 1 !== event.from && other.inbox.push(event));
      }
      for (const tab of tabs) for (const event of tab.inbox.splice(0)) tab.store.heard(event.key, event.newValue);
    }
    const found = new Set(openStore(testWorld({ shared, tab: 9 }), "test").all("iv").map(({ notes }) => notes));
    const replaced = new Set(over.values());
    const lost = [...over.keys()].filter((notes) => !found.has(notes) && !replaced.has(notes));
    assert.deepEqual(lost, [], `seed ${seed}`);
  }
});
