// @ts-check
// The notes on this device: read, saved, compared with what other tabs save, erased.
import { derivedUuid } from "./ids.js";
import { SCHEMA } from "./migrate.js";
import { parse, readAll, RECORD_KEY } from "./reading.js";
import { isObject } from "./records.js";
import { content, step } from "./stamps.js";
import { keysOf, memoryStorage, meter, reach } from "./storage.js";
import { write } from "./writing.js";

/** @typedef {import("./types.js").Kind} Kind */
/** @typedef {import("./types.js").Meta} Meta */
/** @typedef {import("./types.js").Prefs} Prefs */
/** @typedef {import("./writing.js").WhyNot | "read-only" | "erased"} WhyNotSaved */

/**
 * @template {Kind} K
 * @typedef {{ ok: true, record: import("./types.js").RecordOf[K], at: number, conflictOf?: string }
 *   | { ok: false, why: WhyNotSaved }} Saved
 */

/** @typedef {{ erased: true } | { kind: Kind, id: string, record?: any, conflict?: any } | { other: string }} Heard */

/** @typedef {ReturnType<typeof openStore>} Store */

// So many saves back a record names what it came from.
const TRAIL = 20;

/**
 * @param {import("./types.js").World} world
 * @param {string} site the id of the site
 * @param {{ migrations?: Parameters<typeof import("./migrate.js").migrate>[2] }} [options] for tests: other schemas
 */
