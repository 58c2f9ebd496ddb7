// @ts-check
import assert from "node:assert/strict";
import { LARGEST, planImport, readBackup, writeBackup } from "../../../themes/campus/scripts/worksheet/core/backup.js";
import {
  applyImport,
  canUndoImport,
  planUndo,
  recoverImport,
  undoImport,
} from "../../../themes/campus/scripts/worksheet/core/importing.js";
import { calendarFile, talkEvent } from "../../../themes/campus/scripts/worksheet/core/calendar.js";
import { newInterview, newPerson } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { seeded, sharedStorage, testWorld } from "./world.js";

const ZONE = "America/Chicago";
const HOW = { now: Date.parse("2026-11-24T04:00:00Z"), zone: ZONE };

/** @typedef {import("../../../themes/campus/scripts/worksheet/core/store.js").Store} Store */

/** @param {string[]} notes @param {number} [tab] */
function device(notes, tab = 1) {
  const world = testWorld({ tab });
  const store = openStore(world, "test");
  const records = notes.map((text) => saved(store, { ...newInterview(world), notes: text }));
  return { world, store, records };
}

/** @param {Store} store @param {any} record */
function saved(store, record) {
  const done = store.save("iv", record);
  assert.ok(done.ok);
  return done.record;
}

/** @param {Store} store */
const exported = (store) => writeBackup(store, HOW.now, ZONE).text;

/** @param {string} text */
function read(text) {
  const found = readBackup(text);
  assert.ok(found.ok, JSON.stringify(found));
  return found.backup;
}

/** @param {Store} store */
const notes = (store) => store.all("iv").map((record) => record.notes).sort();

/** @param {Store} store */
const letters = (store) =>
  Object.fromEntries(
    store.toErase().filter((key) => /\.(iv|person|prefs)/.test(key) && !/bak/.test(key)).map((
      key,
    ) => [key, JSON.parse(store.area.getItem(key) ?? "null")]),
  );

Deno.test("a backup is named after the day where the student is", () => {
  assert.equal(writeBackup(device([]).store, HOW.now, ZONE).name, "informational-interviews-2026-11-23.json");
});

Deno.test("export and import on an empty device give back every letter", () => {
  const random = seeded(11);
  const text = () =>
    Array.from(
      { length: 40 },
      () =>
        String.fromCodePoint(
          [65, 0x301, 0x1f600, 34, 92, 10, 0x2028, 60, 0xd800, 0x202e][Math.floor(random() * 10)] ?? 65,
        ),
    ).join("");
  const { world, store } = device([]);
  for (let index = 0; index < 40; index++) {
    saved(store, {
      ...newInterview(world),
      title: text(),
      notes: text(),
      takeaways: [text()],
      fit: index % 6 || null,
      unknown: { [`f${index}`]: [text()] },
      questions: [{
        key: "k",
        custom: true,
        snapshot: { text: text(), lang: "en", bank_version: 0 },
        minutes: 2.5,
        must: true,
        asked: false,
        note: text(),
      }],
      checklist: { "a-b": { done: true, at: text() } },
      messages: [{ template_id: "t", fields: { x: text() }, draft: text(), edited: true, sent_on: "" }],
      ...(index % 7 ? {} : { deleted_at: "2026-11-01T00:00:00.000Z" }),
    });
    assert.ok(store.save("person", { ...newPerson(world), name: text() }).ok);
  }
  store.savePrefs({ large: true, zone: ZONE });
  for (const mode of /** @type {const} */ (["merge", "replace"])) {
    const other = openStore(testWorld({ tab: 2 }), "test");
    const plan = planImport(read(exported(store)), other, mode);
    assert.deepEqual(plan.counts, { add: 80, update: 0, same: 0, conflicts: 0, remove: 0 });
    assert.deepEqual(applyImport(other, plan, HOW), { ok: true });
    assert.deepEqual(letters(other), letters(store), mode);
    assert.deepEqual(JSON.parse(exported(other)), JSON.parse(exported(store)));
  }
});

Deno.test("importing twice adds nothing", () => {
  const from = device(["a", "b"]).store, to = device(["c"], 2).store;
  for (const add of [2, 0]) {
    const plan = planImport(read(exported(from)), to, "merge");
    assert.deepEqual([plan.counts.add, plan.counts.conflicts], [add, 0]);
    assert.ok(applyImport(to, plan, HOW).ok);
  }
  assert.deepEqual(notes(to), ["a", "b", "c"]);
});

