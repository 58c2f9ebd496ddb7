// @ts-check
// A link that carries a choice of questions: their ids, after the `#`, which browsers send to nobody.
import { isContentId } from "./ids.js";

const LONGEST = 1500;
const MOST_QUESTIONS = 100;

/**
 * The part of an address after its page, or nothing if it would be too long.
 * @param {readonly string[]} qids
 * @param {number} [room] what the address before it takes
 */
export function shareFragment(qids, room = 0) {
  const fragment = `#plan=${[...new Set(qids.filter(isContentId))].join(",")}`;
  return fragment.length + room <= LONGEST ? fragment : undefined;
}

/**
 * What a link proposes. Nothing of it is shown but texts of the bank, and ids that look like ids.
 * @param {string} hash
 * @param {import("./types.js").Bank} bank
 * @returns {{ known: import("./types.js").BankQuestion[], unknown: string[], why?: "too-long" | "malformed" } | undefined}
 *   nothing, if the link has no plan; `unknown`: ids that the bank does not have, or no longer offers
 */
export function readFragment(hash, bank) {
  if (!hash.startsWith("#plan=")) return undefined;
  if (hash.length > LONGEST) return { known: [], unknown: [], why: "too-long" };
  let text;
  try {
    text = decodeURIComponent(hash.slice("#plan=".length));
  } catch {
    return { known: [], unknown: [], why: "malformed" };
  }
  const ids = [...new Set(text.split(",").map((id) => id.trim()).filter(Boolean))];
  if (ids.length === 0 || ids.length > MOST_QUESTIONS || !ids.every(isContentId)) {
    return { known: [], unknown: [], why: "malformed" };
  }
  /** @type {import("./types.js").BankQuestion[]} */
  const known = [];
  /** @type {string[]} */
  const unknown = [];
  for (const id of ids) {
    const found = bank.questions.get(id);
    if (found && !found.retired) known.push(found);
    else unknown.push(id);
  }
  return { known, unknown };
}
