// @ts-check
// What the buttons above a text do: functions from a text with a selection to another one.

/** @typedef {{ text: string, from: number, to: number }} Selected */

/**
 * Puts signs around what is selected, or takes them away when they are there.
 * @param {Selected} selected @param {string} sign @param {string} stand what to write when nothing is selected
 * @returns {Selected}
 */
export function wrap({ text, from, to }, sign, stand) {
  const size = sign.length;
  const inner = text.slice(from, to);
  if (text.slice(from - size, from) === sign && text.slice(to, to + size) === sign) {
    // `**` around it is not twice `*`.
    const isLonger = size === 1 && text.slice(from - 2, from) === sign + sign &&
      text.slice(from - 3, from - 2) !== sign;
    if (!isLonger) {
      return { text: text.slice(0, from - size) + inner + text.slice(to + size), from: from - size, to: to - size };
    }
  }
  // Blanks within the signs would take their meaning away.
  const start = from + (inner.length - inner.trimStart().length);
  const words = inner.trim() || stand;
  const end = inner.trim() ? start + words.length : start;
  const made = sign + words + sign;
  return { text: text.slice(0, start) + made + text.slice(end), from: start + size, to: start + size + words.length };
}

/** @param {string} text @param {number} from @param {number} to */
function lines(text, from, to) {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to > from && text[to - 1] === "\n" ? to - 1 : to);
  return { start, end: next < 0 ? text.length : next };
}

const marks = /^(#{1,6} |> |[-*+] |[0-9]+[.)] )/;

/**
 * Makes headings, items or quotations of the lines that are selected, or plain lines again.
 * @param {Selected} selected @param {"## " | "### " | "- " | "1. " | "> "} mark
 * @returns {Selected}
 */
export function mark({ text, from, to }, mark) {
  const { start, end } = lines(text, from, to);
  const old = text.slice(start, end).split("\n");
  const pattern = mark === "1. " ? /^[0-9]+[.)] / : mark === "- " ? /^[-*+] / : undefined;
  const has = (/** @type {string} */ line) => pattern ? pattern.test(line) : line.startsWith(mark);
  const isThere = old.every((line) => line.trim() === "" || has(line)) && old.some(has);
  let number = 0;
  const made = old.map((line) => {
    if (line.trim() === "" && old.length > 1) return line;
    const plain = line.replace(marks, "");
    if (isThere) return plain;
    number++;
    return (mark === "1. " ? `${number}. ` : mark) + plain;
  }).join("\n");
  return { text: text.slice(0, start) + made + text.slice(end), from: start, to: start + made.length };
}

/**
 * Puts something of its own between the paragraphs.
 * @param {Selected} selected @param {string} block
 * @returns {Selected}
 */
export function insertBlock({ text, to }, block) {
  const { end } = lines(text, to, to);
  const before = text.slice(0, end).replace(/\n+$/, "");
  const after = text.slice(end).replace(/^\n+/, "");
  const start = before === "" ? "" : before + "\n\n";
  const made = start + block.replace(/\n+$/, "") + "\n";
  return { text: made + (after === "" ? "" : "\n" + after), from: made.length, to: made.length };
}

/** @param {Selected} selected @param {string} words @returns {Selected} */
export function replaceSelection({ text, from, to }, words) {
  return { text: text.slice(0, from) + words + text.slice(to), from: from + words.length, to: from + words.length };
}

/** The words of a link, so that nothing in them ends it. @param {string} words */
export const linkWords = (words) => words.replace(/\s+/g, " ").trim().replace(/[[\]\\]/g, "\\$&");

/** @param {Selected} selected @param {string} address @param {string} title @returns {Selected} */
export function link(selected, address, title) {
  const words = selected.text.slice(selected.from, selected.to).trim() || title;
  const target = /[\s()<>]/.test(address) ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>` : address;
  return replaceSelection(selected, `[${linkWords(words)}](${target})`);
}

/**
 * The fenced block in which a place is.
 * @param {string} text @param {number} at
 * @returns {{ name: string, title: string, from: number, to: number, start: number, end: number } | null}
 *   `from` to `to` is what is between the fences, `start` to `end` the whole.
 */
export function blockAt(text, at) {
  const fence = /^(`{3,}|~{3,})[ \t]*([\w-]*)[ \t]*(.*)$/gm;
  for (let open = fence.exec(text); open; open = fence.exec(text)) {
    const [line = "", signs = "", name = "", title = ""] = open;
    const from = Math.min(open.index + line.length + 1, text.length);
    const close = new RegExp(`^${signs[0]}{${signs.length},}[ \\t]*$`, "gm");
    close.lastIndex = from;
    const found = close.exec(text);
    const to = found ? found.index : text.length;
    const end = found ? found.index + found[0].length : text.length;
    if (at >= open.index && at <= end) return { name, title, from, to, start: open.index, end };
    if (at < open.index) return null;
    fence.lastIndex = end;
  }
  return null;
}

/** Words and minutes. @param {string} text */
export function lengthOf(text) {
  const plain = text.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1.*$/gm, " ").replace(/\]\([^)]*\)/g, "] ").replace(
    /\{#[^}]*\}/g,
    " ",
  );
  const count = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return { words: count, minutes: Math.max(1, Math.round(count / 200)) };
}
