// @ts-check
// Backups: written whole, read with suspicion, brought in all at once or not at all.
import { derivedUuid } from "./ids.js";
import { checkDepth } from "./suspicion.js";
import { migrate, SCHEMA } from "./migrate.js";
import { asKind, isObject } from "./records.js";
import { content, step } from "./stamps.js";
import { localAt } from "./zones.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./types.js").Kind} Kind */
/** @typedef {{ site: string, exported: string, iv: any[], person: any[], prefs: Record<string, any> }} Backup */
/** @typedef {"too-big" | "not-json" | "not-a-backup" | "newer" | "too-deep" | "too-long" | "too-many" | "forbidden-key" | "same-id-twice"} WhyNotRead */

/**
 * Letters of a file at most: as many as a browser keeps, so whatever can be exported can be imported. A page that is handed
 * a file of more than three times as many bytes need not read it.
 */
export const LARGEST = 5 * 1024 * 1024;

/** The lists of a backup and the kinds of what is in them. @type {[string, Kind, number][]} */
const LISTS = [["interviews", "iv", 1000], ["people", "person", 2000]];
const KNOWN = new Set(["format", "schema", "site", "exported", "interviews", "people", "prefs"]);

/**
 * Everything as one file. What a newer script wrote goes along as it is.
 * @param {Store} store
 * @param {number} now
 * @param {string} zone the student's, for the day in the name
 */
export function writeBackup(store, now, zone) {
  const newer = store.report.newer.map((key) => ({ key, record: JSON.parse(store.raw(key) ?? "null") }));
  // In the order of their ids, so that the same notes make the same file on each device.
  const list = (/** @type {Kind} */ kind) =>
    [...store.all(kind), ...newer.filter(({ key }) => key.startsWith(`${kind}.`)).map(({ record }) => record)]
      .sort((a, b) => a.id < b.id ? -1 : 1);
  const schema = Math.max(SCHEMA, ...newer.map(({ record }) => Number(record?.schema) || 0));
  const backup = {
    format: "guide-worksheet",
    schema,
    site: store.site,
    exported: new Date(now).toISOString(),
    interviews: list("iv"),
    people: list("person"),
    prefs: store.prefs(),
  };
  return {
    name: `informational-interviews-${localAt(now, zone).slice(0, 10)}.json`,
    text: JSON.stringify(backup),
  };
}

/**
 * What is in a file that says it is a backup. `unreadable` counts records that are none, `dropped` fields that nobody may bring.
 * @param {string} text
 * @param {boolean} [isOurs] it never left this device, so it may be as long and deep as what was typed here
 * @returns {{ ok: true, backup: Backup, counts: { interviews: number, people: number, unreadable: number, dropped: number } }
 *   | { ok: false, why: WhyNotRead }}
 */
export function readBackup(text, isOurs = false) {
  if (text.length > LARGEST && !isOurs) return { ok: false, why: "too-big" };
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, why: "not-json" };
  }
  const fault = isOurs ? undefined : checkDepth(file);
  if (fault) return { ok: false, why: fault };
  if (!isObject(file) || file.format !== "guide-worksheet" || typeof file.schema !== "number") {
    return { ok: false, why: "not-a-backup" };
  }
  if (file.schema > SCHEMA) return { ok: false, why: "newer" };
  let dropped = Object.keys(file).filter((name) => !KNOWN.has(name)).length, unreadable = 0;
  /** @type {Backup} */
  const backup = {
    site: String(file.site ?? ""),
    exported: String(file.exported ?? ""),
    iv: [],
    person: [],
    prefs: scalars(file.prefs),
  };
  const ids = new Set();
  for (const [name, kind, most] of LISTS) {
    const list = file[name] ?? [];
    if (!Array.isArray(list)) return { ok: false, why: "not-a-backup" };
    if (list.length > most && !isOurs) return { ok: false, why: "too-many" };
    for (const item of list) {
      const named = isObject(item)
        ? Object.entries(item).filter(([field]) => /^[a-z][a-z0-9_]{0,40}$/.test(field))
        : [];
      if (isObject(item)) dropped += Object.keys(item).length - named.length;
      const moved = migrate(kind, Object.fromEntries(named));
      if (!moved.ok && moved.why === "newer") return { ok: false, why: "newer" };
      const record = moved.ok ? asKind(kind, moved.record) : undefined;
      if (!record) unreadable += 1;
      else if (ids.has(record.id)) return { ok: false, why: "same-id-twice" };
      else {
        ids.add(record.id);
        backup[kind].push(record);
      }
    }
  }
  return {
    ok: true,
    backup,
    counts: { interviews: backup.iv.length, people: backup.person.length, unreadable, dropped },
  };
}

/** @param {unknown} value @returns {Record<string, any>} */
const scalars = (value) =>
  isObject(value)
    ? Object.fromEntries(
      Object.entries(value).filter(([, item]) =>
        item === null || ["string", "number", "boolean"].includes(typeof item)
      ),
    )
    : {};

/**
 * What an import would do; nothing is written yet.
 * Merging, a record that goes back to the one that is here takes its place; one that this one goes back to stays out; of two
 * that went different ways both are kept.
 * @param {Backup} backup
 * @param {Store} store
 * @param {"merge" | "replace"} mode
 */
export function planImport(backup, store, mode) {
  /** @type {{ key: string, record: any, base?: any }[]} */
  const writes = [];
  /** @type {{ kind: Kind, id: string }[]} */
  const removes = [];
  const counts = { add: 0, update: 0, same: 0, conflicts: 0, remove: 0 };
  for (const kind of /** @type {Kind[]} */ (["iv", "person"])) {
    for (const record of backup[kind]) {
      const key = `${kind}.${record.id}`, here = store.get(kind, record.id);
      if (!here) {
        counts.add += 1;
        writes.push({ key, record });
      } else if (content(here) === content(record) || (mode === "merge" && here.trail.includes(step(record)))) {
        counts.same += 1;
      } else if (mode === "replace" || record.trail.includes(step(here))) {
        counts.update += 1;
        writes.push({ key, record, base: here });
      } else {
        const id = derivedUuid(`${record.id} ${content(record)}`);
        if (store.get(kind, id)) {
          counts.same += 1;
          continue;
        }
        counts.conflicts += 1;
        writes.push({ key: `${kind}.${id}`, record: { ...record, id, conflict_of: record.id } });
      }
    }
    if (mode === "merge") continue;
    const coming = new Set(backup[kind].map((record) => record.id));
    for (const { id } of store.all(kind)) if (!coming.has(id)) removes.push({ kind, id });
  }
  counts.remove = removes.length;
  return {
    backup,
    mode,
    counts,
    writes,
    removes,
    prefs: mode === "replace" ? backup.prefs : { ...backup.prefs, ...store.prefs() },
  };
}
