// @ts-check
// The bar below a previewed page: what the office should know of it, and ways to look at it.

import { make } from "./dom.js";
import { read, set } from "./switches.js";

/**
 * @typedef {import("./preview.js").Note} Note
 * @typedef {import("./preview.js").Way} Way
 */

const people = { parent: "a parent", student: "a student" };

/**
 * @param {string} label
 * @param {[string, string][]} choices each a value and its words
 * @param {string} chosen
 * @param {(value: string) => void} change
 */
function select(label, choices, chosen, change) {
  const list = /** @type {HTMLSelectElement} */ (make("select"));
  for (const [value, words] of choices) list.append(make("option", { value }, words));
  list.value = chosen;
  list.addEventListener("change", () => change(list.value));
  return make("label", {}, `${label} `, list);
}

/** @param {Note} note */
function languages(note) {
  if (note.languages.length < 2) return [];
  const current = note.languages.find((language) => language.isCurrent)?.path ?? "";
  const choices = note.languages.map((language) => /** @type {[string, string]} */ ([language.path, language.name]));
  return [select("In", choices, current, (path) => location.assign(encodeURI(note.base + path)))];
}

/**
 * For somebody chosen: whether the page is meant for them, and the way on.
 * @param {Note} note
 * @param {string} audience
 */
function way(note, audience) {
  if (!audience) return [];
  const parts = [];
  if (note.audience.length > 0 && !note.audience.includes(audience)) {
    parts.push(make("span", { class: "badge" }, `Not written for ${people[/** @type {"parent"} */ (audience)]}`));
  }
  for (const journey of note.journeys.filter((one) => one.audience === audience)) {
    const where = journey.step > 0 ? `step ${journey.step} of ${journey.steps}` : "not on this way";
    const line = make("span", { class: "way" }, `${journey.title}: ${where}`);
    if (journey.previous) line.append(" ", make("a", { href: encodeURI(note.base + journey.previous.path) }, "← Back"));
    if (journey.next) line.append(" ", make("a", { href: encodeURI(note.base + journey.next.path) }, `${journey.next.title} →`));
    parts.push(line);
  }
  return parts;
}

/** @param {string} kind @param {string} words */
function frame(kind, words) {
  const page = encodeURIComponent(location.pathname);
  return make("a", { href: `/.guide/frame?as=${kind}&page=${page}` }, words);
}

/** @param {Note} note */
function day(note) {
  const field = /** @type {HTMLInputElement} */ (make("input", { type: "date", value: note.day }));
  field.addEventListener("change", () => set("guide-day", field.value));
  return make("label", {}, "On ", field);
}

/** @param {Note} note */
function hidden(note) {
  const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  box.checked = note.showsHidden;
  box.addEventListener("change", () => set("guide-hidden", box.checked ? "" : "no"));
  return make("label", {}, box, " Drafts too");
}

/**
 * Makes the bar.
 * @param {Note} note
 * @param {HTMLElement[]} buttons those that open what guide has found
 */
export function makeBar(note, buttons) {
  const audience = read("guide-audience");
  const bar = make("aside", { class: "bar", "aria-label": "Preview" });
  const name = make("b", { class: "name", title: note.file ?? "" }, note.file ?? `The page ${note.id}`);
  bar.append(name);
  if (note.edit) bar.append(make("a", { href: note.edit }, "Edit"));
  bar.append(...note.badges.map((words) => make("span", { class: "badge" }, words)));
  bar.append(...way(note, audience));
  /** @type {[string, string][]} */
  const choices = [["", "everybody"], ...Object.entries(people)];
  bar.append(make("span", { class: "space" }), ...buttons);
  bar.append(select("As", choices, audience, (value) => set("guide-audience", value)));
  bar.append(...languages(note), day(note), hidden(note));
  bar.append(frame("phone", "On a phone"), frame("paper", "Printed"));
  return bar;
}
