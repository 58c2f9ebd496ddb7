// @ts-check
// Everybody who could be asked, was asked or was met, and one of them with all that is known.
import { standOf, STANDS } from "./core/progress.js";
import { isExample } from "./core/records.js";
import { button, fill, h, link, unseen } from "./dom.js";
import { choice, line } from "./fields.js";
import { planNext } from "./parts/next-person.js";
import { withLater } from "./late-view.js";
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
  if (!app.asks("people", "stage")) return false;
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
        h(
          "p",
          { class: "ws-ways" },
          button(t("person_plan"), () => planNext(app, id), { class: "ws-button main" }),
          button(t("remove"), () => removeRecord(app, "person", id), { class: "ws-button quiet" }),
        ),
        draft.record.conflict_of && withLater(app, (parts) => parts.differ(app, "person", draft.record)),
        h("div", { class: "ws-card" }, personForm(app, draft)),
        talks.length > 0 &&
        h(
          "p",
          {},
          t("person_talks"),
          " ",
          talks.flatMap((each, index) => [index > 0 ? ", " : "", link(app.titleOf(each), app.href("talk", each.id))]),
        ),
      ],
    };
  }
  const list = app.people(), talks = app.interviews();
  /** @type {Map<string, import("./view-types.js").Interview[]>} */
  const byPerson = new Map();
  for (const talk of talks) byPerson.set(talk.person_id, [...byPerson.get(talk.person_id) ?? [], talk]);
  const all = list.map((person) => ({ person, stand: standOf(person, byPerson.get(person.id) ?? []) }));
  const place = h("ul", { class: "ws-list ws-people" }), found = h("p", { class: "ws-hint", role: "status" });
  const wanted = { words: "", stand: "" };
  const show = () => {
    const words = plain(wanted.words).split(/\s+/);
    const fitting = all.filter(({ person, stand }) => {
      const text = plain([person.name, person.role, person.employer, person.source, person.notes].join(" "));
      return (!wanted.stand || stand === wanted.stand) && words.every((word) => text.includes(word));
    });
    fill(place, fitting.map(({ person, stand }) => itemOf(app, person, stand)));
    found.textContent = fitting.length < all.length
      ? t("people_found", { count: fitting.length, total: all.length })
      : "";
  };
  show();
  return {
    title: t("nav_people"),
    isWide: list.length > 1,
    body: [
      h("p", { class: "ws-why" }, t("why_people")),
      h("p", {}, button(t("person_add"), () => addPerson(app), { class: "ws-button main" })),
      list.length === 0 && h("p", { class: "ws-empty" }, t("people_empty")),
      stagesOf(app),
      list.length >= FEW && h(
        "div",
        { class: "ws-grid ws-filter" },
        line({
          label: t("people_words"),
          id: "people-words",
          type: "search",
          value: "",
          onchange(value) {
            wanted.words = value.trim();
            show();
          },
        }),
        choice({
          label: t("person_status"),
          id: "people-stand",
          value: "",
          options: [
            ["", t("people_all_stands")],
            ...STANDS.map((each) => /** @type {[string, string]} */ ([each, t(`person_${each}`)])),
          ],
          onchange(value) {
            wanted.stand = value;
            show();
          },
        }),
      ),
      found,
      list.length > 0 && place,
      trash(app, "person"),
    ],
  };
}

/** A list of fewer needs no filter. */
const FEW = 6;

/** Letters without accents and case, so that what is typed finds what is written. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {App} app @param {import("./view-types.js").Person} person @param {string} stand */
function itemOf(app, person, stand) {
  const { t } = app;
  return h(
    "li",
    { class: "ws-item" },
    h(
      "p",
      { class: "ws-item-title" },
      link(person.name || t("untitled_person"), app.href("person", person.id), { dir: "auto" }),
      isExample(person) ? h("span", { class: "chip" }, t("demo")) : null,
      person.conflict_of ? h("span", { class: "chip" }, t("conflict_chip")) : null,
    ),
    h(
      "p",
      { class: "ws-item-facts", dir: "auto" },
      [
        [person.role, person.employer].filter(Boolean).join(", "),
        person.stage && t(`stage_${person.stage}`),
        t(`person_${stand}`),
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
  );
}
