// @ts-check
// Two versions of one record beside each other, where they are not the same.
import { differences } from "../core/difference.js";
import { h, link } from "../dom.js";

const WORDS = {
  name: "person_name",
  title: "aspect_title",
  goal: "summary_goal",
  role: "person_role",
  employer: "person_employer",
  contact: "person_contact",
  source: "person_source",
  sent_by: "person_sent_by",
  when: "when",
  place: "place",
  mode: "mode",
  minutes: "length",
  notes: "free_notes",
  likes: "likes",
  doubts: "doubts",
  surprise: "surprise",
  decision: "decision",
  fit: "aspect_fit",
  takeaways: "takeaways",
  next_steps: "tasks",
  message: "message",
};

/**
 * @param {import("../view-types.js").App} app
 * @param {"iv" | "person"} kind
 * @param {any} copy one that was kept because the record was changed in two windows
 */
export function differ(app, kind, copy) {
  const { t, store } = app, first = store.get(kind, copy.conflict_of ?? "");
  if (!first) return false;
  const found = differences(copy, first), isTalk = kind === "iv";
  const text = (/** @type {string} */ each) => h("dd", { class: "ws-text", dir: "auto" }, each || "–");
  return h(
    "section",
    { class: "ws-card ws-differ", "aria-labelledby": "ws-differ" },
    h("h3", { id: "ws-differ" }, t("differ")),
    found.length === 0 && h("p", {}, t("differ_nothing")),
    found.map((each) =>
      h(
        "div",
        {},
        h(
          "h4",
          { dir: "auto" },
          each.field === "question" || each.field === "own" ? each.about : t(/** @type {any} */ (WORDS)[each.field]),
        ),
        h(
          "dl",
          {},
          h("div", {}, h("dt", {}, t("differ_this")), text(each.one)),
          h("div", {}, h("dt", {}, t("differ_other")), text(each.other)),
        ),
      )
    ),
    h("p", {}, link(t("differ_go"), app.href(isTalk ? "talk" : "person", first.id))),
  );
}
