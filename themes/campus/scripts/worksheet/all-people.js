// @ts-check
// Everybody who could be asked, was asked or was met, and one of them with all that is known.
import { isExample } from "./core/records.js";
import { button, h, link, unseen } from "./dom.js";
import { personForm } from "./parts/person-form.js";
import { removeRecord, trash } from "./parts/trash.js";

/** @typedef {import("./view-types.js").App} App */

/** @param {App} app */
function addPerson(app) {
  const draft = app.newPerson();
  draft.change(() => {});
  draft.flush();
  app.go("person", draft.record.id);
}

/** @param {App} app */
function stagesOf(app) {
  const counts = ["e2", "e5", "e10", "x"].map((stage) => ({
    stage,
    count: app.people().filter((each) => each.stage === stage).length,
  }));
  const missing = counts.filter(({ count }) => count === 0).map(({ stage }) => app.t(`stage_${stage}`));
  return missing.length > 0 && missing.length < 4
    ? h(
      "p",
      { class: "ws-hint" },
      app.t("stages_missing", { stages: new Intl.ListFormat(app.language).format(missing) }),
    )
    : false;
}

/** @type {import("./app.js").View} */
export function allPeople(app, id) {
  const { t } = app;
  if (id) {
    const draft = app.person(id);
    if (!draft) return undefined;
    const talks = app.talksWith(id);
    return {
      title: draft.record.name || t("untitled_person"),
      body: [
        h("p", { class: "ws-where" }, link(t("nav_people"), app.href("people"))),
        h("div", { class: "ws-card" }, personForm(app, draft)),
        talks.length > 0 &&
        h(
          "p",
          {},
          t("person_talks"),
          " ",
          talks.flatMap((each, index) => [index > 0 ? ", " : "", link(app.titleOf(each), app.href("talk", each.id))]),
        ),
        h(
          "p",
          { class: "ws-ways" },
          button(t("person_plan"), () => {
            const talk = app.newInterview();
            talk.change((record) => {
              record.person_id = id;
              record.stage = draft.record.stage;
            });
            talk.flush();
            app.go("talk", talk.record.id);
          }, { class: "ws-button main" }),
          button(t("remove"), () => removeRecord(app, "person", id), { class: "ws-button quiet" }),
        ),
      ],
    };
  }
  const list = app.people();
  return {
    title: t("nav_people"),
    body: [
      h("p", { class: "ws-why" }, t("why_people")),
      h("p", {}, button(t("person_add"), () => addPerson(app), { class: "ws-button main" })),
      list.length === 0 && h("p", { class: "ws-empty" }, t("people_empty")),
      stagesOf(app),
      list.length > 0 && h(
        "ul",
        { class: "ws-list" },
        list.map((person) =>
          h(
            "li",
            { class: "ws-item" },
            h(
              "p",
              { class: "ws-item-title" },
              link(person.name || t("untitled_person"), app.href("person", person.id)),
              isExample(person) ? h("span", { class: "chip" }, t("demo")) : null,
              person.conflict_of ? h("span", { class: "chip" }, t("conflict_chip")) : null,
            ),
            h(
              "p",
              { class: "ws-item-facts" },
              [
                [person.role, person.employer].filter(Boolean).join(", "),
                person.stage && t(`stage_${person.stage}`),
                t(`person_${person.status || "idea"}`),
                person.practice && t("person_practice"),
              ].filter(Boolean).join(" · "),
            ),
            h(
              "p",
              { class: "ws-item-tools" },
              h(
                "button",
                {
                  type: "button",
                  class: "ws-button quiet",
                  onclick: () => removeRecord(app, "person", person.id),
                },
                t("remove"),
                unseen(person.name),
              ),
            ),
          )
        ),
      ),
      trash(app, "person"),
    ],
  };
}
