// @ts-check
// What was copied from Word, Google Docs, Outlook or a web page, as Markdown: headings, lists, tables and links are kept.

/**
 * As much of a document's nodes as is needed, so that a test needs no browser.
 * @typedef {object} Tree
 * @property {number} nodeType
 * @property {string} nodeName
 * @property {string | null} [nodeValue]
 * @property {ArrayLike<Tree>} childNodes
 * @property {(name: string) => string | null} [getAttribute]
 */

/**
 * An item of a list. The first of its level says with which number the list starts.
 * @typedef {{ level: number, isNumbered: boolean, text: string, start: number }} Item
 */

/**
 * A cell that goes on in so many rows below.
 * @typedef {{ rows: number, text: string }} Span
 */

/** Characters that nobody sees: soft hyphens, spaces without width, marks of direction. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** Joiners. Between Latin letters they do nothing; Persian words and families of emoji need them. */
const JOINERS = /[\u200C\u200D]/g;

/** @param {string} text */
const withoutUnseen = (text) =>
  text.replace(UNSEEN, "").replace(JOINERS, (sign, /** @type {number} */ at, /** @type {string} */ all) => {
    const isLatin = (/** @type {number} */ index) => !(all.charCodeAt(index) > 0x24F);
    return isLatin(at - 1) && isLatin(at + 1) ? "" : sign;
  });

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

const HEADINGS = ["H1", "H2", "H3", "H4", "H5", "H6"];
const NOTHING = ["SCRIPT", "STYLE", "META", "LINK", "TITLE", "HEAD", "XML", "TEMPLATE", "NOSCRIPT", "COLGROUP"];
const BLOCKS = [
  "P",
  "DIV",
  "UL",
  "OL",
  "LI",
  "TABLE",
  "BLOCKQUOTE",
  "PRE",
  "HR",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "FOOTER",
  ...HEADINGS,
];

/** @param {Tree} node @param {string} name */
const attribute = (node, name) => node.getAttribute?.(name) ?? "";

/** @param {Tree} node @returns {Tree[]} */
const children = (node) => Array.from(node.childNodes);

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

class Converter {
  constructor() {
    /** What was left out, in words. @type {Set<string>} */
    this.dropped = new Set();
    /** The level of the highest heading. */
    this.top = 6;
  }

  /** @param {Tree} node */
  findTop(node) {
    const level = HEADINGS.indexOf(node.nodeName.toUpperCase());
    if (level >= 0) this.top = Math.min(this.top, level);
    for (const child of children(node)) this.findTop(child);
  }

  /** @param {string} text */
  clean(text) {
    const seen = withoutUnseen(text);
    if (seen !== text) this.dropped.add("hidden characters");
    return seen.replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ");
  }

  /** Notes that a look is left out. @param {Tree} node */
  noteLook(node) {
    const style = attribute(node, "style").toLowerCase().replace(/\s/g, "");
    if (/(^|;)(color|background|background-color|font-family|font-size):/.test(style) || node.nodeName === "FONT") {
      this.dropped.add("colors and fonts");
    }
  }

  /** Text within a line. @param {Tree} node @returns {string} */
  inline(node) {
    if (node.nodeType === 3) {
      return this.clean(node.nodeValue ?? "").replace(/\s+/g, " ").replace(/[\\`*_[\]<]/g, "\\$&")
        .replace(/&(?=#?\w+;)/g, "\\&");
    }
    if (node.nodeType === 8) return "";
    if (node.nodeType !== 1) return children(node).map((child) => this.inline(child)).join("");
    const name = node.nodeName.toUpperCase();
    const style = attribute(node, "style").toLowerCase().replace(/\s/g, "");
    if (NOTHING.includes(name) || /mso-list:ignore/.test(style)) return "";
    if (name === "DEL" || name === "S" || /mso-comment|msocom/i.test(attribute(node, "class"))) {
      this.dropped.add(name === "DEL" || name === "S" ? "deleted text" : "comments");
      return "";
    }
    if (/display:none|mso-hide:all/.test(style)) {
      this.dropped.add("hidden text");
      return "";
    }
    if (name === "BR") return "\n";
    if (name === "IMG") {
      this.dropped.add("pictures (add them with the button “Picture”)");
      return "";
    }
    this.noteLook(node);
    const text = children(node).map((child) => this.inline(child)).join("");
    // The price $40 with a raised 1 for a remark must not become $401.
    if (name === "SUP") return text.replace(/[0-9]/g, (digit) => RAISED[Number(digit)] ?? digit);
    if (name === "SUB") return text.replace(/[0-9]/g, (digit) => LOWERED[Number(digit)] ?? digit);
    if (name === "A") return this.anchor(node, text);
    if (name === "CODE" || name === "TT" || name === "KBD") {
      return text.trim() ? `\`${text.replace(/\\(.)/g, "$1").trim()}\`` : text;
    }
    const weight = /font-weight:(bold|[6-9]00)/.test(style)
      ? true
      : /font-weight:(normal|400)/.test(style)
      ? false
      : name === "B" || name === "STRONG";
    const slanted = /font-style:italic/.test(style)
      ? true
      : /font-style:normal/.test(style)
      ? false
      : name === "I" || name === "EM";
    return around(around(text, slanted ? "*" : ""), weight ? "**" : "");
  }

  /** @param {Tree} node @param {string} text */
  anchor(node, text) {
    const address = directAddress(attribute(node, "href").trim());
    // Word puts an anchor without words at each heading.
    if (!/^(https?:|mailto:|tel:)/i.test(address) || !text.trim()) return text;
    const words = text.trim().replace(/\n/g, " ");
    const target = /[\s()<>]/.test(address) ? `<${address.replace(/[\s<>]/g, encodeURIComponent)}>` : address;
    return `${/^\s/.test(text) ? " " : ""}[${words}](${target})${/\s$/.test(text) ? " " : ""}`;
  }

  /** Paragraphs, each a text of its own. @param {Tree} node @returns {string[]} */
  blocks(node) {
    /** @type {string[]} */
    const out = [];
    /** @type {Tree[]} */
    let run = [];
    const flush = () => {
      const text = tidy(run.map((one) => this.inline(one)).join(""));
      if (text) out.push(escapeStart(text));
      run = [];
    };
    /** @type {Item[]} */
    let items = [];
    const flushItems = () => {
      if (items.length > 0) out.push(writeItems(items));
      items = [];
    };
    for (const child of children(node)) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType === 8 || child.nodeType === 1 && NOTHING.includes(name)) continue;
      if (child.nodeType !== 1 || !BLOCKS.includes(name) && !this.hasBlocks(child)) {
        if (child.nodeType === 3 && !(child.nodeValue ?? "").trim() && items.length > 0) continue;
        flushItems();
        run.push(child);
        continue;
      }
      flush();
      const word = this.wordItem(child);
      if (word) {
        items.push(word);
        continue;
      }
      flushItems();
      out.push(...this.block(child, name));
    }
    flush();
    flushItems();
    return out;
  }

