// @ts-check
// Step 6: the conversation itself. One question at a time, large, with room for notes; or all on one list.
import { change, chosen } from "../core/questions.js";
import { button, fill, h, link } from "../dom.js";
import { lines, tick } from "../fields.js";
import { checklists } from "../parts/checklist.js";
import { reach } from "../parts/reach.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { talkIsOver } from "../parts/today.js";
import { timer } from "../parts/timer.js";
import { keepAwake } from "../parts/wake-lock.js";
import { written } from "../parts/written.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../core/types.js").Question} Question */

/** @type {import("../app.js").View} */
export function talk(app, id) {
  const { t, bank } = app, draft = interviewOf(app, id), edit = editor(draft, "talk");
  const questions = () => chosen(draft.record.questions);
  const place = h("div", { class: "ws-stage" }), awake = h("p", { class: "ws-hint", id: "ws-awake" });
  const clock = timer(app, draft.record);
  let at = 0, all = app.store.prefs().list === true;

  /** @param {Question} item @param {number} index */
  const one = (item, index) => {
    const known = item.qid
      ? /** @type {import("../view-types.js").SiteQuestion | undefined} */ (bank.questions.get(item.qid))
      : undefined;
    return h(
      "section",
      { class: "ws-asking", "aria-labelledby": `ws-asking-${item.key}` },
      h(
        "p",
        { class: "ws-item-facts" },
        t("question_of", { number: index + 1, total: questions().length }),
        item.must ? ` · ★ ${t("must")}` : "",
      ),
      h("h3", { id: `ws-asking-${item.key}`, tabindex: "-1", dir: "auto" }, item.snapshot.text),
      known?.followups && h("ul", { class: "ws-followups" }, known.followups.map((each) => h("li", {}, each))),
      lines({
        label: t("notes_on", { number: index + 1 }),
        id: `note-${item.key}`,
        rows: all ? 3 : 6,
        value: item.note,
        onchange: (note) => edit((record) => record.questions = change(record.questions, item.key, { note })),
      }),
      tick({
        label: t("asked"),
        id: `asked-${item.key}`,
        checked: item.asked,
        onchange: (asked) => edit((record) => record.questions = change(record.questions, item.key, { asked })),
      }),
    );
  };
  const free = () =>
    lines({
      label: t("free_notes"),
      hint: t("free_notes_hint"),
      id: "notes",
      rows: all ? 4 : 8,
      value: draft.record.notes,
      onchange: (value) => edit((record) => record.notes = value),
    });

  function show(focus = true) {
    const list = questions(), item = list[at];
    fill(
      place,
      all ? [...list.map(one), free()] : [
        item ? one(item, at) : free(),
        // Without questions there is nothing to turn to.
        list.length > 0 && h(
          "p",
          { class: "ws-turn" },
          button(t("previous_question"), () => turn(-1), { "aria-disabled": at === 0 && "true" }),
          button(
            t(at < list.length - 1 ? "next_question" : at === list.length - 1 ? "to_notes" : "next_question"),
            () => turn(1),
            { class: "ws-button main", "aria-disabled": at >= list.length && "true" },
          ),
        ),
      ],
    );
    if (focus) {
      /** @type {HTMLElement | null} */ (place.querySelector("h3") ?? place.querySelector("textarea"))?.focus();
    }
  }
  const turn = (/** @type {number} */ by) => {
    const next = at + by;
    if (next < 0 || next > questions().length) return;
    at = next;
    show();
  };
  show(false);
  app.leave(keepAwake((on) => awake.textContent = t(on ? "awake" : "not_awake")));

  const frame = stepFrame(app, draft, "talk", [
    questions().length === 0 && app.has("prepare") &&
    h("p", { class: "ws-empty" }, t("talk_empty"), " ", link(t("step_prepare"), app.href("prepare", draft.record.id))),
    clock.box,
    place,
    ...written(app, draft, "talk", edit),
    h(
      "p",
      { class: "ws-ways" },
      button(t("talk_over"), () => talkIsOver(app, draft), { class: "ws-button main" }),
    ),
    h(
      "details",
      { class: "ws-checklist" },
      h("summary", {}, t("talk_options")),
      clock.toggle,
      tick({
        label: t("talk_list"),
        id: "talk-list",
        checked: all,
        onchange(on) {
          all = on;
          app.store.savePrefs({ list: on });
          show(false);
        },
      }),
    ),
    awake,
    ...checklists(app, draft, "talk"),
  ]);
  // Beside the way back, so that the question stays at the top of the screen.
  const number = reach(app, draft.record, "span"), where = frame.body[0];
  if (number && where instanceof Element) where.append(number);
  return { ...frame, bare: true };
}
