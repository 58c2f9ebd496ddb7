// @ts-check
// A world for tests: a clock that stands still, ids that repeat, a storage that two tabs share and that can be full.
import { uuidOf } from "../../../themes/campus/scripts/worksheet/core/ids.js";

/**
 * A storage with a quota, which tells the other tabs what was written, as browsers do: later.
 * @param {{ quota?: number, fails?: () => boolean }} [options]
 */
export function sharedStorage({ quota = 5 * 1024 * 1024, fails = () => false } = {}) {
  /** @type {Map<string, string>} */
  const map = new Map();
  /** @type {{ from: number, key: string | null, newValue: string | null }[]} */
  const events = [];
  const used = () => [...map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const shared = {
    map,
    events,
    quota,
    /** The storage as one tab sees it. @param {number} tab @returns {Storage} */
    seenBy: (tab) => ({
      get length() {
        return map.size;
      },
      key: (index) => [...map.keys()][index] ?? null,
      getItem: (key) => map.get(key) ?? null,
      setItem(key, value) {
        const more = key.length + value.length - (map.has(key) ? key.length + (map.get(key) ?? "").length : 0);
        if (fails() || used() + more > shared.quota) throw new DOMException("no room", "QuotaExceededError");
        map.set(key, value);
        events.push({ from: tab, key, newValue: value });
      },
      removeItem(key) {
        if (map.delete(key)) events.push({ from: tab, key, newValue: null });
      },
      clear() {
        map.clear();
        events.push({ from: tab, key: null, newValue: null });
      },
    }),
  };
  return shared;
}

/** Numbers that look random and are the same in each run. @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {{ shared?: ReturnType<typeof sharedStorage>, tab?: number, time?: string, zone?: string, seed?: number }} [options]
 */
export function testWorld(
  { shared = sharedStorage(), tab = 1, time = "2026-11-23T18:00:00Z", zone = "America/Chicago", seed = tab } = {},
) {
  const random = seeded(seed);
  const session = sharedStorage().seenBy(tab);
  const world = {
    time: Date.parse(time),
    now: () => world.time,
    zone: () => zone,
    uuid: () => uuidOf(Uint8Array.from({ length: 16 }, () => random() * 256)),
    local: () => shared.seenBy(tab),
    session: () => session,
    shared,
  };
  return world;
}
