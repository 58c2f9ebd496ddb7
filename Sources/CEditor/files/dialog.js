// @ts-check
// A question that has to be answered before anything else.

import { button, make, newID } from "./dom.js";

/** The questions that are open, the newest last. @type {{ cancel: () => void, isTyped: () => boolean }[]} */
const open = [];

/** Whether there is a question. */
export const isAsking = () => open.length > 0;

/** Whether something was typed into a question, which closing the window would lose. */
export const isAnswering = () => open.some((one) => one.isTyped());

/** Closes the newest question as its button does: what was typed there is asked about first. */
export const cancel = () => open.at(-1)?.cancel();

/**
 * Asks, and gives what was chosen; null when the question was closed.
 *
 * When an answer cannot be had, its reason stands in the question, which stays open with all that was typed.
 * @template T
 * @param {string} title
 * @param {(Node | string)[]} content
 * @param {{ words: string, value: () => T | Promise<T>, isMain?: boolean, isGrave?: boolean }[]} answers
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
    let isWaiting = false;
    let isTyped = false;
    const main = answers.find(({ isMain }) => isMain);
    const refusal = make("p", { class: "news", role: "alert", hidden: true });
    const row = make("div", { class: "row answers" });
    const sure = make("div", { class: "row answers", role: "alert", hidden: true });
    const choose = async (/** @type {() => T | Promise<T>} */ value) => {
      if (isWaiting) return;
      isWaiting = true;
      refusal.hidden = true;
      try {
        const given = value();
        // What is there at once closes the question at once.
        result = given instanceof Promise ? await given : given;
        dialog.close();
      } catch (error) {
        refusal.textContent = /** @type {Error} */ (error).message;
        refusal.hidden = false;
      } finally {
        isWaiting = false;
      }
    };
    /** @param {boolean} isAsked */
    const ask = (isAsked) => {
      sure.hidden = !isAsked;
      row.hidden = isAsked;
    };
    const close = () => {
      if (isWaiting) return;
      if (!isTyped || !sure.hidden) return isTyped ? goOn() : dialog.close();
      ask(true);
      stay.focus();
    };
    const goOn = () => {
      ask(false);
      last?.focus();
    };
    /** Where was typed last. @type {HTMLElement | null} */
    let last = null;
    const stay = button("Go on writing", goOn, { class: "main" });
    sure.append(
      make("p", {}, "What you wrote here is not kept yet."),
      stay,
      button("Throw it away", () => dialog.close(), { class: "grave" }),
    );
    for (const { words, value, isMain, isGrave } of answers) {
      row.append(button(words, () => choose(value), { class: isGrave ? "grave" : isMain ? "main" : undefined }));
    }
    row.append(button(answers.length > 0 ? "Cancel" : "Close", close));
    form.append(refusal, row, sure);
    form.addEventListener("input", (event) => {
      const box = /** @type {HTMLInputElement | null} */ (event.target);
      // What is searched for in a list, and what is chosen of one, is soon chosen again.
      if (!box || box.getAttribute("role") === "combobox" || !isWriting(box)) return;
      last = box;
      isTyped = true;
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (main && sure.hidden) choose(main.value);
      else if (!main) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    });
    // A phone's own way back comes without a key.
    dialog.addEventListener("cancel", (event) => {
      if (event.target !== dialog) return;
      event.preventDefault();
      close();
    });
    const own = { cancel: close, isTyped: () => isTyped };
    open.push(own);
    dialog.addEventListener("close", () => {
      open.splice(open.indexOf(own), 1);
      dialog.remove();
      // What had the focus may be gone, as the button of what was deleted.
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {HTMLElement} box */
function isWriting(box) {
  const kind = box.getAttribute("type") ?? "text";
  return box.localName === "textarea" || box.localName === "input" && ["text", "url", "email"].includes(kind);
}

/** Says something that has to be read. @param {string} title @param {...(Node | string)} content */
export const tell = (title, ...content) => askFor(title, [make("p", {}, ...content)], []);
