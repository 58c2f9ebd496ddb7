// @ts-check
// Where records can be put: the browser's storage where it works, and memory where it does not.

/** How many bytes browsers keep for one address; some keep more, none is known to keep less. */
export const LIMIT = 5 * 1024 * 1024;

/** Something with the manners of `localStorage` that lasts as long as the page. @returns {Storage} */
export function memoryStorage() {
  /** @type {Map<string, string>} */
  const map = new Map();
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, String(value)),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}

/** @param {unknown} error */
export const isFull = (error) =>
  error instanceof Error && /quota/i.test(error.name + error.message) ||
  typeof error === "object" && error !== null && "code" in error && (error.code === 22 || error.code === 1014);

/**
 * A storage that was seen to work. Only a real write tells: some browsers hand out one that refuses everything.
 * A full one that holds something is good for reading, which is better than none.
 * @param {() => Storage} get
 * @param {string} probe a key to try with
 * @returns {{ area: Storage, full: boolean } | undefined}
 */
export function reach(get, probe) {
  let area;
  try {
    area = get();
    if (!area) return undefined;
    area.setItem(probe, "1");
    const works = area.getItem(probe) === "1";
    area.removeItem(probe);
    return works ? { area, full: false } : undefined;
  } catch (error) {
    try {
      return area && area.length > 0 && isFull(error) ? { area, full: true } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** @param {Storage} area */
export function keysOf(area) {
  const keys = [];
  for (let index = 0; index < area.length; index++) {
    const key = area.key(index);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/**
 * The bytes that a text takes. WebKit keeps a text in two bytes a letter as soon as one of its letters, such as ’, is not of
 * Latin-1; other browsers have more room than this says.
 * @param {string} text
 */
const sizeOf = (text) => /[^\0-\xff]/.test(text) ? 2 * text.length : text.length;

/**
 * How much of the room is used; `level` is the highest mark that was passed.
 * @param {Storage} area
 * @param {number} [limit]
 */
export function meter(area, limit = LIMIT) {
  let used = 0;
  for (const key of keysOf(area)) used += sizeOf(key) + sizeOf(area.getItem(key) ?? "");
  const share = used / limit;
  const level = share >= 0.95 ? 95 : share >= 0.8 ? 80 : share >= 0.6 ? 60 : 0;
  return { used, limit, share, level };
}
