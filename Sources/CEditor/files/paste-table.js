// @ts-check
// A table that was copied, as the rows of a block of guide's.

import { attribute, children, isCell } from "./paste-tree.js";

/** @typedef {import("./paste-tree.js").Tree} Tree */

/**
 * A cell that goes on in so many rows below.
 * @typedef {{ rows: number, text: string }} Span
 */

/** The most columns of a table block. */
const MOST_COLUMNS = 8;

/**
 * The texts of a table's rows. A cell that reaches over several rows is said again in each of them, so that all others
 * stand below their heading.
 * @param {Tree} table
 * @param {(cell: Tree) => string} textOfCell
 */
export function tableRows(table, textOfCell) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {Span[]} */
  const spans = [];
  const walk = (/** @type {Tree} */ node) => {
    for (const child of children(node)) {
      const name = child.nodeName.toUpperCase();
      if (name === "TR") rows.push(rowTexts(child, spans, textOfCell));
      else if (["TBODY", "THEAD", "TFOOT"].includes(name)) walk(child);
    }
  };
  walk(table);
  return rows;
}

/**
 * @param {Tree} row
 * @param {Span[]} spans those of the rows above, by their columns
 * @param {(cell: Tree) => string} textOfCell
 */
function rowTexts(row, spans, textOfCell) {
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
    const text = textOfCell(cell);
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

/** @param {string[][]} rows */
export const isTable = (rows) => rows.length > 1 && rows.some((row) => row.length > 1);

/** @param {string[][]} rows */
export const isTooWide = (rows) => rows.some((row) => row.length > MOST_COLUMNS);

/** A block of guide's: Markdown itself has no tables here. @param {string[][]} rows */
export function tableBlock(rows) {
  const width = Math.min(MOST_COLUMNS, Math.max(...rows.map((row) => row.length)));
  const list = (/** @type {string[]} */ row) =>
    `[${Array.from({ length: width }, (_, index) => JSON.stringify(row[index] ?? "")).join(", ")}]`;
  const [head = [], ...rest] = rows;
  return `\`\`\`table\ncaption: "Say what the table shows"\ncolumns: ${list(head)}\nrows:\n${
    rest.map((row) => `  - ${list(row)}`).join("\n")
  }\n\`\`\``;
}
