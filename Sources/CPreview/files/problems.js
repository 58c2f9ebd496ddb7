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
 * @property {string} [criterion] the criterion of WCAG that it is about
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
  if (problem.criterion) item.append(make("p", {}, `Accessibility: WCAG ${problem.criterion}`));
  if (problem.write) item.append(make("p", {}, "Write: ", make("code", {}, problem.write)));
  return item;
}

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/**
 * Makes the list of problems, and the buttons that open it when only warnings and notes are in it:
 * one for all of them, one for those of this page that keep somebody with a disability out.
 * @param {string} [file] the page's file
 */
export function makeProblems(file) {
  const list = make("ul");
  const heading = make("h2", { id: "heading" });
  const element = make("section", { class: "problems", role: "status", "aria-labelledby": "heading", hidden: "" });
  element.append(heading, list);
  /** @type {"all" | "access" | ""} */
  let open = "";
  /** @type {Problem[]} */
  let shown = [];
  let isAway = false;

  /** @param {"all" | "access"} what */
  const makeButton = (what) => {
    const button = /** @type {HTMLButtonElement} */ (
      make("button", { type: "button", "aria-expanded": "false", hidden: "" })
    );
    button.addEventListener("click", () => {
      open = open === what ? "" : what;
      update();
    });
    return button;
  };
  const remarks = makeButton("all");
  const access = makeButton("access");

  const update = () => {
    const errors = shown.filter((problem) => problem.severity === "error");
    const others = shown.length - errors.length;
    const barriers = shown.filter((problem) => problem.criterion && problem.file === file);
    const listed = open === "all" ? shown : open === "access" ? barriers : errors;
    element.hidden = listed.length === 0 && !isAway;
    remarks.hidden = others === 0;
    remarks.textContent = counted(others, "remark");
    remarks.setAttribute("aria-expanded", String(open === "all"));
    access.hidden = barriers.length === 0;
    access.textContent = `Accessibility: ${barriers.length} on this page`;
    access.setAttribute("aria-expanded", String(open === "access"));
    heading.textContent = isAway
      ? "The preview has ended. Start it again: guide serve"
      : open === "access"
        ? "Accessibility of this page, as far as a program can see it."
        : errors.length > 0
          ? `${counted(errors.length, "mistake")}. What you see is from before.`
          : "Remarks. Nothing is wrong with the site.";
    list.replaceChildren(...listed.slice(0, most).map(entry));
    if (listed.length > most) list.append(make("li", {}, `And ${listed.length - most} more: guide check`));
  };
  return {
    element,
    buttons: [remarks, access],
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
