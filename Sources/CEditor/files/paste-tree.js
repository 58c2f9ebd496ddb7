// @ts-check
// The nodes of what was copied.

/**
 * As much of a document's nodes as is needed, so that a test needs no browser.
 * @typedef {object} Tree
 * @property {number} nodeType
 * @property {string} nodeName
 * @property {string | null} [nodeValue]
 * @property {ArrayLike<Tree>} childNodes
 * @property {(name: string) => string | null} [getAttribute]
 */

/** @param {Tree} node @param {string} name */
export const attribute = (node, name) => node.getAttribute?.(name) ?? "";

/** @param {Tree} node @returns {Tree[]} */
export const children = (node) => Array.from(node.childNodes);

/** @param {Tree} node @returns {string} */
export const textOf = (node) => node.nodeType === 3 ? node.nodeValue ?? "" : children(node).map(textOf).join("");

/** @param {Tree} node */
export const isCell = (node) => ["TD", "TH"].includes(node.nodeName.toUpperCase());

/** The cells of a table, but not those of a table within it. @param {Tree} node @returns {Tree[]} */
export const cells = (node) => children(node).flatMap((child) => isCell(child) ? [child] : cells(child));
