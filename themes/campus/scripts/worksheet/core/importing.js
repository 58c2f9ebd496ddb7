// @ts-check
// An import is done whole or not at all, also when the browser is killed in the midst of it.
import { planImport, readBackup, writeBackup } from "./backup.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {ReturnType<typeof import("./backup.js").planImport>} Plan */

const COPY = "before-import", UNDER_WAY = "importing";

/**
 * @param {Store} store
 * @param {Plan} plan
 * @param {{ now: number, zone: string, withoutCopy?: boolean }} how `withoutCopy`: when there is no room for the copy of what
 *   was here, and the student has downloaded one
 * @returns {{ ok: true } | { ok: false, why: string }} not ok: everything is as it was
 */
export function applyImport(store, { backup, mode }, { now, zone, withoutCopy = false }) {
  // Another tab may have saved something since the plan was shown.
  store.refresh();
  if (store.state.readOnly) return { ok: false, why: "read-only" };
  const plan = planImport(backup, store, mode);
  const before = lettersOf(store);
  const fail = (/** @type {string} */ why) => {
    putBack(store, before);
    return { ok: false, why };
  };
  try {
    if (!withoutCopy) {
      const unsaved = store.saveMeta() ?? store.putText(COPY, writeBackup(store, now, zone).text) ??
        store.putText(UNDER_WAY, "1");
      if (unsaved) return fail(unsaved === "full" ? "no-room-for-copy" : unsaved);
    }
    for (const { kind, id } of plan.removes) store.discard(kind, id);
    for (const { key, record, base } of plan.writes) {
      const done = base ? store.put(key, record, base) : store.putAsItIs(key, record);
      if (!done.ok) return fail(done.why);
    }
    const unsaved = store.putText("prefs", JSON.stringify(plan.prefs));
    if (unsaved) return fail(unsaved);
    store.area.removeItem(store.ns + UNDER_WAY);
    store.refresh();
    return { ok: true };
  } catch {
    return fail("blocked");
  }
}

/** Whether there is something from before an import. @param {Store} store */
export const canUndoImport = (store) => store.raw(COPY) !== null;

/** Makes everything as it was before the last import. @param {Store} store */
export function undoImport(store) {
  const copy = readBackup(store.raw(COPY) ?? "", true);
  if (!copy.ok) return false;
  for (const kind of /** @type {const} */ (["iv", "person"])) {
    for (const record of copy.backup[kind]) if (!store.putAsItIs(`${kind}.${record.id}`, record).ok) return false;
    const stay = new Set(copy.backup[kind].map((record) => record.id));
    for (const { id } of store.all(kind)) if (!stay.has(id)) store.discard(kind, id);
  }
  store.putText("prefs", JSON.stringify(copy.backup.prefs));
  store.area.removeItem(store.ns + UNDER_WAY);
  store.area.removeItem(store.ns + COPY);
  store.refresh();
  return true;
}

/** After a start: takes back an import that was cut off. To be called once. @param {Store} store @returns {boolean} whether there was one */
export const recoverImport = (store) => store.raw(UNDER_WAY) !== null && undoImport(store);

/** @param {Store} store */
const lettersOf = (store) => new Map(store.toErase().map((key) => [key, store.area.getItem(key) ?? ""]));

/** @param {Store} store @param {Map<string, string>} before */
function putBack(store, before) {
  // What came makes way first, so that there is room for what was there.
  for (const key of store.toErase()) if (!before.has(key)) store.area.removeItem(key);
  for (const [key, text] of before) {
    if (store.area.getItem(key) === text) continue;
    store.area.removeItem(key);
    store.area.setItem(key, text);
  }
  store.refresh();
}
