// @ts-check
// Every schema that was ever shipped has a folder in `schemas`: the keys of a browser's storage as that version wrote them.
// A folder is never changed and never removed, for such notes are still out there.
import assert from "node:assert/strict";
import { migrate, SCHEMA, STEPS } from "../../../themes/campus/scripts/worksheet/core/migrate.js";
import { boardOf } from "../../../themes/campus/scripts/worksheet/core/board.js";
import { learnedIn } from "../../../themes/campus/scripts/worksheet/core/learned.js";
import { standOf, STANDS, stepState } from "../../../themes/campus/scripts/worksheet/core/progress.js";
import { asPerson, isExample } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { sharedStorage, testWorld } from "./world.js";

const folder = new URL("schemas/", import.meta.url);
const schemas = [...Deno.readDirSync(folder)].map(({ name }) => Number(name)).sort((a, b) => a - b);

/** A storage as a version of the worksheet left it. @param {number} schema */
function storageOf(schema) {
  const shared = sharedStorage();
  const kept = JSON.parse(Deno.readTextFileSync(new URL(`${schema}/storage.json`, folder)));
  for (const [key, value] of Object.entries(kept)) shared.map.set(key, JSON.stringify(value));
  return { shared, kept };
}

/** Every text of a value, whatever it stands in. @param {unknown} value @returns {string[]} */
const texts = (value) =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];

Deno.test("each schema up to this one has a folder, and each but this one a step", () => {
  assert.deepEqual(schemas, Array.from({ length: SCHEMA }, (_, index) => index + 1));
  assert.deepEqual(Object.keys(STEPS).map(Number), schemas.slice(0, -1));
});

for (const schema of schemas) {
  Deno.test(`what schema ${schema} wrote opens, and no text of it is lost`, () => {
    const { shared, kept } = storageOf(schema);
    const store = openStore(testWorld({ shared }), "infoint");
    assert.deepEqual(store.report, {
      restored: [],
      quarantined: [],
      newer: [],
      migrated: schema === SCHEMA ? [] : store.report.migrated,
    });
    const records = [...store.all("iv"), ...store.all("person")];
    assert.equal(records.length, Object.keys(kept).filter((key) => /\.(iv|person)\./.test(key)).length);
    for (const record of records) {
      assert.equal(record.odd, undefined);
      const key = `guide.infoint.${"questions" in record ? "iv" : "person"}.${record.id}`;
      const there = new Set(texts(record));
      assert.deepEqual(texts(kept[key]).filter((text) => !there.has(text)), []);
    }
  });
}

Deno.test("what this schema wrote is as it was after a save", () => {
  const { shared, kept } = storageOf(SCHEMA);
  const store = openStore(testWorld({ shared }), "infoint");
  for (const record of store.all("iv")) {
    const { rev: _1, rev_by: _2, trail: _3, updated: _4, ...before } = kept[`guide.infoint.iv.${record.id}`];
    const saved = store.save("iv", record);
    assert.ok(saved.ok);
    const { rev: _5, rev_by: _6, trail: _7, updated: _8, ...after } = saved.record;
    assert.deepEqual(after, before);
  }
});

Deno.test("steps are gone through one after the other, and only the first save stores what they made", () => {
  const { shared, kept } = storageOf(1);
  /** Made up: what another version of the worksheet could bring. @type {typeof STEPS} */
  const steps = {
    1: (kind, record) => kind === "iv" ? { ...record, takeaways: [...asList(record.takeaways), "two"] } : record,
    2: (kind, record) => kind === "iv" ? { ...record, takeaways: [...asList(record.takeaways), "three"] } : record,
  };
  const store = openStore(testWorld({ shared }), "infoint", { migrations: { steps, target: 3 } });
  const record = store.all("iv")[0];
  assert.ok(record);
  const key = `guide.infoint.iv.${record.id}`, before = shared.map.get(key);
  assert.deepEqual(record.takeaways.slice(-2), ["two", "three"]);
  assert.deepEqual(JSON.parse(before ?? ""), kept[key]);
  assert.ok(store.save("iv", { ...record, notes: "new" }).ok);
  assert.equal(JSON.parse(shared.map.get(key) ?? "").schema, 3);
  assert.equal(shared.map.get(`guide.infoint.bak.iv.${record.id}`), before);
  // Nor does the script of today, which some other tab still has, write over it.
  const old = openStore(testWorld({ shared, tab: 2 }), "infoint");
  assert.equal(old.state.readOnly, true);
});

