// @ts-check
// What is wrong, on top of the last good page, in words.

import { make, words } from "./dom.js";

/**
 * @typedef {object} Problem
 * @property {"error" | "warning" | "note"} severity
 * @property {string} code
 * @property {string} message
 * @property {string} [allowed]
 * @property {string} [write]
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} excerpt
 */

const titles = { error: "Mend this", warning: "Look at this", note: "To know" };
/** More than this many are counted, not shown. */
const most = 30;

/** @param {Problem} problem */
function entry(problem) {
  const place = problem.line > 0 ? `${problem.file}, line ${problem.line}` : problem.file;
  const item = make("li", { class: problem.severity });
  item.append(make("p", { class: "message" }, make("b", {}, `${titles[problem.severity]}: `), ...words(problem.message)));
  item.append(make("p", { class: "place" }, place));
  if (problem.excerpt.trim()) item.append(make("pre", {}, problem.excerpt));
  if (problem.allowed) item.append(make("p", {}, ...words(problem.allowed)));
  if (problem.write) item.append(make("p", {}, "Write: ", make("code", {}, problem.write)));
  return item;
}

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Makes the list of problems, and the button that opens it when only warnings and notes are in it. */
export function makeProblems() {
  const list = make("ul");
  const heading = make("h2", { id: "heading" });
  const element = make("section", { class: "problems", role: "status", "aria-labelledby": "heading", hidden: "" });
  element.append(heading, list);
  const button = /** @type {HTMLButtonElement} */ (
    make("button", { type: "button", "aria-expanded": "false", hidden: "" })
  );
  let isOpen = false;
  /** @type {Problem[]} */
  let shown = [];
  let isAway = false;

  const update = () => {
    const errors = shown.filter((problem) => problem.severity === "error");
    const others = shown.length - errors.length;
    const listed = isOpen ? shown : errors;
    element.hidden = listed.length === 0 && !isAway;
    button.hidden = others === 0;
    button.textContent = counted(others, "remark");
    button.setAttribute("aria-expanded", String(isOpen));
    heading.textContent = isAway
      ? "The preview has ended. Start it again: guide serve"
      : errors.length > 0
        ? `${counted(errors.length, "mistake")}. What you see is from before.`
        : "Remarks. Nothing is wrong with the site.";
    list.replaceChildren(...listed.slice(0, most).map(entry));
    if (listed.length > most) list.append(make("li", {}, `And ${listed.length - most} more: guide check`));
  };
  button.addEventListener("click", () => {
    isOpen = !isOpen;
    update();
  });
  return {
    element,
    button,
    /** @param {Problem[]} problems */
    show(problems) {
      shown = problems;
      update();
    },
    /** @param {boolean} is whether the preview does not answer */
    away(is) {
      if (isAway === is) return;
      isAway = is;
      update();
    },
  };
}
