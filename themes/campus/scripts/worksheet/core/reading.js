// @ts-check
// What stands in the storage, record by record. A damaged one is put aside and never takes the others with it.
import { migrate } from "./migrate.js";
import { asKind, isObject } from "./records.js";
import { keysOf } from "./storage.js";
import { write } from "./writing.js";

/** @typedef {{ raw: string, record: any, from: number }} Entry a stored text and what it says */

/** @typedef {{ restored: string[], quarantined: { key: string, at: string }[], newer: string[], migrated: string[] }} Report */

export const RECORD_KEY = /^(iv|person)\.([0-9a-f-]{36})$/;

/**
 * What a stored text says. "newer": this script does not understand it, though another does, so it must stay as it is.
 * @param {string} key
 * @param {string | null} raw
 * @param {Parameters<typeof migrate>[2]} [to]
 * @returns {{ entry: Entry } | { why: "newer" | "damaged" }}
 */
export function parse(key, raw, to) {
  const [, kind = "", id = ""] = RECORD_KEY.exec(key) ?? [];
  let value;
  try {
    value = JSON.parse(raw ?? "");
  } catch {
    return { why: "damaged" };
  }
  if (!isObject(value) || value.id !== id) return { why: "damaged" };
  let moved;
  try {
    moved = migrate(kind, value, to);
  } catch {
    // The fault is in the step and not in the note.
    return { why: "newer" };
  }
  if (!moved.ok) return { why: moved.why === "no-schema" ? "damaged" : "newer" };
  const record = asKind(kind, moved.record);
  return record ? { entry: { raw: raw ?? "", record: Object.freeze(record), from: moved.from } } : { why: "damaged" };
}

/**
 * Reads all records; mends from `bak` what is damaged.
 * @param {Storage} area
 * @param {string} ns
 * @param {number} now
 * @param {Parameters<typeof migrate>[2]} [to]
 * @returns {{ entries: Map<string, Entry>, report: Report }}
 */
export function readAll(area, ns, now, to) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Report} */
  const report = { restored: [], quarantined: [], newer: [], migrated: [] };
  const ours = keysOf(area).filter((key) => key.startsWith(ns)).map((key) => key.slice(ns.length));
  // A record that is gone though its copy is there was lost as it was written.
  const names = new Set(ours.map((key) => key.replace(/^bak\./, "")).filter((key) => RECORD_KEY.test(key)));
  for (const key of [...names].sort()) {
    const raw = area.getItem(ns + key);
    const found = parse(key, raw, to);
    if ("entry" in found) {
      entries.set(key, found.entry);
      if (found.entry.from !== found.entry.record.schema) report.migrated.push(key);
      continue;
    }
    if (found.why === "newer") {
      report.newer.push(key);
      continue;
    }
    // What is damaged is put aside first; only when that is safe its place is used again.
    const aside = `quarantine.${now}.${key}`;
    if (raw && write(area, ns, aside, raw)) continue;
    if (raw) report.quarantined.push({ key: aside, at: new Date(now).toISOString() });
    const copy = area.getItem(`${ns}bak.${key}`);
    const old = parse(key, copy, to);
    if (copy !== null && "entry" in old) {
      try {
        area.setItem(ns + key, copy);
        report.restored.push(key);
        entries.set(key, old.entry);
      } catch {
        entries.set(key, { ...old.entry, raw: raw ?? "" });
      }
    } else {
      attemptRemove(area, ns + key);
    }
  }
  return { entries, report };
}

/** @param {Storage} area @param {string} key */
function attemptRemove(area, key) {
  try {
    area.removeItem(key);
  } catch {
    // It stays, and is put aside again the next time.
  }
}