/** @param {unknown} value @returns {unknown[]} */
const asList = (value) => Array.isArray(value) ? value : [];

Deno.test("a step that fails leaves the record where it was", () => {
  const { shared } = storageOf(1);
  const steps = {
    1: () => {
      throw new Error("a fault in the step");
    },
  };
  const before = new Map(shared.map);
  const store = openStore(testWorld({ shared }), "infoint", { migrations: { steps, target: 2 } });
  assert.deepEqual(store.all("iv"), []);
  assert.deepEqual([...before].filter(([key, text]) => shared.map.get(key) !== text), []);
});

Deno.test("records without a schema, of a newer one, or without a step are told apart", () => {
  assert.deepEqual(migrate("iv", {}), { ok: false, why: "no-schema" });
  assert.deepEqual(migrate("iv", { schema: "1" }), { ok: false, why: "no-schema" });
  assert.deepEqual(migrate("iv", { schema: SCHEMA + 1 }), { ok: false, why: "newer" });
  assert.deepEqual(migrate("iv", { schema: 1 }, { steps: {}, target: 2 }), { ok: false, why: "no-step" });
});

for (const schema of schemas) {
  Deno.test(`what schema ${schema} wrote stands whole on the board and in what was learned`, () => {
    const { shared } = storageOf(schema);
    const store = openStore(testWorld({ shared }), "infoint");
    const talks = store.all("iv"), people = store.all("person");
    const cards = boardOf(people, talks).flatMap((column) => column.cards);
    for (const person of people.filter((each) => !isExample(each))) {
      assert.equal(cards.filter((card) => card.person?.id === person.id).length, 1);
    }
    const notes = talks.flatMap((talk) => [...talk.takeaways, ...talk.questions.map((item) => item.note)])
      .filter((note) => note.trim() !== "");
    const told = learnedIn(talks, new Map(), []).topics.flatMap((topic) => topic.notes.map(({ note }) => note));
    assert.deepEqual(told.sort(), notes.sort());
  });

  Deno.test(`what somebody said of a step and a person in schema ${schema} still counts`, () => {
    const { kept } = storageOf(schema);
    const { shared } = storageOf(schema);
    const store = openStore(testWorld({ shared }), "infoint");
    for (const talk of store.all("iv")) {
      const before = kept[`guide.infoint.iv.${talk.id}`];
      for (const [step, state] of Object.entries(before.steps ?? {})) {
        if (state === "done") assert.equal(stepState(talk, /** @type {any} */ (step)), before.said?.[step] ?? "done");
      }
    }
    for (const person of store.all("person")) {
      const status = kept[`guide.infoint.person.${person.id}`].status || "idea";
      assert.ok(STANDS.indexOf(standOf(person, [])) >= STANDS.indexOf(status));
    }
  });
}

Deno.test("a script that does not know the newer fields of a person keeps them", () => {
  const { shared } = storageOf(SCHEMA);
  const store = openStore(testWorld({ shared }), "infoint");
  const person = store.all("person")[0];
  assert.ok(person);
  const newer = /** @type {any} */ ({ ...person, stand: "agreed", sent_by: "Ms. Hopper", from_next_year: "x" });
  const done = store.save("person", newer);
  assert.ok(done.ok);
  const again = openStore(testWorld({ shared }), "infoint").get("person", person.id);
  assert.deepEqual([again?.stand, again?.sent_by, /** @type {any} */ (again)?.from_next_year], [
    "agreed",
    "Ms. Hopper",
    "x",
  ]);
  // Where one of them makes no sense, what was found is put aside and nothing else is touched.
  const odd = asPerson({ ...again, stand: 7 });
  assert.deepEqual([odd?.stand, odd?.odd?.stand, odd?.name], [undefined, 7, person.name]);
});
