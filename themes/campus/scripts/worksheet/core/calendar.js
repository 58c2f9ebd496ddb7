// @ts-check
// Calendar files (RFC 5545) that other programs take in.
import { milestones } from "./dates.js";
import { addDays, instantOf } from "./zones.js";

/**
 * @typedef {{
 *   uid: string, summary: string, description?: string, location?: string, sequence?: number,
 *   start: { at: number, minutes: number } | { day: string }, alarm?: string,
 * }} CalendarEvent `alarm`: how long before, as in PT1H; a day's alarm is counted from midnight
 */

export const TYPE = "text/calendar;charset=utf-8";

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/(?!\t)\p{Cc}/gu, "");

/** @param {number} at */
const utc = (at) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, "");

/**
 * A line cut into pieces of at most 75 bytes, never within a character.
 * @param {string} line
 */
export function fold(line) {
  let out = "", size = 0;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 75) {
      out += "\r\n ";
      size = 1;
    }
    out += character;
    size += bytes;
  }
  return out + "\r\n";
}

/** @param {CalendarEvent} event @param {number} now */
function linesOf(event, now) {
  const { start } = event;
  const time = "at" in start ? [`DTSTART:${utc(start.at)}`, `DTEND:${utc(start.at + start.minutes * 60_000)}`] : [
    `DTSTART;VALUE=DATE:${start.day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(start.day, 1).replaceAll("-", "")}`,
    "TRANSP:TRANSPARENT",
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(now)}`,
    // A number of 32 bits at most (RFC 5545, 3.3.8).
    `SEQUENCE:${Math.min(event.sequence ?? 0, 2 ** 31 - 1)}`,
    ...time,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.alarm
      ? [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        `DESCRIPTION:${escaped(event.summary)}`,
        `TRIGGER:${event.alarm}`,
        "END:VALARM",
      ]
      : []),
    "END:VEVENT",
  ];
}

/**
 * The text of an .ics file.
 * @param {readonly CalendarEvent[]} events
 * @param {{ now: number, site: string }} about
 */
export const calendarFile = (events, { now, site }) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//guide//${site} worksheet//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => linesOf(event, now)),
    "END:VCALENDAR",
  ].map(fold).join("");

/**
 * The talk, if it has a time. Its uid stays the same, so a calendar that has it already moves it; `rev` grows with each change.
 * @param {import("./types.js").Interview} interview
 * @param {{ summary: string, description?: string, location?: string }} words
 * @returns {CalendarEvent | undefined}
 */
export function talkEvent(interview, words) {
  const start = interview.when && instantOf(interview.when);
  return start
    ? {
      uid: `${interview.id}@worksheet.guide`,
      sequence: interview.rev,
      start: { at: start.at, minutes: interview.minutes || 20 },
      alarm: "-PT1H",
      ...words,
    }
    : undefined;
}

/**
 * The dates around a talk that are not done yet, as whole days with a reminder at nine in the morning.
 * @param {import("./types.js").Interview} interview
 * @param {number} now
 * @param {string} zone
 * @param {Partial<Record<import("./types.js").MilestoneId, string>>} titles those that have none are left out
 * @returns {CalendarEvent[]}
 */
export const milestoneEvents = (interview, now, zone, titles) =>
  milestones(interview, now, zone).filter((item) => !item.done && titles[item.id]).map((item) => ({
    uid: `${interview.id}-${item.id}@worksheet.guide`,
    sequence: interview.rev,
    summary: titles[item.id] ?? "",
    start: { day: item.on },
    alarm: "PT9H",
  }));

/**
 * Addresses that open a calendar on the web with the talk filled in. The calendar's owner learns what is in them, as with
 * any entry there.
 * @param {CalendarEvent} event one with a time
 * @returns {{ google: string, outlook: string } | undefined}
 */
export function calendarLinks({ start, summary, description = "", location = "" }) {
  if (!("at" in start)) return undefined;
  const end = start.at + start.minutes * 60_000, from = utc(start.at), to = utc(end);
  const iso = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 19) + "Z";
  const address = (/** @type {string} */ page, /** @type {Record<string, string>} */ query) =>
    `${page}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value))}`;
  return {
    google: address("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: summary,
      dates: `${from}/${to}`,
      details: description,
      location,
    }),
    outlook: address("https://outlook.office.com/calendar/deeplink/compose", {
      rru: "addevent",
      subject: summary,
      startdt: iso(start.at),
      enddt: iso(end),
      body: description,
      location,
    }),
  };
}
