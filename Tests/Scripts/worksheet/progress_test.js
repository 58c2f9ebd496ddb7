// @ts-check
import assert from "node:assert/strict";
import { dueList, talksDue } from "../../../themes/campus/scripts/worksheet/core/dates.js";
import {
  nextStep,
  sayState,
  standAfter,
  standOf,
  stepState,
} from "../../../themes/campus/scripts/worksheet/core/progress.js";
import {
  asInterview,
  asPerson,
  newInterview,
  newPerson,
  STEP_ORDER,
} from "../../../themes/campus/scripts/worksheet/core/records.js";
import { testWorld } from "./world.js";

const ZONE = "America/Chicago";
/** @param {Partial<import("../../../themes/campus/scripts/worksheet/core/types.js").Interview>} fields */
const talk = (fields) => ({ ...newInterview(testWorld()), ...fields });
const AT_NOON = { local: "2026-12-08T15:00", tz: "America/New_York" };
/** @param {ReturnType<typeof talk>} record */
const done = (record) => STEP_ORDER.filter((step) => stepState(record, step) === "done");

Deno.test("the notes tell by themselves what is done", () => {
  assert.deepEqual(done(talk({})), []);
  const begun = talk({ goal: "See a day.", steps: { goal: "doing" } });
  assert.deepEqual([stepState(begun, "goal"), nextStep(begun)], ["doing", "people"]);
  const planned = talk({ goal: "See a day.", person_id: "p" });
  assert.deepEqual([done(planned), nextStep(planned)], [["goal", "people"], "ask"]);
  const asked = { ...planned, contacted: { local: "2026-11-30T12:00", tz: ZONE } };
  assert.deepEqual([done(asked), nextStep(asked)], [["goal", "people", "ask"], "arrange"]);
  const arranged = { ...asked, when: AT_NOON };
  assert.deepEqual([done(arranged), nextStep(arranged)], [["goal", "people", "ask", "arrange"], "prepare"]);
});

Deno.test("the way does not lead back to what was overtaken, unless nothing else is left", () => {
  assert.equal(nextStep(talk({ contacted: AT_NOON })), "arrange");
  assert.equal(nextStep(talk({ status: "talked" })), "thank");
  const all = talk({ said: Object.fromEntries(STEP_ORDER.slice(1).map((step) => [step, "done"])) });
  assert.equal(nextStep(all), "goal");
  sayState(all, "goal", "done");
  assert.equal(nextStep(all), undefined);
});

Deno.test("what the student says of a step counts before what the notes tell", () => {
  const record = talk({ goal: "See a day." });
  for (const state of /** @type {const} */ (["doing", "none", "done"])) {
    sayState(record, "goal", state);
    assert.equal(stepState(record, "goal"), state);
    assert.equal(asInterview(JSON.parse(JSON.stringify(record)))?.said?.goal, state);
  }
  assert.equal(stepState(talk({ steps: { compare: "doing" } }), "compare"), "doing");
});

for (
  const [before, now, after] of [
    ["", "asked", "asked"],
    ["idea", "agreed", "agreed"],
    ["met", "asked", "met"],
    ["no", "asked", "no"],
    ["no", "agreed", "agreed"],
    ["agreed", "met", "met"],
  ]
) {
  Deno.test(`a person who is “${before}” and then “${now}” is “${after}”`, () => {
    assert.equal(standAfter(before ?? "", now ?? ""), after);
  });
}

/** @param {string} time */
const dueAt = (time) => {
  const record = talk({ when: AT_NOON }), now = Date.parse(time);
  return [...talksDue([record], now, ZONE), ...dueList([record], now, ZONE)].map(({ id, state }) => `${id} ${state}`);
};

Deno.test("the talk itself is due in its week, and first on its day", () => {
  assert.deepEqual(dueAt("2026-11-20T12:00:00Z"), []);
  assert.deepEqual(dueAt("2026-12-06T12:00:00Z"), ["talk soon", "confirm soon"]);
  // Half an hour before it begins, where the student is.
  assert.deepEqual(dueAt("2026-12-08T19:30:00Z"), ["talk today", "confirm past"]);
  assert.deepEqual(dueAt("2026-12-08T20:30:00Z"), ["talk today", "thank-you soon", "referral soon"]);
  assert.deepEqual(dueAt("2026-12-09T20:30:00Z"), ["talk past", "thank-you today", "referral soon"]);
});

Deno.test("a talk that is over, put away or removed is not due, and today's comes before one that was missed", () => {
  const now = Date.parse("2026-12-08T12:00:00Z");
  for (
    const fields of /** @type {Parameters<typeof talk>[0][]} */ ([
      { status: "talked" },
      { status: "archived" },
      { deleted_at: "2026-12-01T00:00:00Z" },
      { said: { talk: "done" } },
      { when: null },
      { when: { local: "2026-12-08T15:00", tz: "No/Where" } },
    ])
  ) assert.deepEqual(talksDue([talk({ when: AT_NOON, ...fields })], now, ZONE), [], JSON.stringify(fields));
  const missed = talk({ id: "missed", when: { local: "2026-12-01T10:00", tz: ZONE } });
  assert.deepEqual(
    talksDue([missed, talk({ id: "today", when: AT_NOON })], now, ZONE).map((each) => each.interview_id),
    ["today", "missed"],
  );
});

Deno.test("what was said of a step can be taken back, and the notes count again", () => {
  const record = talk({ goal: "See a day.", person_id: "p" });
  sayState(record, "goal", "none");
  assert.equal(stepState(record, "goal"), "none");
  sayState(record, "goal");
  assert.equal(stepState(record, "goal"), "done");
});

Deno.test("a talk was held when something was learned in it or thanks were sent, whoever pressed what", () => {
  assert.equal(stepState(talk({ takeaways: ["Half of it is talking."] }), "talk"), "done");
  assert.equal(stepState(talk({ dates: { "thank-you": { done: true } } }), "talk"), "done");
  assert.equal(stepState(talk({ takeaways: [" "] }), "talk"), "none");
});

Deno.test("how a person stands follows from the talks with them, unless the student says otherwise", () => {
  const person = newPerson(testWorld());
  const asked = talk({ contacted: AT_NOON }), agreed = talk({ when: AT_NOON }), met = talk({ status: "talked" });
  const thanked = talk({ status: "talked", dates: { "thank-you": { done: true } } });
  assert.equal(standOf(person, []), "idea");
  assert.deepEqual([asked, agreed, met, thanked].map((each) => standOf(person, [each])), [
    "asked",
    "agreed",
    "met",
    "thanked",
  ]);
  assert.equal(standOf(person, [thanked, asked]), "thanked");
  // What was noted before there was this, by hand or by an older script, is not taken back.
  assert.equal(standOf({ ...person, status: "no" }, [asked]), "no");
  assert.equal(standOf({ ...person, status: "met" }, []), "met");
  const said = asPerson(JSON.parse(JSON.stringify({ ...person, status: "met", stand: "asked" })));
  assert.equal(said && standOf(said, [thanked]), "asked");
});
