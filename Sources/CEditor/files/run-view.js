// @ts-check
// How a publication gets on. It can be left: guide goes on, and this page shows how it ended.

import { announce, button, make } from "./dom.js";

/**
 * @typedef {object} Run
 * @property {boolean} isRunning
 * @property {string} target
 * @property {string} progress
 * @property {boolean} [isDone]
 * @property {string[]} lines
 * @property {"undo_others" | "removals" | "with_placeholders"} [remedy]
 * @property {number} [removals]
 */

const remedies = {
  undo_others: "Publish all the same, and undo what they did…",
  removals: "Publish all the same, and take these pages away…",
  with_placeholders: "For a trial that readers will not see: publish all the same…",
};

/** @param {(order: Record<string, unknown>) => void} again publishes with what was refused before */
export function runView(again) {
  const element = make("section", { class: "run", hidden: true });
  const heading = make("h2");
  const lines = make("ul");
  const progress = make("p", { role: "status", class: "help" });
  const answers = make("p", { class: "row" });
  element.append(heading, lines, progress, answers);
  /** @type {Record<string, unknown>} */
  let order = {};
  /** @type {Run} */
  let shown = { isRunning: false, target: "", progress: "", lines: [] };
  return {
    element,
    isRunning: () => shown.isRunning,
    /** What was asked for, to be asked for once more. @param {Record<string, unknown>} asked */
    begin(asked) {
      order = asked;
    },
    /** @param {Run} run */
    show(run) {
      const hasJustEnded = shown.isRunning && !run.isRunning;
      shown = run;
      element.hidden = run.lines.length === 0;
      heading.textContent = run.isRunning ? "Under way" : run.isDone ? "Done" : "Nothing was published";
      element.classList.toggle("refused", !run.isRunning && !run.isDone);
      lines.replaceChildren(...run.lines.map((line) => make("li", {}, line)));
      progress.textContent = run.isRunning ? `${run.progress || "guide has begun"} … You can leave this page.` : "";
      const { remedy } = run;
      answers.replaceChildren();
      if (remedy && !run.isRunning) {
        answers.append(
          button(remedies[remedy], () => again({ ...order, [remedy]: remedy === "removals" ? run.removals : true })),
        );
      }
      if (hasJustEnded) announce(`${heading.textContent}. ${run.lines.at(-1) ?? ""}`);
    },
  };
}
