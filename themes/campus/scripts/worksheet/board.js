// @ts-check
// The whole search at a glance: who stands where, and what was learned so far.
import { boardOf } from "./core/board.js";
import { learnedIn } from "./core/learned.js";
import { nextStep } from "./core/progress.js";
import { isExample } from "./core/records.js";
import { button, h, link, unseen } from "./dom.js";
import { nextPerson, planNext } from "./parts/next-person.js";
import { viewOf, wordOf } from "./parts/step-frame.js";
import { talkTime } from "./parts/times.js";

/** @typedef {import("./view-types.js").App} App */
/** @typedef {import("./core/board.js").Card} Card */

/** @param {App} app @param {Card} card */
function cardOf(app, { person, talk }) {
  const { t } = app, next = talk && nextStep(talk, app.data.steps.map((each) => each.id));
  const name = person ? person.name || t("untitled_person") : talk ? app.titleOf(talk) : "";
  return h(
    "li",
    { class: "ws-board-card" },
    h(
      "p",
      { class: "ws-item-title" },
      link(name, talk ? app.href("talk", talk.id) : app.href("person", person?.id), { dir: "auto" }),
    ),
    person &&
      h("p", { class: "ws-item-facts", dir: "auto" }, [person.role, person.employer].filter(Boolean).join(", ")),
    talk?.when && h("p", { class: "ws-item-facts" }, talkTime(app, talk.when)),
    talk && next &&
      h("p", {}, link(t("go_on", { step: t(wordOf(next)) }), app.href(viewOf(next), talk.id)), unseen(name)),
    !talk && person &&
      h("p", {}, button(t("begin"), () => planNext(app, person.id), { class: "ws-button quiet" }), unseen(name)),
  );
}

/** @param {App} app */
function columns(app) {
  const { t } = app;
  const found = boardOf(app.people(), app.interviews().filter((each) => each.status !== "archived"));
  const all = found.reduce((sum, { cards }) => sum + cards.length, 0);
  if (all === 0) {
    return [h("p", { class: "ws-empty" }, t("board_empty")), h("p", {}, nextPerson(app, "", "ws-button main"))];
  }
  const shown = found.filter(({ stand, cards }) => stand !== "no" || cards.length > 0);
  const jump = (/** @type {string} */ stand) => () => {
    const heading = document.getElementById(`ws-board-${stand}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return [
    // On a phone it leads to each group; on a wide screen the groups stand beside each other.
    h(
      "p",
      { class: "ws-pipe", role: "group", "aria-label": t("board") },
      shown.map(({ stand, cards }) =>
        h(
          "button",
          { type: "button", class: "ws-pipe-part", "data-empty": String(cards.length === 0), onclick: jump(stand) },
          h("strong", {}, cards.length),
          h("span", {}, t(`person_${stand}`)),
        )
      ),
    ),
    h(
      "div",
      { class: "ws-board" },
      shown.map(({ stand, cards }) =>
        h(
          "section",
          { class: "ws-board-column", "data-stand": stand, "aria-labelledby": `ws-board-${stand}` },
          h(
            "h3",
            { id: `ws-board-${stand}`, tabindex: "-1" },
            t(`person_${stand}`),
            h("span", { class: "ws-count" }, ` ${cards.length}`),
          ),
          cards.length > 0
            ? h("ul", {}, cards.map((card) => cardOf(app, card)))
            : h("p", { class: "ws-hint" }, t("board_nobody")),
        )
      ),
    ),
    h(
      "p",
      { class: "ws-ways" },
      nextPerson(app, "", "ws-button main"),
      link(t("people_all"), app.href("people"), { class: "ws-button" }),
    ),
  ];
}

/** Notes by topics as dots, a column for each talk, and the notes themselves below. @param {App} app */
function picture(app) {
  const { t, data, bank } = app, talks = app.interviews().filter((each) => !isExample(each)).reverse();
  const found = learnedIn(talks, /** @type {Map<string, any>} */ (bank.questions), data.categories.map(({ id }) => id));
  const title = h("h3", { id: "ws-learned" }, t("learned"));
  if (found.topics.length === 0) {
    return h("section", { class: "ws-learned" }, title, h("p", { class: "ws-empty" }, t("learned_empty")));
  }
  const nameOf = (/** @type {string} */ id) =>
    data.categories.find((each) => each.id === id)?.title ?? t(`learned_${id}`);
  const titleOf = (/** @type {string} */ id) => app.titleOf(/** @type {any} */ (app.store.get("iv", id)));
  const open = (/** @type {string} */ id) => () => {
    const fold = /** @type {HTMLDetailsElement | null} */ (document.getElementById(`ws-topic-${id}`));
    if (!fold) return;
    fold.open = true;
    fold.querySelector("summary")?.focus();
  };
  return h(
    "section",
    { class: "ws-learned", "aria-labelledby": "ws-learned" },
    title,
    h("p", { class: "ws-hint" }, t("learned_hint")),
    h(
      "div",
      { class: "ws-picture-box", role: "region", tabindex: "0", "aria-label": t("learned") },
      h(
        "table",
        { class: "ws-picture" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            found.talks.map((id) => h("th", { scope: "col", dir: "auto" }, link(titleOf(id), app.href("talk", id)))),
          ),
        ),
        h(
          "tbody",
          {},
          found.topics.map((topic) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, button(nameOf(topic.id), open(topic.id), { class: "ws-button quiet" })),
              found.talks.map((id) => {
                const count = topic.notes.filter((note) => note.talk === id).length;
                return h(
                  "td",
                  {},
                  count > 0
                    ? h(
                      "span",
                      { class: "ws-mark", "data-count": Math.min(count, 4) },
                      h("span", { class: "sr" }, t("learned_notes", { count })),
                    )
                    : h("span", { class: "sr" }, "–"),
                );
              }),
            )
          ),
        ),
      ),
    ),
    found.topics.map((topic) =>
      h(
        "details",
        { class: "ws-more ws-topic", id: `ws-topic-${topic.id}` },
        h("summary", {}, `${nameOf(topic.id)} · ${t("learned_notes", { count: topic.notes.length })}`),
        h(
          "dl",
          {},
          topic.notes.map((note) =>
            h(
              "div",
              {},
              h("dt", { dir: "auto" }, [titleOf(note.talk), note.question].filter(Boolean).join(" · ")),
              h("dd", { dir: "auto" }, note.note),
            )
          ),
        ),
      )
    ),
  );
}

/** @type {import("./app.js").View} */
export const board = (app) => ({
  title: app.t("board"),
  isWide: true,
  body: [...columns(app), picture(app)],
});
