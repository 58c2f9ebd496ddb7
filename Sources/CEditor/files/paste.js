// @ts-check
// What was copied from Word, Google Docs, Outlook or a web page, as Markdown: headings, lists, tables and links are kept.

import { isTable, isTooWide, tableBlock, tableRows } from "./paste-table.js";
import { around, directAddress, escapeStart, LOWERED, RAISED, tidy, withoutUnseen, writeItems } from "./paste-text.js";
import { attribute, cells, children, textOf } from "./paste-tree.js";

/** @typedef {import("./paste-tree.js").Tree} Tree */
/** @typedef {import("./paste-text.js").Item} Item */

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

  /** The words of a cell on one line; paragraphs and items do not run together. @param {Tree} cell */
  cell(cell) {
    if (!this.hasBlocks(cell)) return tidy(this.inline(cell)).replace(/\n/g, " ");
    return this.blocks(cell).map((block) => block.replace(/^ *([-*]|[0-9]+\.) /gm, "").replace(/\n/g, "; ")).join(" ");
  }

  /** @param {Tree} table @returns {string[]} */
  table(table) {
    const rows = tableRows(table, (cell) => this.cell(cell));
    // What only puts a picture beside a text is no table.
    if (!isTable(rows)) return cells(table).flatMap((cell) => this.blocks(cell));
    if (isTooWide(rows)) this.dropped.add("columns after the eighth");
    return [tableBlock(rows)];
  }
}

/** @param {Tree} node @returns {Tree | undefined} the sign before an item of Word's */
function markOf(node) {
  for (const child of children(node)) {
    if (/mso-list:\s*ignore/i.test(attribute(child, "style"))) return child;
    const found = markOf(child);
    if (found) return found;
  }
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
