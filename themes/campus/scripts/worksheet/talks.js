// @ts-check
// Where everything begins: all talks, what is due, and one talk with its nine steps.
import { nextStep, stepState } from "./core/progress.js";
import { duplicateInterview, isExample, STEP_ORDER } from "./core/records.js";
import { backupReminder, hasWritten, putOff } from "./core/reminder.js";
import { button, h, link } from "./dom.js";
import { line } from "./fields.js";
import { removeExample } from "./remove-example.js";
import { withLater } from "./late-view.js";
import { due } from "./parts/due.js";
import { nextPerson } from "./parts/next-person.js";
import { reach } from "./parts/reach.js";
import { viewOf, wordOf } from "./parts/step-frame.js";
import { talkTime } from "./parts/times.js";
import { removeRecord, trash } from "./parts/trash.js";
import { others } from "./parts/written.js";
import { oneSheet } from "./sheet.js";

/** @typedef {import("./view-types.js").App} App */
/** @typedef {import("./view-types.js").Interview} Interview */

/** @param {App} app */
function begin(app) {
  const draft = app.newInterview();
  draft.change(() => {});
  draft.flush();
  // The first step is the one to begin with; the way back leads to all of them.
  const [first] = app.data.steps;
  app.go(first ? viewOf(first.id) : "talk", draft.record.id);
}

/** @param {App} app @param {Interview} record */
const doneOf = (app, record) => app.data.steps.filter(({ id }) => stepState(record, id) === "done").length;

/** The progress in words and as a bar. @param {App} app @param {Interview} record */
function progress(app, record) {
  const done = doneOf(app, record), total = app.data.steps.length;
  return h(
    "p",
    { class: "ws-progress" },
    h("progress", { max: total, value: done, "aria-hidden": "true" }),
    h("span", {}, app.t("steps_done", { done, total })),
  );
}

/** @param {App} app @param {Interview} record */
function card(app, record) {
  const { t } = app, person = app.store.get("person", record.person_id);
  const next = nextStep(record, app.data.steps.map((each) => each.id));
  return h(
    "li",
    { class: "ws-item" },
    h(
      "h3",
      { class: "ws-item-title" },
      link(app.titleOf(record), app.href("talk", record.id), { dir: "auto" }),
      isExample(record) ? h("span", { class: "chip" }, t("demo")) : null,
      record.conflict_of ? h("span", { class: "chip" }, t("conflict_chip")) : null,
    ),
    h(
      "p",
      { class: "ws-item-facts", dir: "auto" },
      [
        person && [record.title && person.name, person.role, person.employer].filter(Boolean).join(", "),
        record.when && talkTime(app, record.when),
      ].filter(Boolean).join(" · "),
    ),
    progress(app, record),
    h(
      "p",
      { class: "ws-item-tools" },
      next && link(t("go_on", { step: t(wordOf(next)) }), app.href(viewOf(next), record.id), { class: "ws-button" }),
    ),
  );
}

/** @param {App} app */
function reminder(app) {
  const { t, store, world, data } = app, hasNotes = app.interviews().some(hasWritten);
  if (
    store.state.mode !== "local" ||
    !backupReminder({
      now: world.now(),
      meta: store.meta(),
      changed: store.changed(),
      hasNotes,
      days: data.reminderDays,
    })
  ) return false;
  return h(
    "div",
    { class: "ws-banner", "data-banner": "backup" },
    h("p", {}, h("strong", {}, t("backup_title")), " ", t("backup_why")),
    button(t("export"), app.exportNow, { class: "ws-button main" }),
    button(t("backup_later"), () => {
      store.saveMeta({ reminder_off_until: putOff(world.now()) });
      app.show();
    }),
  );
}

