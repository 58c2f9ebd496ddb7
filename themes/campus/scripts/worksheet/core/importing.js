// @ts-check
// An import is done whole or not at all, also when the browser is killed in the midst of it.
import { planImport, readBackup, writeBackup } from "./backup.js";
import { derivedUuid } from "./ids.js";
import { content, step } from "./stamps.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {ReturnType<typeof import("./backup.js").planImport>} Plan */

const COPY = "before-import", UNDER_WAY = "importing", LEFT = "import-left";

/** @typedef {{ now: number, zone: string, withoutCopy?: boolean }} How */
/** @typedef {{ ok: true } | { ok: false, why: string }} Done */

/**
 * @param {Store} store
 * @param {Plan} plan
 * @param {How} how `withoutCopy`: when there is no room for the copy of what was here, and the student has downloaded one
 * @returns {Done} not ok: everything is as it was
 */
export function applyImport(store, { backup, mode }, how) {
  // Another tab may have saved something since the plan was shown.
  store.refresh();
  return carryOut(store, planImport(backup, store, mode), how, {});
}

/**
 * @param {Store} store
 * @param {Pick<Plan, "writes" | "removes" | "prefs">} plan
 * @param {How} how
 * @param {{ isReturn?: true }} about what the copy of what was here is for
 * @returns {Done}
 */
function carryOut(store, plan, { now, zone, withoutCopy = false }, about) {
  if (store.state.readOnly) return { ok: false, why: "read-only" };
  const before = lettersOf(store);
  const fail = (/** @type {string} */ why) => {
    putBack(store, before);
    return { ok: false, why };
  };
  try {
    store.area.removeItem(store.ns + LEFT);
    if (withoutCopy) store.area.removeItem(store.ns + COPY);
    else {
      const unsaved = store.saveMeta() ?? store.putText(COPY, writeBackup(store, now, zone).text) ??
        store.putText(UNDER_WAY, JSON.stringify(namesOf(plan)));
      if (unsaved) return fail(unsaved === "full" ? "no-room-for-copy" : unsaved);
    }
    /** @type {Record<string, string>} */
    const steps = {};
    for (const { kind, id } of plan.removes) {
      store.discard(kind, id);
      steps[`${kind}.${id}`] = GONE;
    }
    for (const { key, record, base } of plan.writes) {
      const done = base ? store.put(key, record, base) : store.putAsItIs(key, record);
      if (!done.ok) return fail(done.why);
      steps[key] = step(done.record);
    }
    const unsaved = store.putText("prefs", JSON.stringify(plan.prefs)) ??
      (withoutCopy ? undefined : store.putText(LEFT, JSON.stringify({ ...about, steps, prefs: plan.prefs })));
    if (unsaved) return fail(unsaved);
    store.area.removeItem(store.ns + UNDER_WAY);
    store.refresh();
    return { ok: true };
  } catch {
    return fail("blocked");
  }
}

/**
 * Copies what a guide of the same id at another path keeps in this browser. It stays there, too.
 * @param {Store} store
 * @param {Store} from
 * @param {How} how
 * @returns {Done}
 */
export function copyFrom(store, from, how) {
  const read = readBackup(writeBackup(from, how.now, how.zone).text, true);
  return read.ok ? applyImport(store, planImport(read.backup, store, "merge"), how) : read;
}

/** What stands for the step of a record that an import removed. */
const GONE = "gone";

/** Whether there is something from before an import. @param {Store} store */
export const canUndoImport = (store) => store.raw(COPY) !== null;

/**
 * What going back to before the last import would do. Only what the import changed is put back. What was begun or changed
 * since then stays; a record that both changed stays as it is, with its former text beside it.
 * `go`: came with the import and goes away; `back`: comes back as it was; `stay`: was begun or changed since. `isReturn`: the
 * last import was itself a going back.
 * @param {Store} store
 */
