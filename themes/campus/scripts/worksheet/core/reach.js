// @ts-check
// Numbers and links within what somebody wrote, so that they can be tapped.

const LINK = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)]/i;
const NUMBER = /(?:\+\s?)?(?:\(\d{1,4}\)|\d)[\d\s().–-]{5,18}\d/g;

/** The first link of a text. @param {string} text */
export const linkIn = (text) => LINK.exec(text)?.[0];

/**
 * The first number to call in a text. The number of a video meeting is none, and neither is one that is part of a link.
 * @param {string} text
 * @returns {{ text: string, href: string } | undefined}
 */
export function numberIn(text) {
  const plain = text.replace(/https?:\S+/gi, " ");
  for (const { 0: found, index = 0 } of plain.matchAll(NUMBER)) {
    const digits = found.replace(/\D/g, ""), before = plain.slice(Math.max(0, index - 12), index);
    if (digits.length < 7 || digits.length > 15 || /(\bid|code|pin|passcode)\W*$/i.test(before)) continue;
    return { text: found.trim(), href: `tel:${found.startsWith("+") ? "+" : ""}${digits}` };
  }
  return undefined;
}