  /** @param {Tree} node @returns {boolean} */
  hasBlocks(node) {
    return children(node).some((child) =>
      child.nodeType === 1 && (BLOCKS.includes(child.nodeName.toUpperCase()) || this.hasBlocks(child))
    );
  }

  /** @param {Tree} node @param {string} name @returns {string[]} */
  block(node, name) {
    this.noteLook(node);
    const level = HEADINGS.indexOf(name);
    if (level >= 0) {
      const text = tidy(this.inline(node)).replace(/\n/g, " ").replace(/^\*\*([^*]+)\*\*$/, "$1");
      // The page's title is its only heading of the first level.
      return text ? [`${"#".repeat(Math.min(6, 2 + level - this.top))} ${text}`] : [];
    }
    if (name === "UL" || name === "OL") return [writeItems(this.items(node, 0))].filter(Boolean);
    if (name === "TABLE") return this.table(node);
    if (name === "HR") return ["---"];
    if (name === "PRE") {
      const text = this.clean(textOf(node)).replace(/\n+$/, "");
      const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
      const fence = "`".repeat(longest + 1);
      return [`${fence}\n${text}\n${fence}`];
    }
    const inner = this.blocks(node);
    if (name === "BLOCKQUOTE") {
      return inner.length ? [inner.join("\n\n").split("\n").map((line) => `> ${line}`.trimEnd()).join("\n")] : [];
    }
    return inner;
  }

  /** @param {Tree} list @param {number} level @returns {Item[]} */
  items(list, level) {
    const isNumbered = list.nodeName.toUpperCase() === "OL";
    const start = Number.parseInt(attribute(list, "start"), 10) || 1;
    /** @type {Item[]} */
    const found = [];
    for (const child of children(list)) {
      if (child.nodeType !== 1) continue;
      const name = child.nodeName.toUpperCase();
      if (name === "UL" || name === "OL") {
        found.push(...this.items(child, level + 1));
        continue;
      }
      const lists = [];
      const words = [];
      for (const part of children(child)) {
        if (["UL", "OL"].includes(part.nodeName.toUpperCase())) lists.push(part);
        else if (BLOCKS.includes(part.nodeName.toUpperCase())) words.push(` ${this.inline(part)} `);
        else words.push(this.inline(part));
      }
      const text = tidy(words.join("")).replace(/\n+/g, " ");
      if (text) found.push({ level, isNumbered, text, start });
      for (const inner of lists) found.push(...this.items(inner, level + 1));
    }
    return found;
  }