Deno.test("merging keeps the newer of two, and both where they went different ways", () => {
  const { store, records: [record] } = device(["first"]);
  const old = exported(store);
  const second = saved(store, { ...record, notes: "second" });
  const newer = exported(store);
  // The older one stays out.
  assert.deepEqual(planImport(read(old), store, "merge").counts, {
    add: 0,
    update: 0,
    same: 1,
    conflicts: 0,
    remove: 0,
  });
  // Another device goes on from the older one.
  const other = openStore(testWorld({ tab: 2 }), "test");
  assert.ok(applyImport(other, planImport(read(old), other, "merge"), HOW).ok);
  assert.equal(planImport(read(newer), other, "merge").counts.update, 1);
  saved(other, { ...other.get("iv", second.id), notes: "third" });
  for (const conflicts of [1, 0]) {
    const plan = planImport(read(newer), other, "merge");
    assert.equal(plan.counts.conflicts, conflicts);
    assert.ok(applyImport(other, plan, HOW).ok);
    assert.deepEqual(notes(other), ["second", "third"]);
  }
  assert.equal(other.all("iv").find((found) => found.notes === "second")?.conflict_of, second.id);
});

Deno.test("replacing removes what the file does not have, and can be undone", () => {
  const from = device(["a"]).store, { store: to, world } = device(["b", "c"], 2);
  const before = letters(to);
  const plan = planImport(read(exported(from)), to, "replace");
  assert.deepEqual(plan.counts, { add: 1, update: 0, same: 0, conflicts: 0, remove: 2 });
  assert.ok(applyImport(to, plan, HOW).ok);
  assert.deepEqual(notes(to), ["a"]);
  const again = openStore(world, "test");
  assert.equal(canUndoImport(again), true);
  assert.equal(recoverImport(again), false);
  assert.equal(undoImport(again), true);
  const { "guide.test.prefs": _, ...after } = letters(again);
  assert.deepEqual(after, before);
});

Deno.test("going back takes only what the import brought, and what was written since stays", () => {
  const { store: from, records: [shared] } = device(["from the file"], 3), { store, world } = device(["kept", "older"]);
  assert.ok(shared && store.save("person", { ...newPerson(world), name: "Ada" }).ok);
  assert.ok(applyImport(store, planImport(read(exported(from)), store, "merge"), HOW).ok);
  saved(store, { ...newInterview(world), notes: "begun since" });
  saved(store, { ...store.all("iv").find((record) => record.notes === "older"), notes: "changed since" });
  const again = openStore(world, "test");
  assert.deepEqual(planUndo(again)?.counts, { go: 1, back: 0, stay: 2 });
  assert.ok(undoImport(again));
  assert.deepEqual(notes(again), ["begun since", "changed since", "kept"]);
  assert.deepEqual(again.all("person").map((record) => record.name), ["Ada"]);
  // What went is in a copy: going back is itself undone the same way.
  assert.deepEqual([planUndo(again)?.isReturn, planUndo(again)?.counts], [true, { go: 0, back: 1, stay: 0 }]);
  assert.ok(undoImport(again));
  assert.deepEqual(notes(again), ["begun since", "changed since", "from the file", "kept"]);
  assert.equal(planUndo(again)?.isReturn, false);
});

Deno.test("a talk that the import and then the student changed stays, with its former text beside it", () => {
  const { store, world, records: [record] } = device(["first"]);
  assert.ok(record);
  const other = openStore(testWorld({ tab: 2 }), "test");
  assert.ok(applyImport(other, planImport(read(exported(store)), other, "merge"), HOW).ok);
  saved(other, { ...other.get("iv", record.id), notes: "elsewhere" });
  assert.ok(applyImport(store, planImport(read(exported(other)), store, "merge"), HOW).ok);
  saved(store, { ...store.get("iv", record.id), notes: "elsewhere, and here" });
  store.savePrefs({ me_student: "Ada" });
  const again = openStore(world, "test");
  assert.deepEqual(planUndo(again)?.counts, { go: 0, back: 1, stay: 1 });
  assert.ok(undoImport(again));
  assert.deepEqual(notes(again), ["elsewhere, and here", "first"]);
  assert.equal(again.get("iv", record.id)?.notes, "elsewhere, and here");
  assert.equal(again.prefs().me_student, "Ada");
});

