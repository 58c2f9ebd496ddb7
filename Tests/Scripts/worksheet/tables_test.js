// @ts-check
import assert from "node:assert/strict";
import { compareRows, compareTable, patterns } from "../../../themes/campus/scripts/worksheet/core/compare.js";
import { newInterview, newPerson } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { summary } from "../../../themes/campus/scripts/worksheet/core/summary.js";
import { SKILLS, skillsOf } from "../../../themes/campus/scripts/worksheet/core/skills.js";
import { csv, markdownTable } from "../../../themes/campus/scripts/worksheet/core/tables.js";
import { testWorld } from "./world.js";

const world = testWorld();
const person = { ...newPerson(world), name: "Grace Hopper", role: "Admiral", employer: "Navy", stage: "x" };
const first = {
  ...newInterview(world),
  title: "One",
  person_id: person.id,
  likes: "Quiet mornings, good people",
  fit: 4,
  next_steps: [{ id: "a", text: "Write", due: "", done: false }, { id: "b", text: "Done", due: "", done: true }],
};
const second = { ...newInterview(world), title: "Two", likes: "The people", doubts: "Travel" };
const LABELS = {
  title: "Talk",
  name: "Name",
  role: "Role",
  employer: "Employer",
  stage: "Stage",
  likes: "Likes",
  doubts: "Doubts",
  skills: "Skills",
  fit: "Fit",
  surprise: "Surprise",
  next: "Next",
};

Deno.test("talks stand side by side, and no fit is blank", () => {
  const rows = compareRows([first, second], new Map([[person.id, person]]));
  const table = compareTable(rows, LABELS);
  assert.deepEqual(table[2], ["Role", "Admiral", ""]);
  assert.deepEqual(table[8], ["Fit", 4, null]);
  assert.deepEqual(table[10], ["Next", "Write", ""]);
});

Deno.test("what comes up in several talks is found", () => {
  const q = {
    key: "k",
    qid: "q-a",
    snapshot: { text: "A?", lang: "en", bank_version: 1 },
    minutes: 2,
    must: false,
    asked: true,
    note: "n",
  };
  const found = patterns([{ ...first, questions: [q] }, { ...second, questions: [{ ...q, note: "m" }] }]);
  assert.deepEqual(found.questions.map(({ text, notes }) => [text, notes.map(({ note }) => note)]), [["A?", [
    "n",
    "m",
  ]]]);
  assert.deepEqual(found.likes, [{ word: "people", talks: 2 }]);
  assert.deepEqual(found.doubts, []);
});

Deno.test("no cell of a CSV file is run by a spreadsheet", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"]) {
    const [row] = csv([[text]]).slice(1).split("\r\n");
    assert.match(row ?? "", /^"?'/, JSON.stringify(text));
  }
  assert.equal(csv([['a "b", c', "two\nlines", 5, null], ["", "x"]]), '\ufeff"a ""b"", c","two\nlines",5,\r\n,x\r\n');
});

Deno.test("no cell of a Markdown table ends it or is markup", () => {
  assert.equal(
    markdownTable([["A", "B"], ["x | y", "<b>*\ntwo"]]),
    "| A | B |\n| --- | --- |\n| x \\| y | \\<b\\>\\*<br>two |\n",
  );
});

const WORDS = {
  title: "Summary",
  goal: "Goal",
  who: "Who",
  learned: "Learned",
  skills: "Skills",
  likes: "Likes",
  doubts: "Doubts",
  surprise: "Surprise",
  decision: "Decision",
  next: "Next",
  notes: "Notes",
};

Deno.test("a summary has what was written, and no name without leave", () => {
  const record = { ...first, goal: "See a day", takeaways: ["One", "# Two"], decision: "1. Go on" };
  assert.equal(
    summary(record, person, WORDS),
    "One\n\nGoal\nSee a day\n\nWho\nAdmiral, Navy\n\nLearned\n- One\n- # Two\n\nLikes\n" +
      "Quiet mornings, good people\n\nDecision\n1. Go on\n\nNext\n- Write\n- ✓ Done\n",
  );
  assert.match(summary(record, { ...person, may_name: true }, WORDS), /\nGrace Hopper, Admiral, Navy\n/);
  assert.equal(summary(newInterview(world), undefined, WORDS), "Summary\n");
});

Deno.test("what was written stands in a summary as it was written, whatever its signs are", () => {
  const written = ["Q&A on C++ and F#", "me_and_you@x.org", "[1] <see> https://x.org/a_b*c", "50 ~ 60%", "C:\\temp"];
  const text = summary({ ...newInterview(world), notes: written.join("\n"), takeaways: written }, undefined, WORDS);
  assert.ok(text.endsWith(`\nNotes\n${written.join("\n")}\n`), text);
  for (const line of written) assert.ok(text.includes(`- ${line}\n`), line);
});

/** @param {Record<string, unknown>} more @returns {import("../../../themes/campus/scripts/worksheet/core/types.js").Question} */
const answered = (more) => ({
  key: "k",
  snapshot: { text: "A?", lang: "en", bank_version: 1 },
  minutes: 2,
  must: false,
  asked: true,
  note: "",
  ...more,
});

Deno.test("skills are told once each and in NACE's order, also in the table and the summary", () => {
  const skills = ["teamwork", "own words", "communication", "teamwork", "", undefined];
  const talk = {
    ...second,
    questions: [...skills.map((skill) => answered({ skill })), answered({ skill: "leadership", out: true })],
  };
  assert.deepEqual(skillsOf(talk), ["communication", "teamwork", "own words"]);
  assert.equal(SKILLS.length, 8);
  const name = (/** @type {string} */ skill) => skill.toUpperCase();
  assert.deepEqual(compareTable(compareRows([talk, first], new Map(), name), LABELS)[7], [
    "Skills",
    "COMMUNICATION, TEAMWORK, OWN WORDS",
    "",
  ]);
  assert.match(summary(talk, undefined, WORDS, name), /\nSkills\nCOMMUNICATION, TEAMWORK, OWN WORDS\n/);
});
