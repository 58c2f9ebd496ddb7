// @ts-check
// A question that has to be answered before anything else.

import { button, make, newID } from "./dom.js";

/**
 * Asks, and gives what was chosen; null when the question was closed.
 * @template T
 * @param {string} title
 * @param {(Node | string)[]} content
 * @param {{ words: string, value: () => T, isMain?: boolean, isGrave?: boolean }[]} answers
 * @returns {Promise<T | null>}
 */
export function askFor(title, content, answers) {
  const id = newID("dialog");
  const heading = make("h2", { id }, title);
  const form = make("form", { method: "dialog" }, heading, ...content);
  const dialog = make("dialog", { "aria-labelledby": id }, form);
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  return new Promise((resolve) => {
    /** @type {T | null} */
    let result = null;
    const main = answers.find(({ isMain }) => isMain);
    const row = make("div", { class: "row answers" });
    for (const { words, value, isMain, isGrave } of answers) {
      row.append(button(words, () => {
        result = value();
        dialog.close();
      }, { class: isGrave ? "grave" : isMain ? "main" : undefined }));
    }
    row.append(button("Cancel", () => dialog.close()));
    form.append(row);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (main) result = main.value();
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      // What had the focus may be gone, as the button of what was deleted.
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something that has to be read. @param {string} title @param {...(Node | string)} content */
export const tell = (title, ...content) => askFor(title, [make("p", {}, ...content)], []);
