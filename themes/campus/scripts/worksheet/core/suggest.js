// @ts-check
// Which message fits: by how the student will ask, and by whether somebody sent them.

/** @typedef {{ id: string, channel: string, moment: string, body: string }} Offered */

/**
 * Who sent the student: what is written down as that, or else a source that is the name of somebody who is known.
 * @param {{ sent_by?: string, source: string } | undefined} person
 * @param {readonly { name: string }[]} people
 */
export function senderOf(person, people) {
  if (!person) return "";
  const source = person.source.trim().toLowerCase();
  return person.sent_by?.trim() ||
    (people.some((each) => each.name.trim().toLowerCase() === source && source) ? person.source : "");
}

/**
 * The message to begin with, of those that are offered in the order of their use.
 * @template {Offered} T
 * @param {readonly T[]} offered
 * @param {{ channel: string, isSent: boolean }} about `isSent`: somebody gave the student the name
 * @returns {T | undefined}
 */
export function suggested(offered, { channel, isSent }) {
  const moment = offered[0]?.moment, first = offered.filter((each) => each.moment === moment);
  const fitting = first.filter((each) => each.channel === (channel || "email"));
  const namesSender = (/** @type {T} */ each) => /\{referrer\}/.test(each.body);
  return fitting.find((each) => namesSender(each) === isSent) ?? fitting[0] ?? first[0];
}
