// @ts-check
// Fields of the guide's own: they are kept, found again, and never lost with the field.
import assert from "node:assert/strict";
import { planImport, readBackup, writeBackup } from "../../../themes/campus/scripts/worksheet/core/backup.js";
import { compareRows, compareTable } from "../../../themes/campus/scripts/worksheet/core/compare.js";
import { differences } from "../../../themes/campus/scripts/worksheet/core/difference.js";
import { applyImport } from "../../../themes/campus/scripts/worksheet/core/importing.js";
import { asks, otherNotes, ownNotes, ownText, setOwn } from "../../../themes/campus/scripts/worksheet/core/own.js";
import { nextStep, stepState } from "../../../themes/campus/scripts/worksheet/core/progress.js";
import {
  asInterview,
  duplicateInterview,
  newInterview,
} from "../../../themes/campus/scripts/worksheet/core/records.js";
import { hasWritten } from "../../../themes/campus/scripts/worksheet/core/reminder.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { summary } from "../../../themes/campus/scripts/worksheet/core/summary.js";
import { remove, restore } from "../../../themes/campus/scripts/worksheet/core/trash.js";
import { testWorld } from "./world.js";

const ZONE = "America/Chicago", HOW = { now: Date.parse("2026-11-24T04:00:00Z"), zone: ZONE };
const MOOD = { id: "mood", label: "How did it feel?", short: "Mood" };
/** @type {import("../../../themes/campus/scripts/worksheet/core/own.js").Asked[]} */
const STEPS = [{ id: "goal", fields: [{ id: "goal" }] }, { id: "compare", fields: [{ id: "likes" }, MOOD] }];

/** @param {Partial<import("../../../themes/campus/scripts/worksheet/core/types.js").Interview>} [fields] */
function talk(fields = {}) {
  const record = { ...newInterview(testWorld()), ...fields };
  setOwn(record, "compare", MOOD, "Calm.");
  return record;
}

/** @param {import("../../../themes/campus/scripts/worksheet/core/store.js").Store} store @param {any} record */
function saved(store, record) {
  const done = store.save("iv", record);
  assert.ok(done.ok);
  return done.record;
}

Deno.test("what is written in an own field is found under its id, and goes when it is emptied", () => {
  const record = talk();
  assert.equal(ownText(record, "mood"), "Calm.");
  assert.deepEqual(ownNotes(record, STEPS), [{ label: "Mood", text: "Calm." }]);
  assert.deepEqual(otherNotes(record, STEPS), []);
  assert.ok(hasWritten(record));
  setOwn(record, "compare", MOOD, "");
  assert.deepEqual([ownText(record, "mood"), record.own, hasWritten(record)], ["", {}, false]);
});

Deno.test("an id that every object has is a field like any other", () => {
  assert.equal(ownText(newInterview(testWorld()), "constructor"), "");
  assert.equal(ownText(talk(), "valueOf"), "");
});

Deno.test("a field that the guide no longer has keeps its note, with the words that asked for it", () => {
  const gone = [{ id: /** @type {const} */ ("compare"), fields: [{ id: "likes" }] }];
  assert.deepEqual(ownNotes(talk(), gone), []);
  assert.deepEqual(otherNotes(talk(), gone), [{ label: "How did it feel?", text: "Calm." }]);
});

Deno.test("what was written in a step that the guide no longer has is told, too", () => {
  const record = talk({ goal: "See a day.", fit: 4, takeaways: ["One", ""] });
  const left = otherNotes(record, [{ id: "people" }]);
  assert.deepEqual(left.map(({ text }) => text), ["See a day.", "One", "4", "Calm."]);
  assert.deepEqual(left.map(({ word, label }) => word ?? label), [
    "summary_goal",
    "takeaways",
    "aspect_fit",
    "How did it feel?",
  ]);
});

