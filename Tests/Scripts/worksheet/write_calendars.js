// @ts-check
// Prints calendar files, one JSON text to a line, for the test that reads them with another program's library.
import { calendarFile, milestoneEvents, talkEvent } from "../../../themes/campus/scripts/worksheet/core/calendar.js";
import { newInterview } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { seeded, testWorld } from "./world.js";

const about = { now: Date.parse("2026-11-23T18:00:00Z"), site: "test" };
const titles = {
  confirm: "Confirm",
  nudge: "Nudge",
  "last-note": "Last note",
  "thank-you": "Say thanks",
  referral: "Referral",
  update: "Update",
};
const world = testWorld();
const random = seeded(7);
const SIGNS = [
  "a",
  "b",
  " ",
  ",",
  ";",
  "\\",
  "\n",
  "\r\n",
  ":",
  '"',
  "é",
  "ع",
  "😀",
  "👩🏽‍🔬",
  "\u0007",
  "\t",
  "^",
  "BEGIN:VEVENT",
];

/** @param {number} length */
const text = (length) => Array.from({ length }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join("");

for (let round = 0; round < 60; round++) {
  const local = ["2026-12-02T14:00", "2027-03-14T02:30", "2027-11-07T01:30", "2027-03-13T23:50"][round % 4] ?? "";
  const interview = {
    ...newInterview(world),
    rev: round,
    minutes: 25,
    when: { local, tz: "America/Chicago" },
    contacted: { local: "2026-11-23T09:00", tz: "America/Chicago" },
  };
  const words = { summary: text(30), description: text(round * 10), location: text(round % 20) };
  const talk = talkEvent(interview, words);
  const file = calendarFile([
    ...(talk ? [talk] : []),
    ...milestoneEvents(interview, about.now, "America/Chicago", titles),
  ], about);
  console.log(JSON.stringify({ id: interview.id, local, words, file }));
}
