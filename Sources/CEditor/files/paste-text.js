// @ts-check
// What was copied, as text: without what nobody sees, and with nothing that Markdown would take for something else.

/**
 * An item of a list. The first of its level says with which number the list starts.
 * @typedef {{ level: number, isNumbered: boolean, text: string, start: number }} Item
 */

/** Characters that nobody sees: soft hyphens, spaces without width, marks of direction. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** Joiners. Between Latin letters they do nothing; Persian words and families of emoji need them. */
const JOINERS = /[\u200C\u200D]/g;

/** @param {string} text */
export const withoutUnseen = (text) =>
  text.replace(UNSEEN, "").replace(JOINERS, (sign, /** @type {number} */ at, /** @type {string} */ all) => {
    const isLatin = (/** @type {number} */ index) => !(all.charCodeAt(index) > 0x24F);
    return isLatin(at - 1) && isLatin(at + 1) ? "" : sign;
  });

export const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
export const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Takes the detours of mail programs and Google out of an address. @param {string} address */
export function directAddress(address) {
  try {
    const url = new URL(address);
    const inner = /(^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname)
      ? url.searchParams.get("url")
      : /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url"
      ? url.searchParams.get("q") ?? url.searchParams.get("url")
      : null;
    return inner && /^https?:/.test(inner) ? inner : address;
  } catch {
    return address;
  }
}

/** Puts signs around the words, and leaves the blanks outside. @param {string} text @param {string} sign */
export function around(text, sign) {
  if (!sign || !text.trim()) return text;
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words.startsWith(sign) && words.endsWith(sign)) return text;
  return before + sign + words.replace(/\n/g, " ") + sign + after;
}

/** @param {string} text */
export const tidy = (text) =>
  text.replace(/[ \t]+/g, " ").replace(/ *\n */g, "\n").replace(/\*\*\*\*/g, "").replace(/\n{2,}/g, "\n").trim();

/** What would begin a list or a heading is text. @param {string} text */
export const escapeStart = (text) =>
  text.split("\n").map((line) =>
    line.replace(/^([0-9]+)([.)] )/, "$1\\$2").replace(/^([-+]|#{1,6}) /, "\\$1 ").replace(/^>/, "\\>")
      // A line of hyphens would make the one above it a heading.
      .replace(/^(-+|=+)$/, "\\$1")
  ).join("\n");

/** @param {Item[]} items */
export function writeItems(items) {
  /** @type {number[]} */
  const numbers = [];
  /** @type {string[]} */
  const indents = [""];
  return items.map(({ level, isNumbered, text, start }) => {
    const depth = Math.min(level, numbers.length);
    numbers.length = depth + 1;
    numbers[depth] = (numbers[depth] ?? (isNumbered ? start - 1 : 0)) + 1;
    const sign = isNumbered ? `${numbers[depth]}. ` : "- ";
    indents[depth + 1] = (indents[depth] ?? "") + " ".repeat(sign.length);
    return (indents[depth] ?? "") + sign + text;
  }).join("\n");
}

/** Plain text without the signs that nobody sees. @param {string} text */
export const plainText = (text) => withoutUnseen(text.replace(/\r\n?/g, "\n")).replace(/\u00A0/g, " ");
