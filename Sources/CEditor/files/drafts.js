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

/** @param {string} file @param {Storage} [storage] */
export function drop(file, storage = localStorage) {
  try {
    storage.removeItem(keyOf(file));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
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
      found.add(name.endsWith(TEXT) ? name.slice(0, -TEXT.length) : name);
    }
    return [...found].sort();
  } catch {
    return [];
  }
}
