// @ts-check
// A file as a form: filled, checked while one writes, kept, saved.

import { Away, get, post, Refused, windowName } from "./api.js";
import { resolveConflicts } from "./conflict.js";
import { askFor, tell } from "./dialog.js";
import { afterPause, announce, button, counted, make, words } from "./dom.js";
import * as drafts from "./drafts.js";
import { bodyField } from "./field-body.js";
import { idField } from "./field-id.js";
import { recordFields } from "./field-record.js";
import { askForID, fileTools } from "./file-tools.js";
import { listen } from "./events.js";
import { leftTexts, leftView } from "./left-over.js";
import { nameOf } from "./new-language.js";
import { noteReview, upToDate } from "./review.js";
import { translationNote } from "./translation-note.js";
import { textView } from "./text-view.js";
import { clone, diff, find, same, toModel } from "./model.js";
import { byField, keyOf, show } from "./problems.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Group} Group
 * @typedef {import("./model.js").Edit} Edit
 * @typedef {import("./model.js").Step} Step
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {import("./field.js").Place} Place
 * @typedef {{ leave: () => boolean, end: () => void, reveal?: (at: Step[]) => void }} View
 */

/** Milliseconds after the last key until what was typed is checked. */
const PAUSE = 600;

/**
 * Shows a file.
 * @param {HTMLElement} main
 * @param {ReturnType<typeof import("./pane.js").makePane>} pane
 * @param {string} file
 * @param {Step[]} at where to go at once
 * @returns {Promise<View>}
 */
