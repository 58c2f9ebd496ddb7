// @ts-check
// When a talk is, as the student's own clock shows it, and the other person's where that shows another time.
import { inBothZones } from "../core/zones.js";
import { whenInWords, zoneName } from "../words.js";

/** @typedef {Pick<import("../view-types.js").App, "t" | "language" | "zone">} Reader */

/**
 * A time with its zone's name, in the words of `word`.
 * @param {Reader} reader
 * @param {"time_same" | "time_here" | "time_there"} word
 * @param {import("../core/types.js").When} when
 * @param {number} at the instant, by which the zone has its name
 */
export const timeAndZone = ({ t, language }, word, when, at) =>
  t(word, { when: whenInWords(when.local, language), zone: zoneName(when.tz, language, at) });

/** @param {Reader} reader @param {import("../core/types.js").When} when */
export function talkTime(reader, when) {
  const both = inBothZones(when, reader.zone());
  // Of a time that nobody understands all is shown that there is.
  if (!both) return [whenInWords(when.local, reader.language), when.tz].filter(Boolean).join(", ");
  return both.same
    ? whenInWords(both.here.local, reader.language)
    : [timeAndZone(reader, "time_here", both.here, both.at), timeAndZone(reader, "time_there", both.there, both.at)]
      .join(" · ");
}
