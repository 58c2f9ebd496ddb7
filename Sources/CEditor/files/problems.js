// @ts-check
// What is wrong, at the field where it was written.

import { button, make, words } from "./dom.js";

/**
 * @typedef {object} Problem
 * @property {"error" | "warning" | "note"} severity
 * @property {string} code
 * @property {string} message
 * @property {string} [allowed]
 * @property {string} [write]
 * @property {import("./model.js").Step[]} at
 * @property {{ from: number, to: number }} [body]
 * @property {string} [replacement] what to put in place of the whole value
 * @property {number} line
 * @property {string} excerpt
 */

export const titles = { error: "Fix this", warning: "Look at this", note: "To know" };

/** A way as one text, to look fields up by. @param {import("./model.js").Step[]} at */
export const keyOf = (at) => JSON.stringify(at);

/**
 * The part of a list of problems that belongs to each field: the longest way that begins theirs.
 * @param {Problem[]} problems
 * @param {Set<string>} fields the ways of all fields that are there
 * @returns {Map<string, Problem[]>} those of no field are under `[]`
 */
export function byField(problems, fields) {
  /** @type {Map<string, Problem[]>} */
  const found = new Map();
  for (const problem of problems) {
    let at = problem.body ? ["body"] : problem.at;
    while (at.length > 0 && !fields.has(keyOf(at))) at = at.slice(0, -1);
    const key = keyOf(at);
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/**
 * A problem as it stands below its field.
 * @param {Problem} problem
 * @param {((problem: Problem) => void)} [mend] puts the replacement in; without it there is no button
 */
export function show(problem, mend) {
  const line = make("li", { class: `problem ${problem.severity}` });
  line.append(make("b", {}, `${titles[problem.severity]}: `), ...words(problem.message));
  if (problem.allowed) line.append(" ", ...words(problem.allowed));
  const text = problem.replacement;
  if (text !== undefined && mend) {
    line.append(" ", button(`Write “${text.trim()}”`, () => mend(problem), { class: "small" }));
  }
  return line;
}
