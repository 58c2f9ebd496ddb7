// @ts-check
// Tables as text that other programs take in.

/** @typedef {readonly (string | number | null)[]} Row */

/**
 * One cell. Spreadsheets run what begins with one of these signs as a formula; an apostrophe makes it text.
 * @param {string | number | null} value
 */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, with the mark by which Excel knows UTF-8. @param {readonly Row[]} rows */
export const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");

/** Text in which nothing is taken for Markdown. @param {string} text */
export const plainMarkdown = (text) =>
  text.replace(/[\\`*_{}[\]<>|#~&]/g, "\\$&").replace(
    /^(\s*)([-+=]|\d+[.)])(?=\s|$|=)/gm,
    (_, space, sign) => space + sign.replace(/[-+=.)]/, "\\$&"),
  );

/** A table as Markdown; the first row is its head. @param {readonly Row[]} rows */
export function markdownTable(rows) {
  const [head, ...body] = rows.map((row) =>
    `| ${row.map((value) => plainMarkdown(String(value ?? "")).replace(/\s*\n\s*/g, "<br>")).join(" | ")} |\n`
  );
  return head === undefined ? "" : head + `|${" --- |".repeat(rows[0]?.length ?? 0)}\n` + body.join("");
}