/** @type {import("./app.js").View} */
export function talks(app) {
  const { t } = app, all = app.interviews(), active = all.filter((each) => each.status !== "archived");
  const archived = all.filter((each) => each.status === "archived");
  const hasDemo = all.some(isExample);
  return {
    title: t("nav_talks"),
    body: [
      all.length === 0 && app.store.neighbor() !== undefined && withLater(app, (parts) => parts.neighbor(app)),
      all.length === 0 && h(
        "div",
        { class: "ws-card ws-welcome" },
        h("p", { class: "ws-why" }, t(app.data.steps.length === STEP_ORDER.length ? "welcome" : "welcome_some")),
        h(
          "p",
          { class: "ws-ways" },
          button(t("begin"), () => begin(app), { class: "ws-button main" }),
          // It is a talk with a person.
          app.has("people") && app.has("talk") && button(t("show_demo"), () => {
            app.later().then((parts) => app.go("talk", parts.addExample(app)), () => app.go("data"));
          }),
        ),
        h("p", { class: "ws-hint" }, t("had_data"), " ", link(t("import"), app.href("data"))),
      ),
      ...due(app),
      reminder(app),
      h(
        "p",
        { class: "ws-ways" },
        all.length > 0 && nextPerson(app, "", "ws-button main"),
        all.length > 0 && button(t("begin"), () => begin(app)),
        button(t("print_blank"), () => app.print("blank")),
      ),
      active.length > 0 && h("ul", { class: "ws-list" }, active.map((each) => card(app, each))),
      hasDemo && h(
        "p",
        {},
        button(t("remove_demo"), () => {
          removeExample(app);
          app.show(true);
          app.say(t("demo_removed"));
        }, { class: "ws-button quiet" }),
      ),
      archived.length > 0 &&
      h(
        "details",
        { class: "ws-more", id: "ws-archived" },
        h("summary", {}, t("archived", { count: archived.length })),
        h("ul", { class: "ws-list" }, archived.map((each) => card(app, each))),
      ),
      trash(app, "iv"),
      h(
        "div",
        { class: "ws-promise" },
        h("p", {}, t("promise")),
        h("p", {}, t("promise_mind"), " ", link(t("my_data"), app.href("data"))),
      ),
    ],
  };
}

/** @type {import("./app.js").View} */
export function oneTalk(app, id) {
  const { t } = app, draft = app.interview(id);
  if (!draft) return undefined;
  const record = draft.record, person = record.person_id ? app.store.get("person", record.person_id) : undefined;
  const more = (/** @type {string} */ word, /** @type {() => void} */ action) =>
    button(t(word), action, { class: "ws-button quiet" });
  return {
    title: app.titleOf(record),
    body: [
      h(
        "p",
        { class: "ws-where" },
        link(t("nav_talks"), app.href("talks")),
        isExample(record) ? h("span", { class: "chip" }, t("demo")) : null,
      ),
      record.conflict_of && h("p", { class: "ws-banner" }, t("conflict_note")),
      record.conflict_of && withLater(app, (parts) => parts.differ(app, "iv", record)),
      person &&
      h(
        "p",
        { class: "ws-item-facts" },
        [person.name === app.titleOf(record) ? "" : person.name, person.role, person.employer].filter(Boolean).join(
          " · ",
        ),
      ),
      record.when && h("p", { class: "ws-item-facts" }, talkTime(app, record.when)),
      reach(app, record),
      progress(app, record),
      h(
        "ol",
        { class: "ws-steps" },
        app.data.steps.map(({ id: step }, index) => {
          const state = stepState(record, step);
          return h(
            "li",
            {},
            h("span", { class: "ws-step-number", "aria-hidden": "true" }, index + 1),
            h(
              "div",
              {},
              link(t(wordOf(step)), app.href(viewOf(step), record.id), { "aria-describedby": `ws-state-${step}` }),
              h("p", { class: "ws-hint" }, t(`short_${step}`)),
            ),
            h(
              "span",
              { class: "ws-state", "data-state": state, id: `ws-state-${step}` },
              t(`status_${state}`),
            ),
          );
        }),
      ),
      others(app, record),
      h(
        "details",
        { class: "ws-more" },
        h("summary", {}, t("more")),
        line({
          label: t("title"),
          id: "talk-title",
          value: record.title,
          max: 120,
          onchange(value) {
            draft.change((now) => now.title = value);
            const heading = document.getElementById("ws-title");
            if (heading) heading.textContent = app.titleOf(draft.record);
          },
        }),
        h(
          "p",
          { class: "ws-ways" },
          nextPerson(app, record.id, "ws-button quiet"),
          more("print_sheet", () => app.print(oneSheet(app, draft.record))),
          more("duplicate", () => {
            draft.flush();
            const copy = app.newInterview();
            copy.change((now) =>
              Object.assign(now, {
                ...duplicateInterview(draft.record, app.world),
                id: now.id,
                title: t("copy_of", { title: app.titleOf(draft.record) }),
              })
            );
            copy.flush();
            app.go("talk", copy.record.id);
          }),
          more(record.status === "archived" ? "unarchive" : "archive", () => {
            draft.change((now) => now.status = now.status === "archived" ? "closed" : "archived");
            draft.flush();
            app.go("talks");
          }),
          more("remove", () => removeRecord(app, "iv", record.id)),
        ),
      ),
    ],
  };
}
