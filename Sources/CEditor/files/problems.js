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
 * @property {string} [found] what the replacement takes the place of
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

/** What is said when something else was typed than what was looked at. */
export const CHANGED = "This has changed since it was looked at. Nothing was written.";

/**
 * Where something is that was found in an older text: a button must not write into what was typed since.
 * @param {string} text as it is now
 * @param {number} from where it was
 * @param {string} found
 * @param {boolean} isSame whether it is the text that was looked at
 * @returns {number | null} null when nobody can tell
 */
export function placeOf(text, from, found, isSame) {
  if (text.slice(from, from + found.length) === found && (found !== "" || isSame)) return from;
  const first = found === "" ? -1 : text.indexOf(found);
  return first >= 0 && text.indexOf(found, first + 1) < 0 ? first : null;
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
