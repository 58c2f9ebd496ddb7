// @ts-check
// What was published to a place before, each with its receipt.

import { button, counted, make } from "./dom.js";

/**
 * @typedef {object} Receipt
 * @property {number} number
 * @property {string} when
 * @property {string} by
 * @property {string} act
 * @property {number} site the number of the site that readers see since
 * @property {number} files
 * @property {number} sent
 * @property {number} removed
 * @property {boolean} isPresent readers see it now
 * @property {boolean} isKept it can be brought back
 */

/** @typedef {{ name: string, place: string, receipts: Receipt[] }} Target */

/** @param {Target} target @param {(number: number) => void} bringBack @returns {HTMLElement[]} */
export function publications(target, bringBack) {
  const heading = make("h2", {}, `Published to ${target.name} before`);
  if (target.receipts.length === 0) return [heading, make("p", {}, "Nothing was published from this computer yet.")];
  const present = target.receipts.find(({ isPresent }) => isPresent)?.site;
  const list = make("ul", { class: "history" });
  for (const one of target.receipts) list.append(line(one, present, bringBack));
  return [heading, list];
}

/** @param {Receipt} one @param {number | undefined} present @param {(number: number) => void} bringBack */
function line(one, present, bringBack) {
  const time = new Date(one.when);
  const words = Number.isNaN(time.getTime())
    ? one.when
    : time.toLocaleString(undefined, { dateStyle: "long", timeStyle: "short" });
  const act = one.act === "brought back" ? `publication ${one.site} brought back` : one.act;
  const element = make(
    "li",
    {},
    make("b", {}, `Publication ${one.number}`),
    " ",
    make("time", { datetime: one.when }, words),
    `, ${act} by ${one.by}: ${counted(one.files, "file")}, ${one.sent} sent, ${one.removed} removed.`,
  );
  if (one.isPresent) element.append(" ", make("span", { class: "state" }, "readers see it now"));
  // What was brought back has no site of its own.
  else if (one.isKept && one.site === one.number && one.site !== present) {
    element.append(
      " ",
      button("Bring back…", () => bringBack(one.site), {
        class: "small",
        "aria-label": `Bring back publication ${one.number}`,
      }),
    );
  }
  return element;
}
