// @ts-check
// The theme's words, with numbers and days as the reader's language writes them.

/**
 * @param {Record<string, string | Record<string, string>>} words
 * @param {string} language
 * @returns {import("./view-types.js").Words}
 */
export function wording(words, language) {
  /** @type {Intl.PluralRules | undefined} */
  let plurals;
  return (key, values = {}) => {
    const name = key.replaceAll("-", "_");
    let word = words[`worksheet_${name}`] ?? words[name] ?? key;
    if (typeof word === "object") {
      plurals ??= new Intl.PluralRules(language);
      word = word[plurals.select(Number(values.count))] ?? word.other ?? key;
    }
    return word.replace(/\{(\w+)\}/g, (blank, name) => name in values ? String(values[name]) : blank);
  };
}

/** Making one takes a phone longer than formatting a hundred times with it. @type {Map<string, Intl.DateTimeFormat>} */
const made = new Map();

/** @param {string} language @param {Intl.DateTimeFormatOptions} options */
function formatFor(language, options) {
  const key = language + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, options);
  made.set(key, format);
  return format;
}

/** The name of a zone as people say it, as in CT. @param {string} tz @param {string} language @param {number} at */
export const zoneName = (tz, language, at) =>
  formatFor(language, { timeZone: tz, timeZoneName: "shortGeneric" }).formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value ?? tz;

/**
 * Whether the device counts 12 or 24 hours, as its fields for a time do. A language alone does not tell: many read Spanish in
 * the US. Asked when a time is first shown: the browser's first look at its clock's settings keeps a phone from being usable.
 * @type {string | undefined}
 */
let hours;

/** A language with the clock that the device shows. Not for messages: they are read by somebody else. @param {string} language */
export function asOnDevice(language) {
  hours ??= new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions().hourCycle ?? "";
  return hours ? `${language}-u-hc-${hours}` : language;
}

/** The time of day, as in 2:14 pm. @param {number} at @param {string} language @param {string} [timeZone] */
export function timeOfDay(at, language, timeZone) {
  const text = formatFor(language, { hour: "numeric", minute: "2-digit", timeZone }).format(at);
  return language.startsWith("en") ? text.replace(/\u202f/g, " ").toLowerCase() : text;
}

/** A day that is written 2026-12-02, in words. @param {string} day @param {string} language */
export function dayInWords(day, language) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = Date.UTC(year, month - 1, date);
  if (Number.isNaN(at)) return day;
  return formatFor(language, {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(at);
}

/** The day of the week of a time that is written 2026-12-02T14:00, as in Wednesday. @param {string} local @param {string} language */
export const weekday = (local, language) =>
  formatFor(language, { weekday: "long", timeZone: "UTC" }).format(Date.parse(`${local.slice(0, 10)}T00:00Z`));

/** A day and a time that is written 2026-12-02T14:00, in words. @param {string} local @param {string} language */
export function whenInWords(local, language) {
  const [day = "", time = ""] = local.split("T");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  if (Number.isNaN(hour + minute)) return local;
  return `${dayInWords(day, language)}, ${timeOfDay(Date.UTC(2000, 0, 1, hour, minute), language, "UTC")}`;
}
