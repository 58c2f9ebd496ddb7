// @ts-check
// What is known already for the blanks of a message, so that nothing is asked for twice.
import { senderOf } from "../core/suggest.js";
import { inBothZones, instantOf } from "../core/zones.js";
import { dayInWords, weekday, whenInWords, zoneName } from "../words.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").Interview} Interview */

/** Messages go out in English, whatever the language of the page is. */
const language = "en";

/** About the student: the same in every message, so it is kept once for all talks. */
const MINE = new Set(["student", "major", "year", "phone"]);

/** The same for most people who are asked one after another, so the next message begins with it. */
const CARRIED = new Set(["field"]);

/**
 * @param {App} app
 * @param {Interview} record
 * @param {string} name the blank
 */
export function knownValue(app, record, name) {
  const person = record.person_id ? app.store.get("person", record.person_id) : undefined;
  if (MINE.has(name)) return String(app.store.prefs()[`me_${name}`] ?? "");
  const fact = factOf(app, record, name);
  if (fact) return fact;
  for (const message of [...record.messages].reverse()) {
    const value = message.fields[name];
    if (value) return value;
  }
  if (person) {
    const words = person.name.trim().split(/\s+/);
    if (name === "first_name") return /^(dr|prof|professor|mr|ms|mrs)\.?$/i.test(words[0] ?? "") ? "" : words[0] ?? "";
    if (name === "title_name" || name === "met") return person.name;
    if (name === "employer") return person.employer;
    if (name === "how_found") return person.source;
    if (name === "referrer") return senderOf(person, app.people());
  }
  return CARRIED.has(name) ? String(app.store.prefs()[`me_${name}`] ?? "") : "";
}

/**
 * What the talk itself says: when and where it is, and what was learned. It may change after a message was begun.
 * @param {App} app
 * @param {Interview} record
 * @param {string} name
 */
function factOf(app, record, name) {
  if (name === "learned") return record.takeaways[0] ?? "";
  if (name === "place") return record.place;
  const when = record.when;
  if (when && name === "date") {
    return isOfLastDays(app, when) ? weekday(when.local, language) : dayInWords(when.local.slice(0, 10), language);
  }
  if (when && name === "time_both") {
    const both = inBothZones(when, app.zone());
    if (!both) return "";
    // The day stands in the message already; only where it is another one here it is said again.
    const time = (/** @type {import("../core/types.js").When} */ each) =>
      `${
        each.local.slice(0, 10) === both.there.local.slice(0, 10)
          ? whenInWords(each.local, language).split(", ").at(-1)
          : whenInWords(each.local, language)
      } ${zoneName(each.tz, language, both.at)}`;
    return both.same ? time(both.there) : `${time(both.there)}, ${time(both.here)}`;
  }
  return "";
}

/** Whether a talk was within the last six days: nobody writes “on Dec 8, 2026” of last Tuesday. @param {App} app @param {import("../core/types.js").When} when */
function isOfLastDays(app, when) {
  const start = instantOf(when), now = app.world.now();
  return start !== undefined && start.at < now && now - start.at < 6 * 86_400_000;
}

/** Keeps a value where it is useful again. @param {App} app @param {string} name @param {string} value */
export function keepMine(app, name, value) {
  if (MINE.has(name) || CARRIED.has(name)) app.store.savePrefs({ [`me_${name}`]: value });
}