Deno.test("going back after an import by a script that noted nothing about it loses nothing", () => {
  const from = device(["from the file"], 3).store, { store, world } = device(["mine"]);
  assert.ok(applyImport(store, planImport(read(exported(from)), store, "replace"), HOW).ok);
  world.shared.map.delete("guide.test.import-left");
  saved(store, { ...store.all("iv")[0], notes: "from the file, changed" });
  const again = openStore(world, "test");
  assert.ok(undoImport(again));
  assert.deepEqual(notes(again), ["from the file, changed", "mine"]);
});

Deno.test("going back for which there is no room changes nothing", () => {
  const from = device(["from the file"], 3).store, { store, world } = device(["x".repeat(20_000)]);
  assert.ok(applyImport(store, planImport(read(exported(from)), store, "replace"), HOW).ok);
  saved(store, { ...newInterview(world), notes: "y".repeat(20_000) });
  const before = Object.fromEntries(world.shared.map);
  world.shared.quota = 50_000;
  assert.equal(undoImport(store), false);
  assert.deepEqual(Object.fromEntries(world.shared.map), before);
});

Deno.test("an import that is cut off anywhere is taken back as a whole", () => {
  const from = exported(device(["a", "b", "c"]).store);
  let cut = 0;
  for (let allowed = 0; allowed < 40; allowed++) {
    const shared = sharedStorage(), world = testWorld({ shared, tab: 2 });
    const store = openStore(world, "test");
    saved(store, { ...newInterview(world), notes: "mine" });
    const before = letters(store);
    // From some write on nothing is written any more, as when the browser is killed.
    let left = Infinity;
    const seen = shared.seenBy(2);
    const dying = {
      ...seen,
      get length() {
        return seen.length;
      },
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
        if (left-- > 0) seen.setItem(key, value);
      },
      removeItem: (/** @type {string} */ key) => {
        if (left-- > 0) seen.removeItem(key);
      },
    };
    const killed = openStore({ ...world, local: () => dying }, "test");
    const plan = planImport(read(from), killed, "replace");
    left = allowed;
    applyImport(killed, plan, HOW);
    const again = openStore(world, "test");
    recoverImport(again);
    const found = notes(again).join();
    assert.ok(found === "mine" || found === "a,b,c", `after ${allowed} writes: ${found}`);
    if (found === "mine") {
      cut += 1;
      const { "guide.test.prefs": _, ...after } = letters(again);
      assert.deepEqual(after, before);
    }
  }
  assert.ok(cut > 5 && cut < 40, String(cut));
});

Deno.test("what another tab wrote after an import was cut off is kept when that is taken back", () => {
  const from = exported(device(["a"]).store), shared = sharedStorage(), world = testWorld({ shared, tab: 2 });
  const store = openStore(world, "test");
  saved(store, { ...newInterview(world), notes: "mine" });
  assert.ok(applyImport(store, planImport(read(from), store, "replace"), HOW).ok);
  // As if the browser had been killed before the last write.
  shared.map.set("guide.test.importing", JSON.stringify(store.all("iv").map(({ id }) => `iv.${id}`)));
  saved(openStore(testWorld({ shared, tab: 3 }), "test"), { ...newInterview(testWorld({ seed: 9 })), notes: "since" });
  const again = openStore(world, "test");
  assert.equal(recoverImport(again), true);
  assert.equal(notes(again).includes("since"), true);
});

Deno.test("an import for which there is no room changes nothing", () => {
  const from = device(["x".repeat(50_000), "y".repeat(50_000)]).store;
  const { store, world } = device(["mine"], 2);
  const before = Object.fromEntries(world.shared.map);
  world.shared.quota = 60_000;
  const plan = planImport(read(exported(from)), store, "merge");
  assert.deepEqual(applyImport(store, plan, HOW), { ok: false, why: "full" });
  assert.deepEqual(Object.fromEntries(world.shared.map), before);
  assert.deepEqual(notes(store), ["mine"]);
  world.shared.quota = 1_000;
  assert.deepEqual(applyImport(store, plan, HOW), { ok: false, why: "no-room-for-copy" });
  assert.deepEqual(Object.fromEntries(world.shared.map), before);
});

