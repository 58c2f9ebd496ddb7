// @ts-check
// Step 2: whom to ask, for one talk.
import { isRemoved } from "../core/trash.js";
import { h, link } from "../dom.js";
import { choice } from "../fields.js";
import { personForm } from "../parts/person-form.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { restorer } from "../parts/trash.js";
import { written } from "../parts/written.js";

/** @type {import("../app.js").View} */
export function people(app, id) {
  const { t } = app, draft = interviewOf(app, id), edit = editor(draft, "people");
  const known = app.people(), person = draft.record.person_id ? app.person(draft.record.person_id) : undefined;
  const isGone = person !== undefined && isRemoved(person.record);
  const take = (/** @type {string} */ chosen) => {
    edit((record) => {
      record.person_id = chosen;
      record.stage = app.store.get("person", chosen)?.stage ?? record.stage;
    });
    app.show();
  };
  return stepFrame(app, draft, "people", [
    known.length > 0 && choice({
      label: t("person_choose"),
      id: "person",
      value: isGone ? "" : draft.record.person_id,
      options: [
        ["", t("person_none")],
        ...known.map((each) => /** @type {[string, string]} */ ([each.id, each.name || t("untitled_person")])),
      ],
      onchange: take,
    }),
    isGone && h(
      "p",
      { class: "ws-banner" },
      `${person.record.name || t("untitled_person")}: ${t("gone_removed")}`,
      restorer(app, "person", person.record.id),
    ),
    (!person || isGone) &&
    h("div", { class: "ws-card" }, h("h3", {}, t("person_new")), personForm(app, somebodyNew(app, draft, edit))),
    person && !isGone && h("div", { class: "ws-card" }, personForm(app, person)),
    ...written(app, draft, "people", edit),
    h("p", {}, link(t("people_all"), app.href("people"))),
  ]);
}

/**
 * Somebody who is kept, and goes with the talk, as soon as something is written about them.
 * @param {import("../view-types.js").App} app
 * @param {import("../parts/step-frame.js").InterviewDraft} draft
 * @param {(edit: (record: import("../view-types.js").Interview) => void) => void} edit
 * @returns {import("../view-types.js").Draft<import("../view-types.js").Person>}
 */
function somebodyNew(app, draft, edit) {
  const fresh = app.newPerson();
  return {
    kind: "person",
    get record() {
      return fresh.record;
    },
    change(how) {
      fresh.change(how);
      edit((record) => {
        record.person_id = fresh.record.id;
        record.stage = fresh.record.stage || draft.record.stage;
      });
    },
    flush: () => fresh.flush(),
    get dirty() {
      return fresh.dirty;
    },
  };
}
