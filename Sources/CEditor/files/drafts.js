// @ts-check
// What is being typed, kept in this browser until guide has it on the disk.

import { pack, unpack } from "./model.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {{ digest: string, base: Model, now: Model, bodyBase?: string, body?: string, text?: string, time: number }} Draft
 */

const START = "guide-edit-draft:";

/** Another guide at the same address has drafts of its own. */
let guide = "";

/** @param {string} name the guide that is edited */
export const of = (name) => (guide = name);

/** @param {string} file */
const keyOf = (file) => `${START}${guide}:${file}`;

const TEXT = "?text";

/**
 * The name of what is kept of a file as text. It is no change of a form, so neither takes the place of the other.
 * @param {string} file
 */
export const asText = (file) => `${file}${TEXT}`;

/** @param {string} file @param {Draft} draft @param {Storage} [storage] @returns {boolean} false when the browser refused */
export function keep(file, draft, storage = localStorage) {
  try {
    storage.setItem(keyOf(file), JSON.stringify({ ...draft, base: pack(draft.base), now: pack(draft.now) }));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file @param {Storage} [storage] @returns {Draft | null} */
export function kept(file, storage = localStorage) {
  try {
    const found = storage.getItem(keyOf(file));
    if (!found) return null;
    const draft = JSON.parse(found);
    return { ...draft, base: unpack(draft.base), now: unpack(draft.now) };
  } catch {
    return null;
  }
}

/** What is kept of a file as text. @param {string} file @param {Storage} [storage] @returns {Draft | null} */
export function keptText(file, storage = localStorage) {
  // Both were kept in one place once.
  const old = kept(file, storage);
  if (old?.text !== undefined && keep(asText(file), old, storage)) drop(file, storage);
  return kept(asText(file), storage);
}

/** More windows than this do not write in the same file at once. */
const WINDOWS = 9;

/** Where windows keep what is typed. @param {string} name of the file, or of the file as text */
const slots = (name) => Array.from({ length: WINDOWS }, (_, index) => index ? `${name}?${index + 1}` : name);

/**
 * Where this window keeps what is typed in a file: two windows in the same place would each drop what the other keeps.
 *
 * A place in which something is left over from a window that is gone comes first.
 * @param {string} name of the file, or of the file as text
 * @param {Pick<LockManager, "request"> | undefined} [locks]
 * @param {Storage} [storage]
 * @returns {Promise<{ name: string, release: () => void }>}
 */
export async function claim(name, locks = globalThis.navigator?.locks, storage = localStorage) {
  if (!locks) return { name, release: () => {} };
  const names = slots(name);
  const left = names.filter((one) => kept(one, storage));
  for (const one of [...left, ...names.filter((other) => !left.includes(other))]) {
    const release = await hold(keyOf(one), locks);
    if (release) return { name: one, release };
  }
  return { name, release: () => {} };
}

/**
 * Holds a lock, which the browser itself lets go when the window is gone.
 * @param {string} name @param {Pick<LockManager, "request">} locks
 * @returns {Promise<(() => void) | null>} null when another window has it
 */
const hold = (name, locks) =>
  new Promise((resolve) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise((release) => resolve(() => release(undefined)));
    });
    // A browser that has none for this page has no other window either that could be asked.
    held.catch(() => resolve(() => {}));
  });

/** @param {string} file @param {Storage} [storage] */
export function drop(file, storage = localStorage) {
  try {
    storage.removeItem(keyOf(file));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/**
 * Everything that is kept of a file, by whatever window, and what drops it.
 * @param {string} file @param {Storage} [storage]
 */
export function all(file, storage = localStorage) {
  const places = [file, asText(file)].flatMap((name) => slots(name));
  const names = places.filter((name) => kept(name, storage));
  const texts = names.map((name) => /** @type {Draft} */ (kept(name, storage)));
  return { names, texts, drop: () => names.forEach((name) => drop(name, storage)) };
}

/** The files of which something is kept. @param {Storage} [storage] @returns {string[]} */
export function files(storage = localStorage) {
  try {
    /** @type {Set<string>} */
    const found = new Set();
    for (let index = 0; index < storage.length; index++) {
      const key = storage.key(index);
      if (!key?.startsWith(keyOf(""))) continue;
      const name = key.slice(keyOf("").length);
      found.add(name.replace(/(\?text)?(\?[2-9])?$/, ""));
    }
    return [...found].sort();
  } catch {
    return [];
  }
}