export function openStore(world, site, { migrations } = {}) {
  const plain = `guide.${site}.`, home = world.home?.() ?? "", own = home ? `guide.${site}${home}.` : plain;
  /**
   * What our keys begin with. Two guides on one host may have one id: the first that keeps notes has the plain keys, and
   * those of another have its path in them.
   * @param {Storage} from
   */
  const spaceIn = (from) => {
    if (own === plain || from.getItem(`${own}meta`) !== null) return own;
    try {
      return [undefined, home].includes(JSON.parse(from.getItem(`${plain}meta`) ?? "{}")?.home) ? plain : own;
    } catch {
      return plain;
    }
  };
  const tab = world.uuid().slice(0, 8);
  const shared = reach(world.session, `${plain}probe`);
  const isShared = shared?.area.getItem(`${spaceIn(shared.area)}shared`) === "1";
  const found = isShared ? shared : reach(world.local, `${plain}probe`);
  let area = found?.area ?? memoryStorage();
  let ns = spaceIn(area);

  /** @type {{ mode: "local" | "session" | "memory", why?: "blocked" | "full", readOnly: boolean, hadMeta: boolean }} */
  const state = { mode: !found ? "memory" : isShared ? "session" : "local", readOnly: false, hadMeta: false };
  if (!found) state.why = "blocked";
  else if (found.full) state.why = "full";

  /** @type {Map<string, import("./reading.js").Entry>} */
  let entries = new Map();
  /** @type {import("./reading.js").Report} */
  let report = { restored: [], quarantined: [], newer: [], migrated: [] };
  /** What this tab wrote last, by key, until another tab wrote after it. @type {Map<string, string>} */
  const mine = new Map();

  /** @template T @param {string} key @param {T} fallback @returns {T} */
  const readObject = (key, fallback) => {
    try {
      const value = JSON.parse(area.getItem(ns + key) ?? "");
      return isObject(value) ? { ...fallback, ...value } : fallback;
    } catch {
      return fallback;
    }
  };

  /** @returns {Meta} */
  const meta = () => readObject("meta", newMeta());
  /** @returns {Meta} */
  const newMeta = () => ({
    format: "guide-worksheet",
    schema: SCHEMA,
    created: "",
    device_id: "",
    last_export: "",
    reminder_off_until: "",
    content_version: "",
    lang: "",
  });
  const has = (/** @type {string} */ key) => {
    try {
      return area.getItem(ns + key) !== null;
    } catch {
      return false;
    }
  };

  function load() {
    ns = spaceIn(area);
    const before = report;
    ({ entries, report } = readAll(area, ns, world.now(), migrations));
    report.restored.unshift(...before.restored);
    report.quarantined.unshift(...before.quarantined);
    state.hadMeta = has("meta");
    state.readOnly = report.newer.length > 0 || meta().schema > (migrations?.target ?? SCHEMA);
  }

  /** @param {Partial<Meta>} [change] @returns {WhyNotSaved | undefined} */
  function saveMeta(change = {}) {
    if (state.readOnly) return "read-only";
    const old = meta();
    const time = new Date(world.now()).toISOString();
    const failed = write(
      area,
      ns,
      "meta",
      JSON.stringify({
        ...old,
        created: old.created || time,
        device_id: old.device_id || world.uuid(),
        ...(home ? { home: old.home || home } : {}),
        ...change,
      }),
    );
    if (!failed) state.hadMeta = true;
    return failed;
  }

  /** Puts a record down, after the record that it replaces. @param {string} key @param {any} record @param {any} base */
  function put(key, record, base) {
    const time = new Date(world.now()).toISOString();
    const next = {
      ...record,
      schema: migrations?.target ?? SCHEMA,
      rev: (base?.rev ?? 0) + 1,
      rev_by: tab,
      updated: time,
      created: record.created || time,
      trail: base ? [...base.trail, step(base)].slice(-TRAIL) : [],
    };
    return putAsItIs(key, next);
  }

  /** @param {string} key @param {any} record @returns {Saved<any>} */
  function putAsItIs(key, record) {
    const raw = JSON.stringify(record);
    const failed = write(area, ns, key, raw);
    if (failed) return { ok: false, why: failed };
    mine.set(key, raw);
    const entry = { raw, record: Object.freeze(record), from: record.schema };
    entries.set(key, entry);
    return { ok: true, record: entry.record, at: world.now() };
  }

  /** What is stored under a key now, whoever wrote it. What cannot be read is put aside. @param {string} key */
  function current(key) {
    const raw = area.getItem(ns + key);
    const known = entries.get(key);
    if (raw === null || (known && known.raw === raw)) return raw === null ? undefined : known?.record;
    const read = parse(key, raw, migrations);
    if ("entry" in read) return read.entry.record;
    if (read.why === "newer") state.readOnly = true;
    const aside = `quarantine.${world.now()}.${key}`;
    if (raw === "" || state.readOnly || write(area, ns, aside, raw)) return undefined;
    report.quarantined.push({ key: aside, at: new Date(world.now()).toISOString() });
    return undefined;
  }

  /** Keeps a text that lost against another as a record of its own. @param {Kind} kind @param {any} lost */
  function keepConflict(kind, lost) {
    const id = derivedUuid(`${lost.id} ${step(lost)}`);
    const there = current(`${kind}.${id}`);
    const copy = { ...lost, id, conflict_of: lost.conflict_of ?? lost.id, rev: 1, trail: [] };
    if (there) return content(there) === content(copy) || there.rev > 1 ? there : undefined;
    const done = putAsItIs(`${kind}.${id}`, copy);
    return done.ok ? done.record : undefined;
  }

  /** Makes the plain keys ours, or leaves them to the guide at another path that was quicker. */
  function settle() {
    if (spaceIn(area) !== ns) load();
    else if (home && has("meta") && !meta().home) saveMeta();
  }

  /** @template {Kind} K @param {K} kind @param {import("./types.js").RecordOf[K]} record @returns {Saved<K>} */
  function save(kind, record) {
    if (state.readOnly) return { ok: false, why: "read-only" };
    try {
      settle();
      if (!has("meta")) {
        // It was there: somebody has erased everything since. To write now would undo that behind their back.
        if (state.hadMeta) return { ok: false, why: "erased" };
        const failed = saveMeta();
        if (failed) return { ok: false, why: failed };
      }
      const key = `${kind}.${record.id}`;
      const stored = current(key);
      if (state.readOnly) return { ok: false, why: "read-only" };
      if (!stored || step(stored) === step(record)) {
        return put(key, record, stored ?? (record.rev ? record : undefined));
      }
      entries.set(key, { raw: area.getItem(ns + key) ?? "", record: stored, from: stored.schema });
      if (content(stored) === content(record)) return { ok: true, record: stored, at: world.now() };
      const copy = /** @type {any} */ ({ ...record, id: world.uuid(), conflict_of: record.id });
      const done = put(`${kind}.${copy.id}`, copy, undefined);
      return done.ok ? { ...done, conflictOf: record.id } : done;
    } catch {
      return { ok: false, why: "blocked" };
    }
  }

  /**
   * Takes in what another tab wrote, and keeps what was overwritten by two that wrote at once.
   * @param {string | null} full the key of a `storage` event; nothing when all was cleared
   * @param {string | null} [newValue] its new value
   * @returns {Heard | undefined}
   */
  function heard(full, newValue = null) {
    if (full === null || (full === `${ns}meta` && !has("meta"))) {
      if (has("meta")) return undefined;
      entries.clear();
      mine.clear();
      return { erased: true };
    }
    if (!full.startsWith(ns)) return undefined;
    const key = full.slice(ns.length);
    const match = RECORD_KEY.exec(key);
    if (!match) {
      if (key === "meta") {
        state.hadMeta = true;
        if (meta().schema > (migrations?.target ?? SCHEMA)) state.readOnly = true;
      }
      return /^(meta|prefs)$/.test(key) ? { other: key } : undefined;
    }
    const kind = /** @type {Kind} */ (match[1]), id = match[2] ?? "";
    const raw = area.getItem(full);
    if (raw === null) {
      entries.delete(key);
      mine.delete(key);
      return { kind, id };
    }
    const now = parse(key, raw, migrations);
    if (!("entry" in now)) {
      if (now.why === "newer") state.readOnly = true;
      return { other: key };
    }
    const record = now.entry.record;
    entries.set(key, now.entry);
    let conflict;
    for (const text of [mine.get(key), newValue]) {
      if (!text || text === raw || state.readOnly) continue;
      const other = parse(key, text, migrations);
      if (!("entry" in other)) continue;
      const lost = other.entry.record;
      const isBefore = record.trail.includes(step(lost)) || lost.rev <= record.rev - TRAIL;
      if (!isBefore && content(lost) !== content(record)) conflict = keepConflict(kind, lost) ?? conflict;
    }
    if (mine.get(key) !== raw) mine.delete(key);
    return { kind, id, record, conflict };
  }

  const ourKeys = (/** @type {Storage} */ from) => keysOf(from).filter((key) => key.startsWith(ns));

  const store = {
    state,
    get report() {
      return report;
    },
    get area() {
      return area;
    },
    get ns() {
      return ns;
    },
    site,
    /** The notes of the guide at another path that has the plain keys. */
    neighbor: () => ns === plain ? undefined : openStore({ ...world, home: undefined }, site, { migrations }),
    migrations,
    tab,
    now: world.now,
    /** @template {Kind} K @param {K} kind @returns {import("./types.js").RecordOf[K][]} */
    all(kind) {
      return [...entries].filter(([key]) => key.startsWith(`${kind}.`)).map(([, entry]) => entry.record);
    },
    /** @template {Kind} K @param {K} kind @param {string} id @returns {import("./types.js").RecordOf[K] | undefined} */
    get: (kind, id) => entries.get(`${kind}.${id}`)?.record,
    save,
    put,
    putAsItIs,
    /** @param {string} key @param {string} text */
    putText: (key, text) => write(area, ns, key, text),
    /** Removes a record for good. @param {Kind} kind @param {string} id */
    discard(kind, id) {
      if (state.readOnly) return;
      const key = `${kind}.${id}`;
      // The copy goes first: a copy without a record would be taken for a record that was lost.
      area.removeItem(`${ns}bak.${key}`);
      area.removeItem(ns + key);
      entries.delete(key);
      mine.delete(key);
    },
    meta,
    saveMeta,
    /** @returns {Prefs} */
    prefs: () => readObject("prefs", {}),
    /** @param {Prefs} change @returns {WhyNotSaved | undefined} */
    savePrefs(change) {
      if (state.readOnly) return "read-only";
      settle();
      return (has("meta") ? undefined : saveMeta()) ??
        write(area, ns, "prefs", JSON.stringify({ ...store.prefs(), ...change }));
    },
    refresh: load,
    heard,
    /** @param {string} key */
    raw: (key) => area.getItem(ns + key),
    meter: () => meter(area),
    /** When something was last changed, or an empty text. */
    changed: () =>
      [...entries.values()].reduce((newest, { record }) => record.updated > newest ? record.updated : newest, ""),
    toErase() {
      settle();
      return ourKeys(area);
    },
    /** Erases all that is ours on this device, and says what could not be. */
    erase() {
      settle();
      const left = [];
      for (const get of [world.local, world.session, () => area]) {
        try {
          const from = get();
          // `meta` goes first, so that another tab learns at once that it must not write any more.
          for (const key of ourKeys(from).sort((a, b) => Number(b.endsWith(".meta")) - Number(a.endsWith(".meta")))) {
            from.removeItem(key);
          }
          left.push(...ourKeys(from));
        } catch {
          // Where nothing can be reached, nothing of ours is.
        }
      }
      entries.clear();
      mine.clear();
      report = { restored: [], quarantined: [], newer: [], migrated: [] };
      state.hadMeta = false;
      state.readOnly = false;
      return { left };
    },
    /** Goes on after everything was erased, here or in another tab. */
    begin: () => saveMeta(),
    /** On a shared computer: from now on only this tab holds the notes. */
    useSession() {
      const to = reach(world.session, `${ns}probe`)?.area;
      if (!to) return false;
      const there = spaceIn(to);
      try {
        to.setItem(`${there}shared`, "1");
        for (const key of ourKeys(area)) to.setItem(there + key.slice(ns.length), area.getItem(key) ?? "");
        if (state.mode === "local") { for (const key of ourKeys(area)) area.removeItem(key); }
      } catch {
        for (const key of keysOf(to)) if (key.startsWith(there)) to.removeItem(key);
        return false;
      }
      area = to;
      state.mode = "session";
      delete state.why;
      mine.clear();
      load();
      return true;
    },
  };

  load();
  return store;
}