  /** Word and Outlook write items as paragraphs. @param {Tree} node */
  wordItem(node) {
    const style = attribute(node, "style");
    const level = /mso-list:\s*\S+\s+level([0-9])/.exec(style);
    if (!level) return null;
    const sign = textOf(markOf(node) ?? { nodeType: 3, nodeName: "#text", nodeValue: "", childNodes: [] }).trim();
    const text = tidy(this.inline(node)).replace(/\n/g, " ");
    const isNumbered = /^[0-9a-z]{1,3}[.)]/i.test(sign);
    return text ? { level: Number(level[1]) - 1, isNumbered, text, start: Number.parseInt(sign, 10) || 1 } : null;
  }

  /**
   * The cells of a row. One that reaches over several rows is said again in each of them, so that all others stand
   * below their heading.
   * @param {Tree} row
   * @param {Span[]} spans those of the rows above, by their columns
   */
  row(row, spans) {
    /** @type {string[]} */
    const texts = [];
    const takeSpans = () => {
      for (let span = spans[texts.length]; span && span.rows > 0; span = spans[texts.length]) {
        span.rows -= 1;
        texts.push(span.text);
      }
    };
    for (const cell of children(row).filter(isCell)) {
      takeSpans();
      const text = this.cell(cell);
      const count = (/** @type {string} */ name) =>
        Math.min(Math.max(Number.parseInt(attribute(cell, name), 10) || 1, 1), 100);
      for (let column = count("colspan"); column > 0; column--) {
        spans[texts.length] = { rows: count("rowspan") - 1, text };
        texts.push(text);
      }
    }
    takeSpans();
    return texts;
  }

  /** The words of a cell on one line; paragraphs and items do not run together. @param {Tree} cell */
  cell(cell) {
    if (!this.hasBlocks(cell)) return tidy(this.inline(cell)).replace(/\n/g, " ");
    return this.blocks(cell).map((block) => block.replace(/^ *([-*]|[0-9]+\.) /gm, "").replace(/\n/g, "; ")).join(" ");
  }

  /** A block of guide's: Markdown itself has no tables here. @param {Tree} table @returns {string[]} */
  table(table) {
    /** @type {string[][]} */
    const rows = [];
    /** @type {Span[]} */
    const spans = [];
    const walk = (/** @type {Tree} */ node) => {
      for (const child of children(node)) {
        const name = child.nodeName.toUpperCase();
        if (name === "TR") {
          rows.push(this.row(child, spans));
        } else if (["TBODY", "THEAD", "TFOOT"].includes(name)) walk(child);
      }
    };
    walk(table);
    const width = Math.max(0, ...rows.map((row) => row.length));
    // What only puts a picture beside a text is no table.
    if (width <= 1 || rows.length <= 1) return cells(table).flatMap((cell) => this.blocks(cell));
    if (width > 8) this.dropped.add("columns after the eighth");
    const full = rows.map((row) => Array.from({ length: Math.min(width, 8) }, (_, index) => row[index] ?? ""));
    const list = (/** @type {string[]} */ row) => `[${row.map((cell) => JSON.stringify(cell)).join(", ")}]`;
    const [head = [], ...rest] = full;
    return [
      `\`\`\`table\ncaption: "Say what the table shows"\ncolumns: ${list(head)}\nrows:\n${
        rest.map((row) => `  - ${list(row)}`).join("\n")
      }\n\`\`\``,
    ];
  }
}

/** @param {Tree} node */
const isCell = (node) => ["TD", "TH"].includes(node.nodeName.toUpperCase());

/** The cells of a table, but not those of a table within it. @param {Tree} node @returns {Tree[]} */
const cells = (node) => children(node).flatMap((child) => isCell(child) ? [child] : cells(child));

/** @param {Tree} node @returns {Tree | undefined} the sign before an item of Word's */
function markOf(node) {
  for (const child of children(node)) {
    if (/mso-list:\s*ignore/i.test(attribute(child, "style"))) return child;
    const found = markOf(child);
    if (found) return found;
  }
}

/** @param {Tree} node @returns {string} */
const textOf = (node) => node.nodeType === 3 ? node.nodeValue ?? "" : children(node).map(textOf).join("");

/** Puts signs around the words, and leaves the blanks outside. @param {string} text @param {string} sign */
function around(text, sign) {
  if (!sign || !text.trim()) return text;
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words.startsWith(sign) && words.endsWith(sign)) return text;
  return before + sign + words.replace(/\n/g, " ") + sign + after;
}

/** @param {string} text */
const tidy = (text) =>
  text.replace(/[ \t]+/g, " ").replace(/ *\n */g, "\n").replace(/\*\*\*\*/g, "").replace(/\n{2,}/g, "\n").trim();

/** What would begin a list or a heading is text. @param {string} text */
const escapeStart = (text) =>
  text.split("\n").map((line) =>
    line.replace(/^([0-9]+)([.)] )/, "$1\\$2").replace(/^([-+]|#{1,6}) /, "\\$1 ").replace(/^>/, "\\>")
      // A line of hyphens would make the one above it a heading.
      .replace(/^(-+|=+)$/, "\\$1")
  ).join("\n");

/** @param {Item[]} items */
function writeItems(items) {
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

/**
 * @param {Tree} root
 * @returns {{ text: string, dropped: string[] }}
 */
export function toMarkdown(root) {
  const converter = new Converter();
  converter.findTop(root);
  const text = converter.blocks(root).join("\n\n");
  return { text, dropped: [...converter.dropped] };
}

/** Plain text without the signs that nobody sees. @param {string} text */
export const plainText = (text) => withoutUnseen(text.replace(/\r\n?/g, "\n")).replace(/\u00A0/g, " ");
