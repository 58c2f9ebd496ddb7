// @ts-check
// How far a talk has come. The notes tell that by themselves; what the student says of a step counts before them.
import { hasOwn } from "./own.js";
import { chosen } from "./questions.js";
import { STEP_ORDER } from "./records.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").StepId} StepId */
/** @typedef {"none" | "doing" | "done"} StepState */

/** Whether a talk was held: what was learned in it is written down, or thanks were sent. @param {Interview} talk */
export const wasHeld = (talk) =>
  ["talked", "followed-up"].includes(talk.status) || talk.dates["thank-you"]?.done === true ||
  talk.takeaways.some((each) => each.trim() !== "");

/** Whether the notes show that a step is done. @type {Record<StepId, (talk: Interview) => boolean>} */
const SHOWS = {
  goal: (talk) => talk.goal.trim() !== "" || hasOwn(talk, "goal"),
  people: (talk) => talk.person_id !== "",
  // Who has a time needs to ask no more.
  ask: (talk) => talk.contacted !== null || talk.when !== null,
  arrange: (talk) => talk.when !== null,
  prepare: (talk) => chosen(talk.questions).length > 0,
  talk: (talk) => wasHeld(talk),
  thank: (talk) => talk.dates["thank-you"]?.done === true,
  "follow-up": (talk) => talk.next_steps.length > 0 && talk.next_steps.every((task) => task.done),
  compare: (talk) => talk.fit !== null || talk.decision.trim() !== "" || hasOwn(talk, "compare"),
};

/** @param {Interview} talk @param {StepId} step */
const isShown = (talk, step) => talk.steps[step] === "done" || SHOWS[step](talk);

/** @param {Interview} talk @param {StepId} step @returns {StepState} */
export function stepState(talk, step) {
  const said = talk.said?.[step];
  if (said) return said;
  // A goal is worked on until the student goes on from it.
  const isOpen = step === "goal" && talk.steps.goal !== "done" &&
    !STEP_ORDER.some((each) => each !== step && (talk.steps[each] || isShown(talk, each)));
  return isShown(talk, step) && !isOpen ? "done" : talk.steps[step] ?? "none";
}

/**
 * Takes down what the student says of a step, or that the notes are right.
 * @param {Interview} talk
 * @param {StepId} step
 * @param {StepState} [state] nothing: as the notes show
 */
export function sayState(talk, step, state) {
  talk.said = { ...talk.said };
  if (state) talk.said[step] = state;
  else {
    delete talk.said[step];
    // What was only said is not in the notes.
    delete talk.steps[step];
    return;
  }
  // For a script that does not know of `said`.
  if (state === "none") delete talk.steps[step];
  else talk.steps[step] = state;
}

/**
 * The step to go on with: the first that is not done of those that have not been overtaken. Once somebody was asked, the way
 * does not lead back to the goal; once the talk was held, it does not lead back to the questions.
 * @param {Interview} talk
 * @param {readonly StepId[]} [order] the steps that the guide has
 * @returns {StepId | undefined}
 */
export function nextStep(talk, order = STEP_ORDER) {
  const open = order.filter((step) => talk.said?.[step] ? talk.said[step] !== "done" : !isShown(talk, step));
  const passed = /** @type {const} */ (["talk", "arrange", "ask"]).find((step) => stepState(talk, step) === "done");
  return open.find((step) => !passed || order.indexOf(step) > order.indexOf(passed)) ?? open[0];
}

/** How a person stands, from an idea to thanks that were sent; each includes those before it. */
export const STANDS = ["idea", "asked", "no", "agreed", "met", "thanked"];

/** How a person stands after something happened: never back to less than is known. @param {string} before @param {string} now */
export const standAfter = (before, now) => STANDS.indexOf(now) > STANDS.indexOf(before || "idea") ? now : before;

/** What a talk tells of how its person stands. @param {Interview} talk */
const toldBy = (talk) =>
  stepState(talk, "thank") === "done"
    ? "thanked"
    : stepState(talk, "talk") === "done"
    ? "met"
    : talk.when
    ? "agreed"
    : stepState(talk, "ask") === "done"
    ? "asked"
    : "idea";

/**
 * How a person stands: what the student says, or else what the talks with them show, and never less than was once noted.
 * @param {Pick<import("./types.js").Person, "status" | "stand">} person
 * @param {readonly Interview[]} talks with this person
 * @returns {string}
 */
export const standOf = (person, talks) =>
  person.stand || talks.map(toldBy).reduce((stand, told) => standAfter(stand, told), person.status || "idea");
