// @ts-check
// When a talk is, as the student's own clock shows it, and the other person's where that shows another time.
import { inBothZones } from "../core/zones.js";
import { asOnDevice, timeOfDay, whenInWords, zoneName } from "../words.js";

/** @typedef {Pick<import("../view-types.js").App, "t" | "language" | "zone">} Reader */

/**
 * A time with its zone's name, in the words of `word`.
 * @param {Reader} reader
 * @param {"time_same" | "time_here" | "time_there"} word
 * @param {import("../core/types.js").When} when
 * @param {number} at the instant, by which the zone has its name
 */
export const timeAndZone = ({ t, language }, word, when, at) =>
  t(word, { when: whenInWords(when.local, asOnDevice(language)), zone: zoneName(when.tz, language, at) });

/** A day that is the same on both clocks is said once. @param {Reader} reader @param {import("../core/types.js").When} when */
export function talkTime(reader, when) {
  const { t } = reader, language = asOnDevice(reader.language), both = inBothZones(when, reader.zone());
  // Of a time that nobody understands all is shown that there is.
  if (!both) return [whenInWords(when.local, language), when.tz].filter(Boolean).join(", ");
  const { here, there, at } = both;
  if (both.same) return whenInWords(here.local, language);
  const isSameDay = here.local.slice(0, 10) === there.local.slice(0, 10);
  const theirs = isSameDay
    ? t("time_there", { when: timeOfDay(at, language, there.tz), zone: zoneName(there.tz, reader.language, at) })
    : timeAndZone(reader, "time_there", there, at);
  return `${timeAndZone(reader, "time_here", here, at)} · ${theirs}`;
}
