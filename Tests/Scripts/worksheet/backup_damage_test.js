// @ts-check
// Backups that are damaged at random: what is here is never lost by one, and what comes in can be used.
//
// The damage follows from a number. `GUIDE_BACKUP_RUNS` says how many backups (300 unless said), `GUIDE_BACKUP_SEED` with which
// number to begin.
import assert from "node:assert/strict";
import process from "node:process";
import { boardOf } from "../../../themes/campus/scripts/worksheet/core/board.js";
import { planImport, readBackup, writeBackup } from "../../../themes/campus/scripts/worksheet/core/backup.js";
import { calendarFile, milestoneEvents, talkEvent } from "../../../themes/campus/scripts/worksheet/core/calendar.js";
import { compareRows, patterns } from "../../../themes/campus/scripts/worksheet/core/compare.js";
import { dueList, milestones } from "../../../themes/campus/scripts/worksheet/core/dates.js";
import { applyImport, undoImport } from "../../../themes/campus/scripts/worksheet/core/importing.js";
import { learnedIn } from "../../../themes/campus/scripts/worksheet/core/learned.js";
import { standOf, stepState } from "../../../themes/campus/scripts/worksheet/core/progress.js";
import { newInterview, newPerson, STEP_ORDER } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { summaryParts } from "../../../themes/campus/scripts/worksheet/core/summary.js";
import { damaged } from "./damage.js";
import { seeded, sharedStorage, testWorld } from "./world.js";

const ZONE = "America/Chicago", HOW = { now: Date.parse("2026-11-24T04:00:00Z"), zone: ZONE };
const RUNS = Number(Deno.env.get("GUIDE_BACKUP_RUNS") ?? 300), FIRST = Number(Deno.env.get("GUIDE_BACKUP_SEED") ?? 1);
const WHY = [
  "too-big",
  "not-json",
  "not-a-backup",
  "newer",
  "too-deep",
  "too-long",
  "too-many",
  "forbidden-key",
  "same-id-twice",
];

/** @typedef {import("../../../themes/campus/scripts/worksheet/core/store.js").Store} Store */

/** The notes of somebody who has filled in everything, as a file. */
const WHOLE = (() => {
  const shared = sharedStorage();
  const kept = JSON.parse(Deno.readTextFileSync(new URL("schemas/1/storage.json", import.meta.url)));
  for (const [key, value] of Object.entries(kept)) shared.map.set(key, JSON.stringify(value));
  return writeBackup(openStore(testWorld({ shared }), "infoint"), HOW.now, ZONE).text;
})();

/** A device with notes of its own, one of them with the id of one in the file. */
function device() {
  const world = testWorld({ tab: 2 }), store = openStore(world, "infoint"), { id } = JSON.parse(WHOLE).interviews[0];
  for (
    const record of [{ ...newInterview(world), notes: "mine" }, { ...newInterview(world), id, notes: "mine, too" }]
  ) {
    assert.ok(store.save("iv", record).ok);
  }
  assert.ok(store.save("person", { ...newPerson(world), name: "mine" }).ok);
  return { world, store };
}

/** What the storage holds, but for what an import notes about itself. @param {ReturnType<typeof testWorld>} world */
const letters = ({ shared }) =>
  Object.fromEntries([...shared.map].filter(([key]) => !/\.(bak\.|before-import|import|meta)/.test(key)));

/** @param {Store} store */
const records = (store) => [...store.all("iv"), ...store.all("person")];

/** All that the pages work out from the notes. @param {Store} store */
function use(store) {
  const talks = store.all("iv"), people = store.all("person"), byId = new Map(people.map((each) => [each.id, each]));
  boardOf(people, talks);
  learnedIn(talks, new Map(), []);
  compareRows(talks, byId);
  patterns(talks);
  dueList(talks, HOW.now, ZONE);
  for (const person of people) standOf(person, talks);
  for (const talk of talks) {
    for (const step of STEP_ORDER) stepState(talk, step);
    milestones(talk, HOW.now, ZONE);
    summaryParts(talk, byId.get(talk.person_id));
    const titles = /** @type {any} */ (new Proxy({}, { get: () => "title" }));
    const events = [talkEvent(talk, { summary: talk.title }), ...milestoneEvents(talk, HOW.now, ZONE, titles)];
    const file = calendarFile(events.filter((each) => each !== undefined), { now: HOW.now, site: "infoint" });
    const begun = file.split("\r\n").filter((line) => line === "BEGIN:VEVENT").length;
    assert.equal(begun, events.filter((each) => each !== undefined).length, "a note began an event of its own");
  }
}

