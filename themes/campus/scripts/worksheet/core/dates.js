// @ts-check
// What is due when. Nothing here notifies anybody; the page shows it.
import { stepState } from "./progress.js";
import { addDays, instantOf, isZone, localAt } from "./zones.js";

export { addDays };

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").MilestoneId} MilestoneId */

/**
 * @typedef {{ id: MilestoneId, on: string, done: boolean, edited: boolean, state: "past" | "today" | "soon" | "later" }} Milestone
 *   `on` is a day, as in 2027-03-14, where the student is
 */

/** How long after which moment, in days. @type {Record<MilestoneId, { from: "contacted" | "when", days: number }>} */
export const RULES = {
  nudge: { from: "contacted", days: 7 },
  "last-note": { from: "contacted", days: 14 },
  confirm: { from: "when", days: -1 },
  "thank-you": { from: "when", days: 1 },
  referral: { from: "when", days: 7 },
  update: { from: "when", days: 60 },
};

/** The steps in which what is due is done. */
export const PLACES = /** @type {const} */ ({
  confirm: "arrange",
  nudge: "ask",
  "last-note": "ask",
  "thank-you": "thank",
  referral: "follow-up",
  update: "follow-up",
});

/** Days ahead that count as soon. */
const SOON = 7;

/** @param {string} on @param {string} today @returns {"past" | "today" | "soon" | "later"} */
const dueState = (on, today) =>
  on < today ? "past" : on === today ? "today" : on <= addDays(today, SOON) ? "soon" : "later";

/** @param {Interview} interview */
const isOpen = (interview) => !interview.deleted_at && interview.status !== "archived" && interview.status !== "closed";

/** The day of a moment where the student is. @param {import("./types.js").When} moment @param {string} zone */
function dayHere(moment, zone) {
  const found = instantOf(moment);
  return found && isZone(zone) ? localAt(found.at, zone).slice(0, 10) : "";
}

/**
 * The dates that follow from when somebody was asked and when the talk is. Days are counted on the calendar, so a day is
 * a day also when the clock changes.
 * @param {Interview} interview
 * @param {number} now
 * @param {string} zone the student's
 * @returns {Milestone[]} in the order of their days
 */
export function milestones(interview, now, zone) {
  const today = localAt(now, zone).slice(0, 10), { contacted, when } = interview;
  const days = { contacted: contacted && dayHere(contacted, zone), when: when && dayHere(when, zone) };
  const found = /** @type {[MilestoneId, typeof RULES[MilestoneId]][]} */ (Object.entries(RULES)).flatMap(
    ([id, rule]) => {
      const base = days[rule.from], own = interview.dates[id];
      const on = own?.on || (base ? addDays(base, rule.days) : "");
      if (!on) return [];
      return [{
        id,
        on,
        done: own?.done ?? isMet(interview, id),
        edited: Boolean(own?.on),
        state: dueState(on, today),
      }];
    },
  );
  return found.sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
}

/** Whether it has no use any more: who has a time needs no nudge. @param {Interview} interview @param {MilestoneId} id */
const isMet = (interview, id) => (id === "nudge" || id === "last-note") && interview.when !== null;

/**
 * Whether a date around a talk can still, or already, be kept: nobody confirms a talk that has begun, or says thanks for one
 * that has not.
 * @param {Interview} interview
 * @param {MilestoneId} id
 * @param {number} now
 */
function isOfUse({ when }, id, now) {
  const start = when && RULES[id].from === "when" ? instantOf(when) : undefined;
  return !start || (id === "confirm" ? now < start.at : now >= start.at);
}

/**
 * The talks of today and of the next week, and those whose time has passed and that are not over yet; today's come first.
 * @param {readonly Interview[]} interviews
 * @param {number} now
 * @param {string} zone the student's
 * @returns {{ id: "talk", on: string, at: number, state: Milestone["state"], interview_id: string }[]}
 */
export function talksDue(interviews, now, zone) {
  const today = localAt(now, zone).slice(0, 10);
  const ahead = interviews.filter((each) => isOpen(each) && stepState(each, "talk") !== "done");
  return ahead.flatMap((interview) => {
    const start = interview.when && instantOf(interview.when);
    if (!start) return [];
    const on = localAt(start.at, zone).slice(0, 10), state = dueState(on, today);
    return state === "later"
      ? []
      : [{ id: /** @type {const} */ ("talk"), on, at: start.at, state, interview_id: interview.id }];
  }).sort((a, b) => Number(b.on === today) - Number(a.on === today) || a.at - b.at);
}

/**
 * What is due today, was due before, or is due within a week, of all interviews.
 * @param {readonly Interview[]} interviews
 * @param {number} now
 * @param {string} zone
 * @returns {(Milestone & { interview_id: string, title: string })[]}
 */
export const dueList = (interviews, now, zone) =>
  interviews
    .filter(isOpen)
    .flatMap((interview) =>
      milestones(interview, now, zone)
        .filter((item) => !item.done && item.state !== "later" && isOfUse(interview, item.id, now))
        .map((item) => ({ ...item, interview_id: interview.id, title: interview.title }))
    )
    .sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