Deno.test("an own field is in the storage, in a backup and back again", () => {
  const store = openStore(testWorld(), "test"), record = saved(store, talk());
  assert.equal(asInterview(JSON.parse(JSON.stringify(record)))?.own?.mood?.text, "Calm.");
  const read = readBackup(writeBackup(store, HOW.now, ZONE).text);
  assert.ok(read.ok);
  assert.equal(read.counts.dropped, 0);
  const other = openStore(testWorld({ tab: 2 }), "test");
  assert.ok(applyImport(other, planImport(read.backup, other, "merge"), HOW).ok);
  assert.equal(ownText(other.all("iv")[0] ?? newInterview(testWorld()), "mood"), "Calm.");
});

Deno.test("two versions that differ in an own field are both kept when files are merged", () => {
  const store = openStore(testWorld(), "test"), record = saved(store, talk());
  const read = readBackup(writeBackup(store, HOW.now, ZONE).text);
  assert.ok(read.ok);
  const [theirs] = read.backup.iv;
  setOwn(theirs, "compare", MOOD, "Loud.");
  theirs.rev_by = "another";
  const plan = planImport(read.backup, store, "merge");
  assert.equal(plan.counts.conflicts, 1);
  assert.ok(applyImport(store, plan, HOW).ok);
  assert.deepEqual(store.all("iv").map((each) => ownText(each, "mood")).sort(), ["Calm.", "Loud."]);
  const copy = store.all("iv").find((each) => each.conflict_of === record.id);
  assert.ok(copy);
  assert.deepEqual(differences(copy, record), [
    { field: "own", about: "How did it feel?", one: "Loud.", other: "Calm." },
  ]);
});

Deno.test("an own field comes back out of the trash", () => {
  const store = openStore(testWorld(), "test"), record = saved(store, talk());
  const gone = saved(store, remove(record, HOW.now));
  assert.equal(ownText(saved(store, restore(gone)), "mood"), "Calm.");
});

Deno.test("damage in own fields is put aside and takes nothing along", () => {
  const record = asInterview({
    ...talk({ notes: "Here." }),
    own: { mood: { label: "How?", text: 7, step: "compare" } },
  });
  assert.deepEqual([record?.notes, record?.own], ["Here.", undefined]);
  assert.deepEqual(/** @type {any} */ (record?.odd).own.mood.text, 7);
});

Deno.test("the next talk has what was written about its goal, and nothing of how the last one went", () => {
  const record = talk({ goal: "See a day." });
  setOwn(record, "goal", { id: "with", label: "Who comes along?" }, "My sister");
  const next = duplicateInterview(record, testWorld());
  assert.deepEqual([ownText(next, "with"), ownText(next, "mood")], ["My sister", ""]);
  assert.equal("own" in duplicateInterview(newInterview(testWorld()), testWorld()), false);
});

Deno.test("own fields are compared, summed up, and show that a step is done", () => {
  const record = talk(), rows = compareRows([record], new Map(), undefined, ["mood"]);
  assert.equal(/** @type {any} */ (rows[0])["own-mood"], "Calm.");
  assert.deepEqual(compareTable(rows, /** @type {any} */ ({ "own-mood": "Mood" })), [["Mood", "Calm."]]);
  const words = /** @type {any} */ ({ title: "Summary", likes: "Liked" });
  assert.equal(
    summary({ ...record, likes: "Air" }, undefined, words, undefined, ownNotes(record, STEPS)),
    "Summary\n\nLiked\nAir\n\nMood\nCalm.\n",
  );
  assert.equal(stepState(record, "compare"), "done");
});

Deno.test("the step to go on with is one that the guide has, in its order", () => {
  const record = newInterview(testWorld());
  assert.equal(nextStep(record, ["prepare", "talk"]), "prepare");
  assert.equal(nextStep({ ...record, when: { local: "2026-12-08T15:00", tz: ZONE } }, ["ask", "prepare"]), "prepare");
  assert.equal(nextStep(record, ["compare", "goal"]), "compare");
  assert.equal(nextStep({ ...record, goal: "See.", steps: { goal: "done" } }, ["goal"]), undefined);
});

Deno.test("a field is asked when its step lists it, or lists nothing", () => {
  assert.deepEqual([asks(STEPS, "compare", "likes"), asks(STEPS, "compare", "doubts")], [true, false]);
  assert.deepEqual([asks([{ id: "compare" }], "compare", "doubts"), asks(STEPS, "thank", "skills")], [true, false]);
});
