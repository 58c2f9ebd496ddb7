// @ts-check
// A file as it is written, for what has no form and for who wants to see every sign.

import { get, post, Refused, windowName } from "./api.js";
import { conflictOfTexts } from "./conflict.js";
import { tell } from "./dialog.js";
import { afterPause, announce, button, make, newID } from "./dom.js";
import * as drafts from "./drafts.js";
import { listen } from "./events.js";
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
 * @param {{ name: string, release: () => void }} [own] where this window keeps what is typed
 * @param {HTMLElement | null} [left] what was written in the form of this file, which it does not have now
 * @returns {import("./form.js").View}
 */
export function textView(main, pane, filled, because, own, left) {
  const file = filled.file;
  drafts.of(filled.guide);
  const place = own?.name ?? drafts.asText(file);
  let { digest } = filled;
  let saved = filled.text;
  /** What the text in the box was made from; unknown of one that came back after others had changed the file. */
  let base = /** @type {string | undefined} */ (saved);
  let isSaving = false;
  let hasEnded = false;
  let cannotKeep = false;
  /** Whether what is kept is of this window: another one that has the same file open keeps its own. */
  let isKept = false;
  const id = newID("text");
  const box = make("textarea", { id, class: "body", rows: 30, spellcheck: "false" });
  box.value = saved;
  const status = make("p", { class: "status", role: "status" });
  const list = make("ul", { class: "problems" });
  const isDirty = () => box.value !== saved;
  const showStatus = () => {
    const kept = cannotKeep ? "This browser keeps nothing: save soon." : "What you write is kept in this browser.";
    status.textContent = isSaving ? "Saving…" : isDirty() ? `Not saved. ${kept}` : "Everything is saved.";
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
  const keepNow = () => {
    if (!isDirty()) {
      if (isKept) drafts.drop(place);
      isKept = false;
      return;
    }
    isKept = true;
    cannotKeep = !drafts.keep(place, { digest, base: null, now: null, text: box.value, time: Date.now() });
    showStatus();
  };
  const keep = afterPause(keepNow, 1000);
  box.addEventListener("input", () => {
    showStatus();
    keep();
    check();
  });
  const news = make("div", { class: "news", role: "alert" });
  const draft = own ? drafts.kept(place) : drafts.keptText(file);
  if (draft?.text !== undefined && draft.text !== saved) {
    box.value = draft.text;
    isKept = true;
    // What was changed since by others is found by what this text was made from.
    const newest = digest;
    if (draft.digest !== digest) {
      digest = draft.digest;
      base = undefined;
      news.append(make("p", {}, "The file was changed since you wrote this. When you save, you see both and choose."));
    }
    news.append(
      make("p", {}, `What you wrote on ${new Date(draft.time).toLocaleString()} was not saved. It is here again.`),
      button("Throw it away", () => {
        box.value = saved;
        digest = newest;
        base = saved;
        drafts.drop(place);
        news.replaceChildren();
        showStatus();
        box.focus();
      }, { class: "small grave" }),
    );
    announce("What you had not saved is here again.");
  } else if (draft) drafts.drop(place);
  const save = async () => {
    if (isSaving) return;
    if (!isDirty()) return announce("Nothing has changed, so nothing was written.");
    const sent = box.value;
    isSaving = true;
    keepNow();
    try {
      const answer = await post("text", { file, base: digest, text: sent });
      digest = answer.digest;
      saved = sent;
      base = sent;
      isSaving = false;
      // What was typed while it was being written is still to be saved.
      keepNow();
      if (hasEnded) return;
      news.replaceChildren();
      showProblems(answer.problems);
      showStatus();
      announce("Saved.");
    } catch (error) {
      isSaving = false;
      if (hasEnded) return;
      showStatus();
      if (error instanceof Refused && error.answer?.theirs !== undefined) {
        const chosen = await conflictOfTexts(error.answer.theirs, box.value, base);
        if (chosen === null || hasEnded) return;
        digest = error.answer.digest;
        saved = error.answer.theirs;
        base = saved;
        box.value = chosen;
        news.replaceChildren();
        if (isDirty()) return save();
        drafts.drop(place);
        return showStatus();
      }
      await tell("It was not saved", /** @type {Error} */ (error).message, " What you wrote is still here.");
    }
  };
  const look = afterPause(async () => {
    const there = await get("source", { file }).catch(() => null);
    if (!there || hasEnded || isSaving || there.digest === digest) return;
    if (isDirty()) {
      const words = "Somebody has changed this file meanwhile. When you save, you see both and choose.";
      return news.replaceChildren(make("p", {}, words));
    }
    digest = there.digest;
    saved = there.text;
    base = saved;
    box.value = saved;
    showProblems(there.problems);
    announce("The file was changed elsewhere; this is how it is now.");
  }, 200);
  const stop = listen((change) => {
    if (change.window !== windowName && (change.files === null || change.files.includes(file))) look();
  });
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
    ...(left ? [left] : []),
    news,
    list,
    make("label", { for: id }, "The whole file"),
    box,
  );
  showStatus();
  showProblems(filled.problems ?? []);
  if (because && filled.problems?.[0]) goTo(filled.problems[0].line);
  else heading.focus();
  return {
    leave: () => {
      keepNow();
      return !isDirty();
    },
    end() {
      // No key is lost that came after the last pause.
      if (!hasEnded) keepNow();
      hasEnded = true;
      check.cancel();
      keep.cancel();
      look.cancel();
      stop();
      document.removeEventListener("keydown", keys);
      pane.show({});
      own?.release();
    },
  };
}
