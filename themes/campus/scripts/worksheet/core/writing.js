// @ts-check
// How one text is put under one key: the text before it is kept, and what was written is read back.
import { isFull, keysOf } from "./storage.js";

const isRecord = /^(iv|person)\./;

/** @typedef {"full" | "blocked" | "mismatch"} WhyNot */

/**
 * @param {Storage} area
 * @param {string} ns what all our keys begin with
 * @param {string} key without it
 * @param {string} text
 * @returns {WhyNot | undefined} nothing, when the text is stored
 */
export function write(area, ns, key, text) {
  const full = ns + key;
  try {
    const before = area.getItem(full);
    if (before === text) return undefined;
    // A copy is worth less than a note: where there is no room for both, the note goes first.
    if (before && isRecord.test(key)) {
      attempt(() => area.setItem(`${ns}bak.${key}`, before), () => area.removeItem(`${ns}bak.${key}`));
    }
    attempt(() => area.setItem(full, text), () => {
      for (const other of keysOf(area)) if (other.startsWith(`${ns}bak.`)) area.removeItem(other);
      area.setItem(full, text);
    });
    return area.getItem(full) === text ? undefined : "mismatch";
  } catch (error) {
    return isFull(error) ? "full" : "blocked";
  }
}

/** @param {() => void} action @param {() => void} whenFull */
function attempt(action, whenFull) {
  try {
    action();
  } catch (error) {
    if (!isFull(error)) throw error;
    whenFull();
  }
}
