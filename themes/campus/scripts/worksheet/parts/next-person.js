// @ts-check
// The next person to ask: the goal, the time and the questions come along from the last talk.
import { duplicateInterview, isExample } from "../core/records.js";
import { button } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */

/**
 * Begins a talk with somebody else. What was noted in the last one stays there.
 * @param {App} app
 * @param {string} [person] somebody who is known already
 * @param {string} [from] the talk whose plan comes along; the newest unless said
 */
export function planNext(app, person = "", from = "") {
  app.flush();
  const last = from ? app.interview(from)?.record : app.interviews().find((each) => !isExample(each));
  const draft = app.newInterview();
  draft.change((record) => {
    if (last) {
      Object.assign(record, duplicateInterview(last, app.world), { id: record.id, title: "", stage: "", mode: "" });
    }
    if (!person) return;
    record.person_id = person;
    record.stage = app.store.get("person", person)?.stage ?? "";
  });
  draft.flush();
  // Without that step it begins on the talk itself.
  app.go(person ? "ask" : "people", draft.record.id);
}

/** @param {App} app @param {string} [from] @param {string} [look] */
export const nextPerson = (app, from, look = "ws-button") =>
  button(app.t("next_person"), () => planNext(app, "", from), { class: look });
