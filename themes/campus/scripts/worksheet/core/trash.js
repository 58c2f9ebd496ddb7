// @ts-check
// What was deleted stays for thirty days.

export const DAYS = 30;
const DAY_LENGTH = 86_400_000;

/** @typedef {{ deleted_at?: string }} Removable */

/** @template {Removable} T @param {T} record @param {number} now @returns {T} */
export const remove = (record, now) => ({ ...record, deleted_at: new Date(now).toISOString() });

/** @template {Removable} T @param {T} record @returns {T} */
export function restore(record) {
  const back = { ...record };
  delete back.deleted_at;
  return back;
}

/** @param {Removable} record */
export const isRemoved = (record) => record.deleted_at !== undefined;

/** After how many days a record goes for good; more than thirty when the clock was set back. @param {Removable} record @param {number} now */
export function daysLeft(record, now) {
  const since = Date.parse(record.deleted_at ?? "");
  // Of a time that cannot be read nobody can say that it is long past.
  return Number.isNaN(since) ? DAYS : Math.ceil((since + DAYS * DAY_LENGTH - now) / DAY_LENGTH);
}

/**
 * Removes for good what was deleted thirty days ago.
 * @param {import("./store.js").Store} store
 * @param {number} now
 * @returns {number} how many records went
 */
export function purge(store, now) {
  let gone = 0;
  for (const kind of /** @type {const} */ (["iv", "person"])) {
    for (const record of store.all(kind)) {
      if (!isRemoved(record) || daysLeft(record, now) > 0) continue;
      store.discard(kind, record.id);
      gone += 1;
    }
  }
  return gone;
}