Deno.test("an edit that is open while another tab replaces everything is kept", () => {
  const shared = sharedStorage(), world = testWorld({ shared });
  const store = openStore(world, "test"), record = saved(store, { ...newInterview(world), notes: "first" });
  const file = exported(store);
  const open = saved(store, { ...record, notes: "second" });
  const other = openStore(testWorld({ shared, tab: 2 }), "test");
  assert.ok(applyImport(other, planImport(read(file), other, "replace"), HOW).ok);
  saved(store, { ...open, notes: "third" });
  assert.deepEqual(notes(openStore(testWorld({ shared, tab: 3 }), "test")), ["first", "third"]);
});

const GOOD = {
  format: "guide-worksheet",
  schema: 1,
  site: "test",
  interviews: [{ ...newInterview(testWorld()), notes: "n" }],
  people: [],
};
/** @param {unknown} value */
const nested = (value, depth = 20) => Array.from({ length: depth }).reduce((inner) => ({ a: inner }), value);

for (
  const [name, text, why] of /** @type {[string, string, string][]} */ ([
    ["nothing", "", "not-json"],
    ["no JSON", "<html>", "not-json"],
    ["half a file", JSON.stringify(GOOD).slice(0, 200), "not-json"],
    ["a list", "[]", "not-a-backup"],
    ["another program's file", '{"format":"notes"}', "not-a-backup"],
    ["interviews that are no list", JSON.stringify({ ...GOOD, interviews: { length: 1 } }), "not-a-backup"],
    ["a newer schema", JSON.stringify({ ...GOOD, schema: 2 }), "newer"],
    [
      "a record of a newer schema",
      JSON.stringify({ ...GOOD, interviews: [{ ...GOOD.interviews[0], schema: 9 }] }),
      "newer",
    ],
    ["too many letters", JSON.stringify(GOOD) + " ".repeat(LARGEST), "too-big"],
    [
      "a text that never ends",
      JSON.stringify({ ...GOOD, interviews: [{ ...GOOD.interviews[0], notes: "x".repeat(100_001) }] }),
      "too-long",
    ],
    [
      "too deep a nest",
      JSON.stringify({ ...GOOD, interviews: [{ ...GOOD.interviews[0], extra: nested(1) }] }),
      "too-deep",
    ],
    [
      "a nest that would break a recursion",
      JSON.stringify(GOOD).replace('"n"', "[".repeat(5000) + "]".repeat(5000)),
      "too-deep",
    ],
    ["too many interviews", JSON.stringify({ ...GOOD, interviews: Array.from({ length: 1001 }, () => 1) }), "too-many"],
    [
      "too many questions",
      JSON.stringify({
        ...GOOD,
        interviews: [{ ...GOOD.interviews[0], questions: Array.from({ length: 501 }, () => 1) }],
      }),
      "too-many",
    ],
    [
      "one id twice",
      JSON.stringify({ ...GOOD, interviews: [GOOD.interviews[0], GOOD.interviews[0]] }),
      "same-id-twice",
    ],
    ["a prototype", JSON.stringify(GOOD).replace('"notes"', '"__proto__":{"polluted":1},"notes"'), "forbidden-key"],
    [
      "a constructor",
      JSON.stringify(GOOD).replace('"notes"', '"constructor":{"prototype":{"polluted":1}},"notes"'),
      "forbidden-key",
    ],
  ])
) {
  Deno.test(`a file with ${name} is refused with the reason`, () => {
    assert.deepEqual(readBackup(text), { ok: false, why });
    assert.equal(/** @type {any} */ ({}).polluted, undefined);
  });
}

Deno.test("fields that nobody may bring are left out and counted; records that are none are counted", () => {
  const found = readBackup(JSON.stringify({
    ...GOOD,
    "<script>": 1,
    interviews: [{ ...GOOD.interviews[0], "on click": 1, "UPPER": 2, later_field: [1], fit: "<b>" }, 5, {
      id: "x",
      schema: 1,
    }, null],
    prefs: { zone: ZONE, list: [1] },
  }));
  assert.ok(found.ok);
  assert.deepEqual(found.counts, { interviews: 1, people: 0, unreadable: 3, dropped: 3 });
  const [record] = found.backup.iv;
  assert.deepEqual([record.later_field, record.fit, record.odd, record.UPPER], [[1], null, { fit: "<b>" }, undefined]);
  assert.deepEqual(found.backup.prefs, { zone: ZONE });
});