/** Brings a file in and goes back. @param {string} text @param {"merge" | "replace"} mode @returns {boolean} whether it came in */
function bringIn(text, mode) {
  const found = readBackup(text);
  if (!found.ok) {
    assert.ok(WHY.includes(found.why), found.why);
    return false;
  }
  const { world, store } = device(), before = letters(world), own = records(store);
  const done = applyImport(store, planImport(found.backup, store, mode), HOW);
  if (!done.ok) {
    assert.deepEqual(letters(world), before, `${done.why}, and something changed`);
    return false;
  }
  const again = openStore(testWorld({ shared: world.shared, tab: 3 }), "infoint");
  assert.deepEqual(again.report, { restored: [], quarantined: [], newer: [], migrated: [] });
  assert.deepEqual(records(again).map(({ id }) => id).sort(), records(store).map(({ id }) => id).sort());
  if (mode === "merge") {
    const there = JSON.stringify(records(again)), came = JSON.stringify(found.backup);
    for (const record of own) {
      // A record of the file may say that it comes from the one that is here, and takes its place then.
      const isAfter = came.includes(`"${record.rev}:${record.rev_by}"`);
      assert.ok(
        isAfter || there.includes(JSON.stringify("notes" in record ? record.notes : "")),
        "a note of this device is lost",
      );
    }
  }
  use(again);
  const written = readBackup(writeBackup(again, HOW.now, ZONE).text, true);
  assert.ok(written.ok, "what came in cannot be given away again");
  assert.equal(written.counts.unreadable, 0);
  for (const record of records(again)) {
    const saved = again.save(
      "questions" in record ? "iv" : "person",
      /** @type {any} */ ({ ...record, notes: "more" }),
    );
    assert.ok(saved.ok && saved.record.rev > record.rev, "what came in cannot be saved");
    break;
  }
  const other = openStore(testWorld({ shared: sharedStorage(), tab: 4 }), "infoint");
  assert.ok(applyImport(other, planImport(written.backup, other, "merge"), HOW).ok);
  const undone = openStore(testWorld({ shared: copyOf(world.shared), tab: 5 }), "infoint");
  assert.ok(undoImport(undone), "the import cannot be undone");
  const left = JSON.stringify(records(undone));
  for (const record of own) assert.ok(left.includes(record.id), "going back has lost a note");
  return true;
}

/** @param {ReturnType<typeof sharedStorage>} shared */
function copyOf(shared) {
  const copy = sharedStorage();
  for (const [key, value] of shared.map) copy.map.set(key, value);
  return copy;
}

/** The milliseconds that the processor has worked, other programs aside. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

Deno.test("a damaged backup loses nothing that is here, and what comes in can be used", () => {
  let came = 0;
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const text = damaged(WHOLE, seeded(seed)), mode = seed % 2 ? "merge" : "replace";
    try {
      const before = worked();
      came += Number(bringIn(text, mode));
      assert.ok(worked() - before < 2_000, "it takes more than two seconds");
      assert.equal(Object.keys(Object.prototype).length, 0, "it changed all objects");
    } catch (error) {
      throw new Error(`GUIDE_BACKUP_SEED=${seed} GUIDE_BACKUP_RUNS=1: ${error}\n${text.slice(0, 2_000)}`, {
        cause: error,
      });
    }
  }
  // Damage that is always refused, or never, would look at half of the code.
  assert.ok(RUNS < 100 || (came > RUNS / 4 && came < RUNS), `${came} of ${RUNS} came in`);
});

Deno.test("the damage follows from its number", () => {
  assert.equal(damaged(WHOLE, seeded(7)), damaged(WHOLE, seeded(7)));
  assert.notEqual(damaged(WHOLE, seeded(7)), damaged(WHOLE, seeded(8)));
});
