// @ts-check
// From each schema to the next. A step is pure, is never changed once it was shipped, and never removed.

/** The schema of what this script writes. */
export const SCHEMA = 1;

/** @typedef {Record<string, unknown>} Loose a record of which only that it is one is known */

/**
 * `STEPS[n]` makes a record of schema n + 1 of one of schema n. None has been needed yet.
 * @type {Record<number, (kind: string, record: Loose) => Loose>}
 */
export const STEPS = {};

/**
 * The record in the schema of this script.
 * @param {string} kind
 * @param {Loose} record
 * @param {{ steps?: typeof STEPS, target?: number }} [to]
 * @returns {{ ok: true, record: Loose, from: number } | { ok: false, why: "newer" | "no-schema" | "no-step" }}
 */
export function migrate(kind, record, { steps = STEPS, target = SCHEMA } = {}) {
  const from = record.schema;
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1) return { ok: false, why: "no-schema" };
  if (from > target) return { ok: false, why: "newer" };
  let now = record;
  for (let schema = from; schema < target; schema++) {
    const step = steps[schema];
    if (!step) return { ok: false, why: "no-step" };
    now = { ...step(kind, now), schema: schema + 1 };
  }
  return { ok: true, record: now, from };
}
