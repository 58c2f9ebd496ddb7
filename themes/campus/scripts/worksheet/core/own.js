// @ts-check
// What a guide asks of its own in the worksheet, and what was written in a field that it no longer has.

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").OwnNote} OwnNote */
/** @typedef {import("./types.js").StepId} StepId */
/** @typedef {import("./types.js").Field} Field */
/** @typedef {{ id: StepId, fields?: Field[] }} Asked a step and its fields; without `fields`: those that the worksheet has anyway */

/** What stands in a field of the guide's own. @param {Interview} talk @param {string} id */
export const ownText = (talk, id) => talk.own && Object.hasOwn(talk.own, id) ? talk.own[id]?.text ?? "" : "";

/**
 * Takes down what was written, and with it the question that it answers: the guide may ask another one some day.
 * @param {Interview} talk
 * @param {StepId} step
 * @param {Field} field
 * @param {string} text
 */
export function setOwn(talk, step, field, text) {
  const { [field.id]: _, ...rest } = talk.own ?? {};
  talk.own = text === "" ? rest : { ...rest, [field.id]: { label: field.label ?? field.id, text, step } };
}

/** Whether something stands in a guide's own field of a step. @param {Interview} talk @param {StepId} step */
export const hasOwn = (talk, step) =>
  Object.values(talk.own ?? {}).some((note) => note.step === step && note.text.trim() !== "");

/** Whether a step has a field that the worksheet has anyway and that a guide may leave out. @param {Asked[]} steps @param {StepId} step @param {string} id */
export const asks = (steps, step, id) => {
  const known = steps.find((each) => each.id === step);
  return known !== undefined && (known.fields === undefined || known.fields.some((field) => field.id === id));
};

/** The fields of the guide's own. @param {Asked[]} steps @returns {(Field & { label: string })[]} */
export const ownFields = (
  steps,
) => /** @type {any} */ (steps.flatMap((step) => step.fields ?? []).filter((field) => field.label !== undefined));

/** What was written in the fields of the guide's own, in their order. @param {Interview} talk @param {Asked[]} steps */
export const ownNotes = (talk, steps) =>
  ownFields(steps).map((field) => ({ label: field.short ?? field.label, text: ownText(talk, field.id) }))
    .filter(({ text }) => text.trim() !== "");

/**
 * What was written in fields that the guide has no longer, so that nobody loses it: `word` names one of the worksheet's own.
 * @param {Interview} talk
 * @param {Asked[]} steps
 * @returns {{ label?: string, word?: string, text: string }[]}
 */
export function otherNotes(talk, steps) {
  const known = new Set(ownFields(steps).map((field) => field.id)), shown = new Set(steps.map((step) => step.id));
  const gone = Object.entries(talk.own ?? {}).filter(([id]) => !known.has(id))
    .map(([, { label, text }]) => ({ label, text }));
  /** @type {[StepId, string, string][]} */
  const parts = [
    ["goal", "summary_goal", talk.goal],
    ["talk", "free_notes", talk.notes],
    ["thank", "takeaways", talk.takeaways.filter(Boolean).join("\n")],
    ["follow-up", "tasks", talk.next_steps.map((task) => task.text).filter(Boolean).join("\n")],
    ["compare", "likes", talk.likes],
    ["compare", "doubts", talk.doubts],
    ["compare", "surprise", talk.surprise],
    ["compare", "decision", talk.decision],
    ["compare", "aspect_fit", talk.fit === null ? "" : String(talk.fit)],
  ];
  const left = parts.filter(([step]) => !shown.has(step)).map(([, word, text]) => ({ word, text }));
  return [...left, ...gone].filter(({ text }) => text.trim() !== "");
}