export async function formView(main, pane, file, at) {
  /** @type {any} */
  let filled;
  try {
    filled = await get("form", { file });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    drafts.of((await get("overview")).guide);
    const left = drafts.all(file);
    if (left.names.length === 0) throw error;
    return leftView(main, file, error.message, left);
  }
  drafts.of(filled.guide);
  if (filled.text !== undefined) return brokenView(main, pane, filled);

  /** @type {Model} */
  let base = toModel(filled.value);
  /** @type {Group} */
  let now = /** @type {Group} */ (clone(base));
  /** @type {string | undefined} */
  let body = filled.body;
  let digest = filled.digest;
  /** @type {Problem[]} */
  let problems = filled.problems;
  /** The text that they speak of. @type {string | undefined} */
  let lookedAt = body;
  const original = filled.original ? toModel(filled.original.value) : undefined;
  const type = { kind: "record", form: filled.form };
  /** @type {Set<Place>} */
  const places = new Set();
  /** @type {Map<string, Promise<any>>} */
  const lists = new Map();
  let showGrade = (/** @type {any} */ _reading) => {};
  /** @type {Map<Group, () => void>} */
  const followers = new Map();
  let isSaving = false;
  let hasEnded = false;
  let cannotKeep = false;
  /** Whether what is kept is of this window: another one that has the same file open keeps its own. */
  let isKept = false;
  /** Until the newest save has ended. @type {Promise<void>} */
  let saving = Promise.resolve();
  /** Puts another text into the box of the article's. @type {(text: string) => void} */
  let putBody = () => {};

  // MARK: what was not saved the last time

  drafts.keptText(file);
  const asTextHere = await drafts.claim(drafts.asText(file));
  const written = drafts.kept(asTextHere.name);
  const chosen = written && await askForDraft(written, " as text");
  if (chosen === "drop") drafts.drop(asTextHere.name);
  asTextHere.release();
  if (chosen === "keep") {
    location.replace(`#text=${encodeURIComponent(file)}`);
    return { leave: () => true, end: () => {} };
  }
  const own = await drafts.claim(file);
  const draft = drafts.kept(own.name);
  if (draft) {
    const isOther = !same(draft.base, draft.now) || draft.body !== draft.bodyBase;
    if (!isOther || await askForDraft(draft) === "drop") drafts.drop(own.name);
    else {
      // Also when the question was closed: only who says so throws something away.
      isKept = true;
      base = draft.base;
      now = /** @type {Group} */ (draft.now);
      body = draft.body;
      digest = draft.digest;
      if (draft.bodyBase !== undefined) filled = { ...filled, body: draft.bodyBase };
    }
  }

  /** @returns {Edit[]} */
  const edits = () => {
    const list = diff(base, now, type);
    if (body !== undefined && body !== filled.body) list.push({ op: "body", text: body });
    return list;
  };
  const isDirty = () => edits().length > 0;

  // MARK: the page

  const heading = make("h1", { tabindex: -1 }, filled.title);
  const status = make("p", { class: "status", role: "status" });
  const saveButton = button("Save", () => save(), { class: "main", title: "Save (Ctrl-S)" });
  const news = make("div", { class: "news", role: "alert" });
  const state = make("div");
  const general = make("ul", { class: "problems" });
  const fields = make("div", { class: "fields" });
  const bar = make(
    "div",
    { class: "bar" },
    saveButton,
    status,
    pane.toggle,
    button("Edit as text", () => asText(), { class: "small" }),
  );
  main.replaceChildren(
    make(
      "p",
      { class: "way" },
      make("a", { href: "#" }, "All files"),
      " › ",
      filled.heading,
      filled.original ? ` › ${nameOf(filled.original.language)}` : "",
    ),
    heading,
    make("p", { class: "help" }, ...words(filled.help)),
    bar,
    news,
    state,
    general,
    fields,
  );

  /** @type {import("./field.js").Surroundings} */
  const surroundings = {
    changed,
    add: (place) => places.add(place),
    remove: (place) => places.delete(place),
    references: (kind) => {
      const known = lists.get(kind) ?? get("references", { kind }).then((answer) => answer.entries);
      lists.set(kind, known);
      known.catch(() => lists.delete(kind));
      return known;
    },
    original: (way) => find(original, way),
    known: (way) => filled.ids.find((/** @type {{ at: Step[] }} */ one) => keyOf(one.at) === keyOf(way)),
    isTranslation: original !== undefined,
    lookedAt: () => lookedAt,
    recheck: () => setTimeout(showProblems),
    rename,
    showing: (way) => {
      const page = shownAt(way);
      if (page !== undefined) pane.at(page);
      return page !== undefined;
    },
    follow: (group, work) => followers.set(group, work),
  };
  build();

  function build() {
    places.clear();
    followers.clear();
    // The id of the whole file, where it has one that others name.
    const special = (/** @type {import("./model.js").Field} */ field) =>
      field.key === "id" && now.keys.has("id") && surroundings.known([])
        ? idField(field, now, filled.form, () => [], surroundings, false, () => new Set())
        : null;
    fields.replaceChildren(recordFields(filled.form, now, () => [], surroundings, special).element);
    if (body !== undefined) {
      const field = bodyField({
        text: body,
        set: (text) => (body = text),
        original: filled.original?.body,
        form: surroundings,
      });
      showGrade = field.grade;
      putBody = field.put;
      field.grade(filled.reading);
      fields.append(field.element);
    }
    fields.append(fileTools({ filled, now, isDirty, retire, rename }));
    const note = translationNote(filled.translation, isUpToDate);
    state.replaceChildren(...(note ? [note] : []));
    showProblems();
    showStatus();
    pane.show(filled.pages ?? {}, filled.roots);
  }

  /** The page of something in the file. @param {Step[]} way @returns {string | undefined} */
  function shownAt(way) {
    const key = keyOf(way);
    return (filled.places ?? []).find((/** @type {{ at: Step[] }} */ one) => keyOf(one.at) === key)?.page;
  }

  // MARK: while one writes

  const keepSoon = afterPause(keepNow, 1000);
  const checkSoon = afterPause(checkNow, PAUSE);

  function changed() {
    for (const work of followers.values()) work();
    showStatus();
    keepSoon();
    checkSoon();
  }
  function keepNow() {
    if (hasEnded) return;
    keepOrDrop();
    showStatus();
  }
  function keepOrDrop() {
    if (!isDirty()) {
      if (isKept) drafts.drop(own.name);
      isKept = false;
      return;
    }
    isKept = true;
    cannotKeep = !drafts.keep(own.name, { digest, base, now, bodyBase: filled.body, body, time: Date.now() });
  }
  async function checkNow() {
    if (hasEnded || isSaving) return;
    const list = edits();
    const looked = body;
    try {
      const answer = list.length === 0
        ? await get("form", { file })
        : await post("check", { file, base: digest, edits: list });
      if (hasEnded || isSaving) return;
      problems = answer.problems;
      // Laid over the change of somebody else, it was another text.
      lookedAt = answer.merged ? undefined : looked;
      showGrade(answer.reading);
      if (list.length > 0 && answer.pages) pane.show(answer.pages, answer.roots);
      showProblems();
    } catch (error) {
      if (error instanceof Away) showStatus(error.message);
    }
  }

  function showProblems() {
    const known = new Map([...places].map((place) => [keyOf(place.at()), place]));
    const found = byField(problems, new Set(known.keys()));
    for (const [key, place] of known) place.show(found.get(key) ?? []);
    general.replaceChildren(...(found.get("[]") ?? []).map((problem) => show(problem)));
    showStatus();
  }

  /** @param {string} [other] */
  function showStatus(other) {
    const dirty = isDirty();
    saveButton.disabled = isSaving;
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const cannot = errors > 0 ? ` ${counted(errors, "mistake")}: it can be saved, but not published yet.` : "";
    const kept = cannotKeep ? " This browser keeps nothing: save soon." : " What you write is kept in this browser.";
    status.textContent = other ??
      ((isSaving ? "Saving…" : dirty ? `Not saved.${kept}` : "Everything is saved.") + cannot);
    status.classList.toggle("dirty", dirty);
    document.title = `${dirty ? "• " : ""}${filled.title} – Edit your guide`;
  }

  // MARK: saving

  /** @typedef {{ now: Group, body: string | undefined }} Sent */

  /** @typedef {{ digest: string, stays: import("./conflict.js").Choice[] }} Chosen */

  /** @param {{ edits: Edit[], sent: Sent, chosen: Chosen }} [from] the same save again, with what was chosen */
  function save(from) {
    if (isSaving) return;
    saving = saveNow(from);
  }

  /** @param {{ edits: Edit[], sent: Sent, chosen: Chosen }} [from] */
  async function saveNow(from) {
    const list = from?.edits ?? edits();
    if (list.length === 0) {
      announce("Nothing has changed, so nothing was written.");
      keepNow();
      return;
    }
    isSaving = true;
    checkSoon.cancel();
    const sent = from?.sent ?? { now: /** @type {Group} */ (clone(now)), body };
    keepNow();
    showStatus();
    try {
      const answer = await post("save", { file, base: digest, edits: list, chosen: from?.chosen });
      isSaving = false;
      take(answer, sent);
      if (hasEnded) return;
      announce(answer.merged ? "Saved. Somebody else had changed other parts; both stand." : "Saved.");
    } catch (error) {
      isSaving = false;
      if (hasEnded) return;
      showStatus();
      if (error instanceof Refused && error.answer?.conflicts) {
        const { conflicts, digest: theirs } = error.answer;
        const stays = await resolveConflicts(conflicts, body === sent.body);
        if (!stays || hasEnded) return;
        const text = stays.find(({ at }) => at === null)?.text;
        if (text !== undefined) {
          // It is what this form says from now on, to be seen and to be taken back in the box.
          putBody(text);
          sent.body = text;
        }
        const chosenEdits = list.map((one) => one.op === "body" && text !== undefined ? { ...one, text } : one);
        // What was chosen before was chosen of a file that may be another one by now.
        const before = from && from.chosen.digest === theirs ? from.chosen.stays : [];
        const sides = stays.map(({ at, side }) => ({ at, side }));
        isSaving = false;
        return await saveNow({ edits: chosenEdits, sent, chosen: { digest: theirs, stays: [...before, ...sides] } });
      }
      await tell("It was not saved", /** @type {Error} */ (error).message, " What you wrote is still here.");
    }
  }

  /**
   * Takes over what guide has read back from the disk.
   * @param {any} answer
   * @param {Sent} sent
   */
  function take(answer, sent) {
    const isSame = same(toModel(answer.value), sent.now) && (answer.body === undefined || answer.body === sent.body);
    const isTyped = !same(sent.now, now) || body !== sent.body;
    filled = answer;
    problems = answer.problems;
    lookedAt = answer.body;
    lists.clear();
    if (!isSame && !isTyped) {
      drafts.drop(own.name);
      if (!hasEnded) fill(answer);
      return;
    }
    // What was typed while it was being written is still to be saved. It is a change of what was sent; the file says
    // something else when others have changed it too, and their part is taken over with the next save.
    if (isSame || !answer.merged || answer.own) {
      base = sent.now;
      filled = { ...filled, body: sent.body };
      // Of the file with what was sent and nothing of others.
      digest = isSame || !answer.merged ? answer.digest : answer.own;
    }
    keepOrDrop();
    if (hasEnded) return;
    heading.textContent = filled.title;
    showProblems();
    if (isSame) news.replaceChildren();
    else sayChanged();
    pane.show(filled.pages ?? {}, filled.roots);
  }

  async function reload() {
    const answer = await get("form", { file });
    if (hasEnded) return;
    if (answer.text !== undefined) return location.reload();
    // Somebody may have typed while guide answered.
    if (isDirty()) return sayChanged();
    fill(answer);
  }

  /** Fills the form anew. @param {any} answer */
  function fill(answer) {
    filled = answer;
    digest = answer.digest;
    problems = answer.problems;
    lookedAt = answer.body;
    base = toModel(answer.value);
    now = /** @type {Group} */ (clone(base));
    body = answer.body;
    lists.clear();
    news.replaceChildren();
    heading.textContent = filled.title;
    build();
  }

  async function isUpToDate() {
    if (isDirty()) {
      return tell("Save first", "Save what you have written. Then say that the translation is up to date.");
    }
    const one = { name: filled.translation.name, title: filled.title };
    if (await noteReview(one, filled.translation, upToDate(filled.title))) await reload();
  }

  /** @param {string} kind @param {string} id */
  async function rename(kind, id) {
    if (isDirty()) {
      return tell(
        "Save first",
        "The id is changed in every file that names it. Save what you have written, then change it.",
      );
    }
    const to = await askForID(kind, id);
    if (!to) return;
    // An article without an id of its own is known by the name of its file.
    if (kind === "page" && !now.keys.has("id")) {
      location.hash = `file=${encodeURIComponent(file.replace(/[^/]+(\.\w+)$/, `${to}$1`))}`;
    } else await reload();
  }

  function retire() {
    now.keys.set("status", "retired");
    build();
    changed();
    announce("Retired as soon as you save.");
  }

  async function asText() {
    if (isDirty()) {
      await tell("Save first", "Save what you have written, then the whole file can be edited as text.");
      return;
    }
    location.hash = `text=${encodeURIComponent(file)}`;
  }

  // MARK: what happens elsewhere

  const look = afterPause(async () => {
    if (hasEnded || isSaving) return;
    const answer = await get("form", { file }).catch(() => null);
    if (!answer || hasEnded || isSaving) return;
    if (answer.digest === digest) {
      // Only what is known of the pages has changed.
      if (!isDirty()) {
        problems = answer.problems;
        showProblems();
      }
    } else if (!isDirty() && answer.text === undefined) {
      fill(answer);
      announce("The file was changed elsewhere; this form shows it now.");
    } else sayChanged();
  }, 200);
  function sayChanged() {
    const words =
      "Somebody has changed this file meanwhile. When you save, both changes stand; where you have changed the same, you choose.";
    news.replaceChildren(make("p", {}, words));
  }
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
  const view = {
    leave: () => {
      keepNow();
      return !isDirty();
    },
    end() {
      hasEnded = true;
      keepSoon.cancel();
      checkSoon.cancel();
      look.cancel();
      stop();
      document.removeEventListener("keydown", keys);
      pane.show({});
      // A save that is under way still drops what is kept, or keeps what was typed since.
      saving.finally(own.release);
    },
    reveal: (/** @type {Step[]} */ way) => reveal(way),
  };

  /** @param {Step[]} way */
  function reveal(way) {
    for (let length = way.length; length > 0; length--) {
      const key = keyOf(way.slice(0, length));
      for (const place of places) {
        if (keyOf(place.at()) === key) return place.reveal(way.slice(length));
      }
    }
  }
  if (at.length > 0) reveal(at);
  else heading.focus();
  return view;
}

/**
 * A file that has no form, because it has a mistake.
 * @param {HTMLElement} main
 * @param {ReturnType<typeof import("./pane.js").makePane>} pane
 * @param {any} filled
 * @returns {Promise<View>}
 */
async function brokenView(main, pane, filled) {
  const { file } = filled;
  const forms = drafts.all(file).texts.filter(({ text }) => text === undefined);
  const left = forms.length === 0 ? null : make(
    "details",
    { class: "news" },
    make("summary", {}, "What you wrote in the form is kept. It is offered again once the file has a form."),
    ...leftTexts(forms),
  );
  drafts.keptText(file);
  return textView(main, pane, filled, filled.because, await drafts.claim(drafts.asText(file)), left);
}

/**
 * Asks what is to become of what was not saved; null when the question was closed.
 * @param {import("./drafts.js").Draft} draft
 * @param {string} [how]
 */
const askForDraft = (draft, how = "") =>
  askFor("You were writing here", [
    make("p", {}, `What you wrote${how} on ${new Date(draft.time).toLocaleString()} was not saved. Go on with it?`),
  ], [
    { words: "Go on with it", value: () => "keep", isMain: true },
    { words: "Throw it away", value: () => "drop", isGrave: true },
  ]);