for (
  const [field, value, kept] of /** @type {[string, unknown, unknown][]} */ ([
    ["minutes", 1e300, 20],
    ["minutes", 1441, 20],
    ["minutes", 45.5, 45.5],
    ["budget", 1e9, null],
    ["rev", 2 ** 53, 0],
    ["rev", 1e308, 0],
    ["rev", 1.5, 0],
    ["rev", 4000, 4000],
    ["when", { local: "2026-09-99T10:00", tz: ZONE }, null],
    ["when", { local: "2026-02-29T10:00", tz: ZONE }, null],
    ["when", { local: "2028-02-29T10:00", tz: ZONE }, { local: "2028-02-29T10:00", tz: ZONE }],
    ["dates", { nudge: { on: "2026-13-01" } }, {}],
    ["next_steps", [{ id: "x", text: "y", due: "2026-04-31", done: false }], []],
  ])
) {
  Deno.test(`of a backup with ${field} ${JSON.stringify(value)} the calendar and the saves still work`, () => {
    const found = readBackup(JSON.stringify({ ...GOOD, interviews: [{ ...GOOD.interviews[0], [field]: value }] }));
    assert.ok(found.ok);
    const [record] = found.backup.iv;
    assert.deepEqual(record[field], kept);
    if (record[field] !== value && typeof value === "number") assert.equal(record.odd[field], value);
    const event = talkEvent({ ...record, when: { local: "2026-12-02T14:00", tz: ZONE } }, { summary: "s" });
    assert.ok(event && calendarFile([event], { now: HOW.now, site: "test" }).includes("DTEND:2026"));
    const { store } = device([]);
    assert.ok(store.putAsItIs(`iv.${record.id}`, record).ok);
    assert.equal(saved(store, { ...record, notes: "more" }).rev, record.rev + 1);
  });
}

Deno.test("a count of saves that a calendar cannot hold is its greatest", () => {
  const event = talkEvent({
    ...newInterview(testWorld()),
    rev: 2 ** 40,
    when: { local: "2026-12-02T14:00", tz: ZONE },
  }, { summary: "s" });
  assert.ok(event && calendarFile([event], { now: HOW.now, site: "test" }).includes("\r\nSEQUENCE:2147483647\r\n"));
});

Deno.test("what a newer script wrote is in the backup of an older one", () => {
  const { store, world, records: [record] } = device(["mine"]);
  assert.ok(record);
  const key = `guide.test.iv.${record.id}`, newer = { ...record, schema: 2, wonders: ["x"] };
  world.shared.map.set(key, JSON.stringify(newer));
  assert.ok(store.all("iv").length);
  const again = openStore(world, "test");
  assert.deepEqual(JSON.parse(exported(again)).interviews, [newer]);
  assert.equal(JSON.parse(exported(again)).schema, 2);
});

Deno.test("whatever bytes a file has, reading it never throws and never takes half of it", () => {
  const random = seeded(3), good = exported(device(["a", "b"]).store);
  for (let round = 0; round < 500; round++) {
    const at = Math.floor(random() * good.length), size = Math.floor(random() * 30);
    const junk = ['"', "{", "}", "[", "null", "1e999", "\\u0000", "__proto__", ","][round % 9] ?? "";
    const found = readBackup(good.slice(0, at) + junk + good.slice(at + size));
    if (found.ok) {
      assert.ok(found.backup.iv.every((record) => typeof record.notes === "string" && Array.isArray(record.questions)));
    }
  }
});

Deno.test("what another tab saved between the preview and the import is kept", () => {
  const shared = sharedStorage(), world = testWorld({ shared }), store = openStore(world, "test");
  const record = saved(store, { ...newInterview(world), notes: "first" });
  const elsewhere = openStore(testWorld({ tab: 5 }), "test");
  assert.ok(applyImport(elsewhere, planImport(read(exported(store)), elsewhere, "merge"), HOW).ok);
  saved(elsewhere, { ...elsewhere.get("iv", record.id), notes: "from elsewhere" });
  const plan = planImport(read(exported(elsewhere)), store, "merge");
  assert.equal(plan.counts.update, 1);
  const other = openStore(testWorld({ shared, tab: 2 }), "test");
  saved(other, { ...record, notes: "from the other tab" });
  assert.ok(applyImport(store, plan, HOW).ok);
  assert.deepEqual(notes(store), ["from elsewhere", "from the other tab"]);
});
