// @ts-check
// A talk on paper: what was planned and noted, and lines to write on where nothing is yet.
import { chosen } from "./core/questions.js";
import { h } from "./dom.js";
import { talkTime } from "./parts/times.js";

/** @typedef {import("./view-types.js").App} App */
/** @typedef {import("./view-types.js").Interview} Interview */

const LINES = 4;

/** @param {string} text */
const noted = (text) =>
  text.trim()
    ? h("p", { class: "ws-text", dir: "auto" }, text)
    : h("span", { class: "lines", "aria-hidden": "true" }, Array.from({ length: LINES }, () => h("i")));

/** @param {App} app @param {Interview} record */
export function oneSheet(app, record) {
  const { t } = app, person = record.person_id ? app.store.get("person", record.person_id) : undefined;
  const facts = /** @type {[string, string][]} */ ([
    ["summary_who", person ? [person.name, person.role, person.employer].filter(Boolean).join(", ") : ""],
    ["when", record.when ? talkTime(app, record.when) : ""],
    ["mode", record.mode && t(`mode_${record.mode}`)],
    ["place", record.place],
    ["length", t("minutes", { count: record.minutes })],
  ]);
  const part = (/** @type {string} */ word, /** @type {string} */ text) =>
    h("section", { class: "ws-sheet-part" }, h("h2", {}, t(word)), noted(text));
  return h(
    "article",
    { class: "ws-sheet" },
    h("h1", { dir: "auto" }, app.titleOf(record)),
    h("dl", {}, facts.map(([word, text]) => h("div", {}, h("dt", {}, t(word)), h("dd", { dir: "auto" }, text)))),
    part("summary_goal", record.goal),
    h("h2", {}, t("chosen")),
    h(
      "ol",
      {},
      chosen(record.questions).map((item) =>
        h("li", {}, h("p", { class: "q", dir: "auto" }, item.must ? "★ " : "", item.snapshot.text), noted(item.note))
      ),
    ),
    part("free_notes", record.notes),
    part("takeaways", record.takeaways.filter(Boolean).map((each) => `• ${each}`).join("\n")),
    part("likes", record.likes),
    part("doubts", record.doubts),
    part(
      "tasks",
      record.next_steps.map((each) => `${each.done ? "✓" : "○"} ${each.text}${each.due ? ` (${each.due})` : ""}`).join(
        "\n",
      ),
    ),
  );
}

/** All talks, each on a sheet of its own. @param {App} app @param {Interview[]} records */
export const sheets = (app, records) => {
  const named = app.route.id ? records.filter((record) => record.id === app.route.id) : [];
  return h("div", {}, (named.length > 0 ? named : records).map((record) => oneSheet(app, record)));
};
