// @ts-check
// How long a message is, in the unit in which its channel counts.

const WORDS_A_MINUTE = 150;
// GSM 03.38: each of these is one septet, those of the second row are two.
const GSM = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const GSM_DOUBLE = new Set("\f^{}\\[~]|€");

/** @param {string} text */
const wordCount = (text) => text.split(/\s+/).filter(Boolean).length;

/** Seconds that it takes to say a text. @param {string} text */
export const talkSeconds = (text) => Math.ceil((wordCount(text) * 60) / WORDS_A_MINUTE);

/**
 * What a text message takes: one that fits holds 160 septets or 70 units of UCS-2, each part of a longer one 153 or 67.
 * @param {string} text
 * @returns {{ encoding: "GSM-7" | "UCS-2", units: number, parts: number, left: number }} `left`: units until another part begins
 */
export function smsParts(text) {
  const characters = [...text];
  const isGsm = characters.every((character) => GSM.has(character) || GSM_DOUBLE.has(character));
  const sizes = characters.map((character) => isGsm ? (GSM_DOUBLE.has(character) ? 2 : 1) : character.length);
  const [single, part] = isGsm ? [160, 153] : [70, 67];
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const encoding = isGsm ? "GSM-7" : "UCS-2";
  if (units <= single) return { encoding, units, parts: units > 0 ? 1 : 0, left: single - units };
  // A character of two units is never cut between two parts.
  let parts = 1, used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, units, parts, left: part - used };
}

/**
 * The length of a text, as guide itself counts it (LengthUnit.swift).
 * @param {string} text
 * @param {string} unit chars (as LinkedIn counts: code points), words, seconds, or sms (septets, or units of UCS-2)
 */
export function count(text, unit) {
  if (unit === "words") return wordCount(text);
  if (unit === "seconds") return talkSeconds(text);
  if (unit === "sms") return smsParts(text.trimEnd()).units;
  return [...text.trimEnd()].length;
}

/**
 * The most that a text may have where the limit is `limit`: a text message that needs UCS-2 holds 70 for 160.
 * @param {string} text
 * @param {string} unit
 * @param {number} limit
 */
export const mostOf = (text, unit, limit) =>
  unit === "sms" && smsParts(text.trimEnd()).encoding === "UCS-2" ? Math.floor(limit * 70 / 160) : limit;
