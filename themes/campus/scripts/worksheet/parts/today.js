// @ts-check
// The talks of today: when, on both clocks, where to call, and the way into the talk view.
import { sayState } from "../core/progress.js";
import { inBothZones } from "../core/zones.js";
import { button, h, link } from "../dom.js";
import { asOnDevice, timeOfDay, whenInWords } from "../words.js";
import { reach } from "./reach.js";
import { personStands } from "./step-frame.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").Interview} Interview */

/** Takes down that a talk is over, and leads to the thanks. @param {App} app @param {import("./step-frame.js").InterviewDraft} draft */
export function talkIsOver(app, draft) {
  draft.change((record) => {
    sayState(record, "talk", "done");
    record.status = "talked";
  });
  personStands(app, draft, "met");
  app.go("thank", draft.record.id);
}

/** When a talk of today is, on the student's clock and on the other one. @param {App} app @param {Interview} record */
function clocks(app, record) {
  const { t } = app, language = asOnDevice(app.language), both = record.when && inBothZones(record.when, app.zone());
  if (!both) return t("today");
  const here = timeOfDay(both.at, language, both.here.tz);
  if (both.same) return t("today_at", { here });
  const isSameDay = both.here.local.slice(0, 10) === both.there.local.slice(0, 10);
  const there = isSameDay ? timeOfDay(both.at, language, both.there.tz) : whenInWords(both.there.local, language);
  return t("today_at_both", { here, there });
}

/**
 * @param {App} app
 * @param {Interview[]} talks those of today
 * @param {number} now
 */
export const todayCards = (app, talks, now) =>
  talks.map((record) => {
    const { t } = app, person = app.store.get("person", record.person_id), at = `ws-today-${record.id}`;
    const both = record.when && inBothZones(record.when, app.zone());
    const isPast = both !== null && both !== undefined && now > both.at + record.minutes * 60_000;
    const over = () => {
      const draft = app.interview(record.id);
      if (draft) talkIsOver(app, draft);
    };
    return h(
      "section",
      { class: "ws-today", "aria-labelledby": at },
      h("h3", { id: at }, clocks(app, record)),
      h(
        "p",
        { class: "ws-item-title" },
        link(app.titleOf(record), app.href("talk", record.id), { dir: "auto" }),
      ),
      person &&
        h("p", { class: "ws-item-facts", dir: "auto" }, [person.role, person.employer].filter(Boolean).join(", ")),
      reach(app, record),
      h(
        "p",
        { class: "ws-ways" },
        link(t("open_talk"), app.href("hold", record.id), { class: isPast ? "ws-button" : "ws-button main" }),
        isPast && button(t("talk_over"), over, { class: "ws-button main" }),
      ),
    );
  });
