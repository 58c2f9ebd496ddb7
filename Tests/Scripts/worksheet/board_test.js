// @ts-check
import assert from "node:assert/strict";
import { boardOf } from "../../../themes/campus/scripts/worksheet/core/board.js";
import { calendarLinks, talkEvent } from "../../../themes/campus/scripts/worksheet/core/calendar.js";
import { differences } from "../../../themes/campus/scripts/worksheet/core/difference.js";
import { learnedIn } from "../../../themes/campus/scripts/worksheet/core/learned.js";
import { newInterview, newPerson } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { testWorld } from "./world.js";

const world = testWorld();
/** @param {Partial<import("../../../themes/campus/scripts/worksheet/core/types.js").Interview>} fields */
const talk = (fields) => ({ ...newInterview(world), ...fields });
/** @param {string} name */
const person = (name) => ({ ...newPerson(world), name });
const WHEN = { local: "2026-12-08T15:00", tz: "America/New_York" };
/** @param {string} qid @param {string} note */
const answer = (qid, note) => ({
  key: qid,
  qid,
  snapshot: { text: `About ${qid}?`, lang: "en", bank_version: 1 },
  minutes: 2,
  must: false,
  asked: false,
  note,
});

Deno.test("everybody stands on the board once, where their newest and furthest talk puts them", () => {
  const [ada, ben, cam] = [person("Ada"), person("Ben"), person("Cam")];
  const talks = [
    talk({ person_id: ada.id, title: "second" }),
    talk({ person_id: ada.id, status: "talked" }),
    talk({ person_id: ben.id, contacted: WHEN }),
    talk({ title: "with nobody yet" }),
  ];
  const demo = { ...person("Example"), demo: true };
  const found = boardOf([ada, ben, { ...cam, stand: "no" }, demo], talks);
  const shown = found.map(({ stand, cards }) => [stand, cards.map((card) => card.person?.name ?? card.talk?.title)]);
  assert.deepEqual(shown, [
    ["idea", ["with nobody yet"]],
    ["asked", ["Ben"]],
    ["agreed", []],
    ["met", ["Ada"]],
    ["thanked", []],
    ["no", ["Cam"]],
  ]);
  assert.equal(found[3]?.cards[0]?.talk?.title, "second");
});

Deno.test("a talk whose person was removed still stands on the board", () => {
  const found = boardOf([], [talk({ person_id: "gone", title: "Kept", when: WHEN })]);
  assert.equal(found.find(({ stand }) => stand === "agreed")?.cards[0]?.talk?.title, "Kept");
});

Deno.test("what was learned stands by topic, and no note is left out", () => {
  const bank = new Map([["first", { category: "path" }], ["day", { category: "work" }], ["odd", { category: "gone" }]]);
  const one = talk({ takeaways: ["It is loud.", " "], questions: [answer("first", "By chance."), answer("day", "")] });
  const two = talk({
    questions: [
      { ...answer("first", "Through school."), out: true },
      answer("odd", "Of a category that is gone."),
      answer("unknown", "Of a question that is gone."),
    ],
  });
  const empty = talk({});
  const found = learnedIn([one, two, empty], bank, ["work", "path"]);
  assert.deepEqual(found.talks, [one.id, two.id]);
  assert.deepEqual(found.topics.map(({ id, notes }) => [id, notes.map(({ note }) => note)]), [
    ["takeaways", ["It is loud."]],
    ["path", ["By chance.", "Through school."]],
    ["own", ["Of a category that is gone.", "Of a question that is gone."]],
  ]);
});

Deno.test("two versions of a talk are told apart in what was written, and only there", () => {
  const one = talk({ goal: "Bridges", questions: [answer("day", "Early"), answer("first", "Same")], takeaways: ["A"] });
  const other = { ...one, rev: 7, goal: "Tunnels", questions: [answer("day", "Late"), answer("first", "Same")] };
  assert.deepEqual(differences(one, other), [
    { field: "goal", one: "Bridges", other: "Tunnels" },
    { field: "question", about: "About day?", one: "Early", other: "Late" },
  ]);
  const message = { template_id: "nudge", fields: { student: "Ada" }, draft: "", edited: false, sent_on: "" };
  assert.deepEqual(differences({ ...one, messages: [message] }, one), [
    { field: "message", about: "nudge", one: "Ada", other: "" },
  ]);
  assert.deepEqual(differences(person("Ada"), person("Ben")), [{ field: "name", one: "Ada", other: "Ben" }]);
});

Deno.test("a calendar on the web gets the talk's time in UTC, with each sign as it was written", () => {
  const event = talkEvent(talk({ when: WHEN, minutes: 30 }), {
    summary: "Talk: Q&A #1",
    description: "Line 1\nLine 2",
    location: "Room +1",
  });
  const links = event && calendarLinks(event);
  const google = new URL(links?.google ?? ""), outlook = new URL(links?.outlook ?? "");
  assert.equal(google.searchParams.get("dates"), "20261208T200000Z/20261208T203000Z");
  assert.deepEqual([google.searchParams.get("text"), google.searchParams.get("location")], ["Talk: Q&A #1", "Room +1"]);
  assert.equal(outlook.searchParams.get("startdt"), "2026-12-08T20:00:00Z");
  assert.equal(outlook.searchParams.get("enddt"), "2026-12-08T20:30:00Z");
  assert.equal(outlook.searchParams.get("body"), "Line 1\nLine 2");
  assert.equal(calendarLinks({ uid: "x", summary: "x", start: { day: "2026-12-08" } }), undefined);
});
