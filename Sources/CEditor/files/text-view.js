// @ts-check
// A file as it is written, for what has no form and for who wants to see every sign.

import { post, Refused } from "./api.js";
import { conflictOfTexts } from "./conflict.js";
import { tell } from "./dialog.js";
import { afterPause, announce, button, make, newID } from "./dom.js";
import * as drafts from "./drafts.js";
import { show } from "./problems.js";

/** @typedef {import("./problems.js").Problem} Problem */

/** Milliseconds after the last key until what was typed is checked. */
const PAUSE = 600;

/**
 * A file as text, for what has no form.
 * @param {HTMLElement} main
 * @param {ReturnType<typeof import("./pane.js").makePane>} pane
 * @param {any} filled
 * @param {string} [because]
 * @returns {import("./form.js").View}
 */
export function textView(main, pane, filled, because) {
  const file = filled.file;
  drafts.of(filled.guide);
  let { digest } = filled;
  let saved = filled.text;
  const id = newID("text");
  const box = make("textarea", { id, class: "body", rows: 30, spellcheck: "false" });
  box.value = saved;
  const status = make("p", { class: "status", role: "status" });
  const list = make("ul", { class: "problems" });
  const isDirty = () => box.value !== saved;
  const showStatus = () => {
    status.textContent = isDirty() ? "Not saved. What you write is kept in this browser." : "Everything is saved.";
    document.title = `${isDirty() ? "• " : ""}${filled.title} – Edit your guide`;
  };
  /** @param {Problem[]} problems */
  const showProblems = (problems) =>
    list.replaceChildren(...problems.map((problem) => {
      const line = show(problem);
      line.append(" ", button(`Line ${problem.line}`, () => goTo(problem.line), { class: "small" }));
      return line;
    }));
  const goTo = (/** @type {number} */ line) => {
    const before = box.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = box.value.indexOf("\n", before);
    box.focus();
    box.setSelectionRange(before, end < 0 ? box.value.length : end);
    box.scrollTop = (line - 1) * parseFloat(getComputedStyle(box).lineHeight || "20") - box.clientHeight / 2;
  };
  const check = afterPause(async () => {
    try {
      const answer = await post("check", { file, base: digest, text: box.value });
      showProblems(answer.problems);
    } catch {
      // The next key asks again.
    }
  }, PAUSE);
  const keep = afterPause(() => {
    if (isDirty()) drafts.keep(file, { digest, base: null, now: null, text: box.value, time: Date.now() });
    else drafts.drop(file);
  }, 1000);
  box.addEventListener("input", () => {
    showStatus();
    keep();
    check();
  });
  const draft = drafts.kept(file);
  if (draft?.text !== undefined && draft.text !== saved) {
    box.value = draft.text;
    announce("What you had not saved is here again.");
  }
  const save = async () => {
    if (!isDirty()) return announce("Nothing has changed, so nothing was written.");
    const sent = box.value;
    try {
      const answer = await post("text", { file, base: digest, text: sent });
      digest = answer.digest;
      saved = sent;
      drafts.drop(file);
      showProblems(answer.problems);
      showStatus();
      announce("Saved.");
    } catch (error) {
      if (error instanceof Refused && error.answer?.theirs !== undefined) {
        const chosen = await conflictOfTexts(error.answer.theirs, sent);
        if (chosen === null) return;
        digest = error.answer.digest;
        saved = error.answer.theirs;
        box.value = chosen;
        if (isDirty()) return save();
        drafts.drop(file);
        return showStatus();
      }
      await tell("It was not saved", /** @type {Error} */ (error).message);
    }
  };
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  };
  document.addEventListener("keydown", keys);
  const heading = make("h1", { tabindex: -1 }, filled.title);
  main.replaceChildren(
    make("p", { class: "way" }, make("a", { href: "#" }, "All files"), " › ", file),
    heading,
    make(
      "div",
      { class: "bar" },
      button("Save", save, { class: "main", title: "Save (Ctrl-S)" }),
      status,
      filled.form || !because ? make("a", { href: `#file=${encodeURIComponent(file)}` }, "Back to the form") : null,
    ),
    because
      ? make("p", { class: "news" }, `This file is shown as text: ${because}`)
      : make("p", { class: "help" }, "The file as it is written. Every sign counts here."),
    list,
    make("label", { for: id }, "The whole file"),
    box,
  );
  showStatus();
  showProblems(filled.problems ?? []);
  if (because && filled.problems?.[0]) goTo(filled.problems[0].line);
  else heading.focus();
  return {
    leave: () => !isDirty(),
    end() {
      check.cancel();
      keep.cancel();
      document.removeEventListener("keydown", keys);
      pane.show({});
    },
  };
}
