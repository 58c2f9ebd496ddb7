// @ts-check
// What is due, and the talks of today before it.
import { dueList, PLACES, talksDue } from "../core/dates.js";
import { isExample } from "../core/records.js";
import { addDays, instantOf, localAt } from "../core/zones.js";
import { h, link } from "../dom.js";
import { dayInWords } from "../words.js";
import { talkTime } from "./times.js";
import { todayCards } from "./today.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").Interview} Interview */

/** So many things are due at first sight; more would bury the talks below them. */
const MOST_DUE = 5;

/** What is due, and the talks of today before it. @param {App} app */
export function due(app) {
  const { t, language } = app, interviews = app.interviews().filter((each) => !isExample(each));
  // Asking for the time zone takes a phone a tenth of a second; who begins has nothing that could be due.
  if (interviews.length === 0) return [];
  const now = app.world.now(), zone = app.zone(), today = localAt(now, zone).slice(0, 10), week = addDays(today, 7);
  /**
   * @param {string} what
   * @param {Interview} talk
   * @param {string} view
   * @param {string} on
   * @param {string} state
   * @param {string} facts
   */
  const item = (what, talk, view, on, state, facts) => ({
    on,
    line: h(
      "li",
      { "data-state": state },
      link(`${what}: ${app.titleOf(talk)}`, app.href(view, talk.id), { dir: "auto" }),
      " ",
      h("span", { class: "ws-item-facts" }, facts),
    ),
  });
  const held = new Set(
    talksDue(interviews, now, zone).filter(({ state }) => state === "today").map((each) => each.interview_id),
  );
  const all = interviews.flatMap((talk) => [
    ...talksDue([talk], now, zone).filter(({ state }) => state !== "today").map(({ on, state }) =>
      item(
        t("date_talk"),
        talk,
        "hold",
        on,
        state,
        `${talk.when ? talkTime(app, talk.when) : ""} · ${t(`when_${state}`)}`,
      )
    ),
    ...dueList([talk], now, zone).filter(({ id }) => app.has(PLACES[id])).map(({ id, on, state }) =>
      item(t(`date_${id}`), talk, PLACES[id], on, state, `${dayInWords(on, language)} · ${t(`when_${state}`)}`)
    ),
    ...(talk.status === "archived" ? [] : talk.next_steps)
      .filter((task) => !task.done && task.due && task.due <= week)
      .map(({ text, due }) => item(text, talk, "follow-up", due, due < today ? "past" : "", dayInWords(due, language))),
  ]).sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
  const lines = all.map(({ line }) => line), rest = lines.slice(MOST_DUE);
  return [
    ...todayCards(app, interviews.filter((each) => held.has(each.id)).sort((a, b) => startOf(a) - startOf(b)), now),
    all.length > 0 && h(
      "section",
      { class: "ws-due", "aria-labelledby": "ws-due" },
      h("h3", { id: "ws-due" }, t("due")),
      h("ul", {}, lines.slice(0, MOST_DUE)),
      rest.length > 0 &&
        h(
          "details",
          { class: "ws-more", id: "ws-due-more" },
          h("summary", {}, t("due_more", { count: rest.length })),
          h("ul", {}, rest),
        ),
    ),
  ];
}

/** @param {Interview} record */
const startOf = ({ when }) => when && instantOf(when)?.at || 0;