export function planUndo(store) {
  const copy = readBackup(store.raw(COPY) ?? "", true);
  if (!copy.ok) return undefined;
  const { steps, prefs: brought = {}, isReturn = false } = leftBy(store);
  /** @type {Plan["writes"]} */
  const writes = [];
  /** @type {Plan["removes"]} */
  const removes = [];
  const counts = { go: 0, back: 0, stay: 0 };
  for (const kind of /** @type {const} */ (["iv", "person"])) {
    const before = new Map(copy.backup[kind].map((record) => [record.id, record]));
    for (const id of new Set([...before.keys(), ...store.all(kind).map((record) => record.id)])) {
      const key = `${kind}.${id}`, was = before.get(id), here = store.get(kind, id);
      if (was && here && content(was) === content(here)) continue;
      const isAsItCame = here && steps?.[key] === step(here);
      if (here && !isAsItCame) counts.stay += 1;
      if (!was) {
        if (!isAsItCame) continue;
        counts.go += 1;
        removes.push({ kind, id });
      } else if (!here || isAsItCame) {
        counts.back += 1;
        writes.push({ key, record: was, base: here });
      } else if (!steps || key in steps) {
        const other = derivedUuid(`${id} ${content(was)}`);
        if (store.get(kind, other)) continue;
        counts.back += 1;
        writes.push({ key: `${kind}.${other}`, record: { ...was, id: other, conflict_of: id } });
      }
    }
  }
  // A setting that was changed since stays, too.
  const now = store.prefs(), was = copy.backup.prefs;
  const prefs = Object.fromEntries(
    Object.keys({ ...was, ...now }).map((name) => [
      name,
      name in brought && now[name] === brought[name] ? was[name] : now[name] ?? was[name],
    ]),
  );
  return { writes, removes, prefs, counts, isReturn };
}

/**
 * The steps that the records had after the last import, which tell whether one was changed since. Of an import by a script
 * that did not write them down nothing is known.
 * @param {Store} store
 * @returns {{ steps?: Record<string, string>, prefs?: Record<string, unknown>, isReturn?: boolean }}
 */
function leftBy(store) {
  try {
    return JSON.parse(store.raw(LEFT) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/**
 * Goes back to before the last import. What is here now becomes the copy, so that going back can be undone the same way.
 * @param {Store} store
 * @returns {boolean} false: everything is as it was
 */
export function undoImport(store) {
  store.refresh();
  const plan = planUndo(store);
  // The zone would matter for the name of a file, and this copy is none.
  const how = { now: store.now(), zone: "UTC" };
  return plan !== undefined && carryOut(store, plan, how, plan.isReturn ? {} : { isReturn: true }).ok;
}

/** What an import writes or removes. @param {Pick<Plan, "writes" | "removes">} plan */
const namesOf = (
  { writes, removes },
) => [...writes.map(({ key }) => key), ...removes.map(({ kind, id }) => `${kind}.${id}`)];

/**
 * After a start: takes back an import that was cut off, as a whole. Another tab may have gone on since, so what the import
 * had nothing to do with stays. To be called once.
 * @param {Store} store
 * @returns {boolean} whether there was one
 */
export function recoverImport(store) {
  const mark = store.raw(UNDER_WAY), copy = readBackup(store.raw(COPY) ?? "", true);
  if (mark === null || !copy.ok) return false;
  // A script that is gone left a mark without the names.
  const names = mark.startsWith("[") ? new Set(JSON.parse(mark)) : undefined;
  const isIts = (/** @type {string} */ key) => names?.has(key) ?? true;
  for (const kind of /** @type {const} */ (["iv", "person"])) {
    const before = new Map(copy.backup[kind].map((record) => [`${kind}.${record.id}`, record]));
    for (const [key, record] of before) if (isIts(key) && !store.putAsItIs(key, record).ok) return false;
    for (const { id } of store.all(kind)) {
      if (isIts(`${kind}.${id}`) && !before.has(`${kind}.${id}`)) store.discard(kind, id);
    }
  }
  store.putText("prefs", JSON.stringify(copy.backup.prefs));
  for (const key of [UNDER_WAY, COPY, LEFT]) store.area.removeItem(store.ns + key);
  store.refresh();
  return true;
}

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
