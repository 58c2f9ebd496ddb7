// @ts-check
// What is due when. Nothing here notifies anybody; the page shows it.
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

/** Days ahead that count as soon. */
const SOON = 7;

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
  const today = localAt(now, zone).slice(0, 10), soon = addDays(today, SOON);
  const { contacted, when } = interview;
  const days = { contacted: contacted && dayHere(contacted, zone), when: when && dayHere(when, zone) };
  const found = /** @type {[MilestoneId, typeof RULES[MilestoneId]][]} */ (Object.entries(RULES)).flatMap(
    ([id, rule]) => {
      const base = days[rule.from], own = interview.dates[id];
      const on = own?.on || (base ? addDays(base, rule.days) : "");
      if (!on) return [];
      /** @type {Milestone["state"]} */
      const state = on < today ? "past" : on === today ? "today" : on <= soon ? "soon" : "later";
      return [{ id, on, done: own?.done ?? isMet(interview, id), edited: Boolean(own?.on), state }];
    },
  );
  return found.sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
}

/** Whether it has no use any more: who has a time needs no nudge. @param {Interview} interview @param {MilestoneId} id */
const isMet = (interview, id) => (id === "nudge" || id === "last-note") && interview.when !== null;

/**
 * What is due today, was due before, or is due within a week, of all interviews.
 * @param {readonly Interview[]} interviews
 * @param {number} now
 * @param {string} zone
 * @returns {(Milestone & { interview_id: string, title: string })[]}
 */
export const dueList = (interviews, now, zone) =>
  interviews
    .filter((interview) => !interview.deleted_at && interview.status !== "archived" && interview.status !== "closed")
    .flatMap((interview) =>
      milestones(interview, now, zone)
        .filter((item) => !item.done && item.state !== "later")
        .map((item) => ({ ...item, interview_id: interview.id, title: interview.title }))
    )
    .sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
