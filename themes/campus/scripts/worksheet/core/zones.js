// @ts-check
// Local times and instants, across time zones and changes of the clock. The browser knows the rules of all zones.

/** @typedef {import("./types.js").When} When */

const LOCAL = /^([12]\d{3})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const MINUTE = 60_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} tz */
function formatOf(tz) {
  let format = formats.get(tz);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: tz,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(tz, format);
  }
  return format;
}

/** @param {string} tz */
export function isZone(tz) {
  try {
    return tz !== "" && Boolean(formatOf(tz));
  } catch {
    return false;
  }
}

/** The wall clock of a zone at an instant, as milliseconds of a clock that never changes. @param {number} at @param {string} tz */
function wall(at, tz) {
  // As in 12/02/2026, 14:00:00. Taking it apart here is quicker than having the browser do it.
  const [month = 1, day, year = 0, hour, minute, second] = (formatOf(tz).format(at).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** @param {number} wallTime */
const asLocal = (wallTime) => new Date(wallTime).toISOString().slice(0, 16);

/** The local time of a zone at an instant, as in 2026-12-02T14:00. @param {number} at @param {string} tz */
export const localAt = (at, tz) => asLocal(wall(at, tz));

/** The days and hours of a local time, or nothing if there is no such day. @param {string} local */
function parseLocal(local) {
  const found = LOCAL.exec(local);
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found.map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute);
  return asLocal(time) === local ? time : undefined;
}

/** Whether there is such a day and time on a clock. @param {string} local */
export const isLocal = (local) => parseLocal(local) !== undefined;

/**
 * The instant of a local time.
 * "gap": the clock jumps over this time, so it does not exist; `at` is as much later as it jumps, which is what people mean.
 * "overlap": the clock shows this time twice; `at` is the first, `other` the second.
 * @param {When} when
 * @returns {{ at: number, kind: "exact" | "gap" | "overlap", other?: number } | undefined} nothing, if there is no such day or zone
 */
export function instantOf({ local, tz }) {
  const time = parseLocal(local);
  if (time === undefined || !isZone(tz)) return undefined;
  // The offsets a day before and a day after are the two that can hold: no zone changes its clock twice within two days.
  const day = 24 * 60 * MINUTE;
  const before = wall(time - day, tz) - (time - day), after = wall(time + day, tz) - (time + day);
  const fitting = [...new Set([time - before, time - after])].filter((at) => wall(at, tz) === time).sort((a, b) =>
    a - b
  );
  const [first, second] = fitting;
  if (first === undefined) return { at: time - before, kind: "gap" };
  return second === undefined ? { at: first, kind: "exact" } : { at: first, kind: "overlap", other: second };
}

/**
 * A time as it reads there and here. In a gap `there` is the time that the clock shows instead.
 * @param {When} when
 * @param {string} ownZone
 */
export function inBothZones(when, ownZone) {
  const found = instantOf(when);
  if (!found || !isZone(ownZone)) return undefined;
  const there = { local: localAt(found.at, when.tz), tz: when.tz };
  const here = { local: localAt(found.at, ownZone), tz: ownZone };
  return { there, here, same: there.local === here.local, kind: found.kind, at: found.at, other: found.other };
}

/** @param {string} day as in 2026-12-02 @param {number} days */
export function addDays(day, days) {
  const time = parseLocal(`${day}T00:00`);
  return time === undefined ? "" : asLocal(time + days * 24 * 60 * MINUTE).slice(0, 10);
}
