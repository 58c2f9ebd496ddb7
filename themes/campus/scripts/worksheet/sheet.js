// @ts-check
// A talk on paper: what was planned and noted, and lines to write on where nothing is yet.
import { otherNotes, ownNotes } from "./core/own.js";
import { chosen } from "./core/questions.js";
import { h } from "./dom.js";
import { talkTime } from "./parts/times.js";

/** @typedef {import("./view-types.js").App} App */
/** @typedef {import("./view-types.js").Interview} Interview */

/** As many as leave a talk on one sheet. */
const LINES = 3;

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
  const part = (/** @type {string} */ heading, /** @type {string} */ text) =>
    h("section", { class: "ws-sheet-part" }, h("h2", { dir: "auto" }, heading), noted(text));
  /** A field that the worksheet has anyway, unless the guide has left it out. @param {string} id @param {import("./core/types.js").StepId} step @param {string} word @param {string} text */
  const field = (id, step, word, text) => app.asks(step, id) && part(t(word), text);
  return h(
    "article",
    { class: "ws-sheet" },
    h("h1", { dir: "auto" }, app.titleOf(record)),
    h("dl", {}, facts.map(([word, text]) => h("div", {}, h("dt", {}, t(word)), h("dd", { dir: "auto" }, text)))),
    field("goal", "goal", "summary_goal", record.goal),
    h("h2", {}, t("chosen")),
    h(
      "ol",
      {},
      chosen(record.questions).map((item) =>
        h("li", {}, h("p", { class: "q", dir: "auto" }, item.must ? "★ " : "", item.snapshot.text), noted(item.note))
      ),
    ),
    app.has("talk") && part(t("free_notes"), record.notes),
    field("takeaways", "thank", "takeaways", record.takeaways.filter(Boolean).map((each) => `• ${each}`).join("\n")),
    field("likes", "compare", "likes", record.likes),
    field("doubts", "compare", "doubts", record.doubts),
    app.has("follow-up") && part(
      t("tasks"),
      record.next_steps.map((each) => `${each.done ? "✓" : "○"} ${each.text}${each.due ? ` (${each.due})` : ""}`).join(
        "\n",
      ),
    ),
    ownNotes(record, app.data.steps).map(({ label, text }) => part(label, text)),
    otherNotes(record, app.data.steps).map(({ label, word, text }) => part(label ?? t(word ?? ""), text)),
  );
}

/** All talks, each on a sheet of its own. @param {App} app @param {Interview[]} records */
export const sheets = (app, records) => {
  const named = app.route.id ? records.filter((record) => record.id === app.route.id) : [];
  return h("div", {}, (named.length > 0 ? named : records).map((record) => oneSheet(app, record)));
};
