// @ts-check
// What all steps of a talk have in common: where it belongs, what to read, and how far it has come.
import { sayState, standAfter, stepState } from "../core/progress.js";
import { fill, h, link } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").StepId} StepId */
/** @typedef {import("../view-types.js").Draft<import("../view-types.js").Interview>} InterviewDraft */

/** Where each step's view is: the step that is called “talk” is held in a view of its own. @param {StepId} step */
export const viewOf = (step) => step === "talk" ? "hold" : step;

const STATES = /** @type {const} */ (["none", "doing", "done"]);

/** @param {StepId} step */
export const wordOf = (step) => `step_${step}`;

/** The talk that an address names, the newest one, or a new one that is kept once something is written. @param {App} app @param {string} id */
export function interviewOf(app, id) {
  const known = id ? app.interview(id) : undefined;
  if (known) return known;
  const newest = id ? undefined : app.interviews().find((record) => record.status !== "archived");
  return (newest && app.interview(newest.id)) ?? app.newInterview();
}

/** Changes a talk, and takes note that the step is in progress, until the student says more or leaves it. @param {InterviewDraft} draft @param {StepId} step */
export const editor = (draft, step) => (/** @type {(record: import("../view-types.js").Interview) => void} */ edit) => {
  draft.change((record) => {
    edit(record);
    record.steps[step] ??= "doing";
  });
  document.getElementById("ws-state-now")?.dispatchEvent(new Event("notes"));
};

/**
 * How far a step has come, as the notes show it, and a way to say otherwise.
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {StepId} step
 */
function standing({ t }, draft, step) {
  const now = h("span", { class: "ws-state", id: "ws-state-now", onnotes: show }), ways = h("p", { class: "ws-ways" });
  function show() {
    const state = stepState(draft.record, step), said = draft.record.said?.[step];
    now.dataset.state = state;
    now.textContent = t(`status_${state}`);
    fill(
      ways,
      [undefined, ...STATES].map((each) =>
        h("button", {
          type: "button",
          class: "ws-button quiet",
          id: `ws-status-${each ?? "notes"}`,
          "aria-pressed": String(each === said),
          onclick: () => {
            draft.change((record) => sayState(record, step, each));
            show();
            document.getElementById(`ws-status-${each ?? "notes"}`)?.focus();
          },
        }, t(`status_${each ?? "notes"}`))
      ),
    );
  }
  show();
  return h(
    "details",
    { class: "ws-more ws-standing", id: "ws-standing" },
    h("summary", {}, t("status_of", { step: t(wordOf(step)) }), " ", now),
    h("p", { class: "ws-hint" }, t("status_hint")),
    ways,
  );
}

/**
 * Takes note of how the person of a talk stands by now.
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {"asked" | "agreed" | "met"} now
 */
export function personStands(app, draft, now) {
  const person = draft.record.person_id ? app.person(draft.record.person_id) : undefined;
  if (!person || standAfter(person.record.status, now) === person.record.status) return;
  person.change((record) => record.status = now);
  person.flush();
}

/**
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {StepId} step
 * @param {(Node | string | false | undefined)[]} content
 */
export function stepFrame(app, draft, step, content) {
  const { t, data } = app, steps = data.steps.map((each) => each.id), number = steps.indexOf(step);
  const pages = data.steps[number]?.pages ?? [];
  const neighbour = (/** @type {number} */ by, /** @type {string} */ word) => {
    const other = steps[number + by];
    return other &&
      link(t(word, { step: t(wordOf(other)) }), app.href(viewOf(other), draft.record.id), {
        class: by > 0 ? "ws-button main" : "ws-button",
      });
  };
  return {
    title: t(wordOf(step)),
    body: [
      h(
        "p",
        { class: "ws-where" },
        link(app.titleOf(draft.record), app.href("talk", draft.record.id), { dir: "auto" }),
        h("span", {}, t("step_number", { number: number + 1, total: steps.length })),
      ),
      h("p", { class: "ws-why" }, t(`why_${step}`)),
      pages.length > 0 &&
      h(
        "p",
        { class: "ws-read" },
        t("read"),
        " ",
        pages.flatMap((page, index) => [index > 0 ? ", " : "", link(page.title, page.address)]),
      ),
      ...content.map((each) => each ?? false),
      h(
        "div",
        { class: "ws-foot" },
        h("p", { class: "ws-ways" }, neighbour(-1, "back_to"), neighbour(1, "on_to")),
        standing(app, draft, step),
      ),
    ].filter((each) => each !== false),
  };
}
