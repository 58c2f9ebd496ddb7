// @ts-check
// What readers will see change, as a list of pages.

import { make } from "./dom.js";

/** @typedef {{ kind: string, text: string, detail?: string }} Line */

/** Sections with more lines are closed at first. */
const SHORT = 40;

/** @param {{ title: string, lines: Line[] }[]} sections @returns {HTMLElement[]} */
export function changeList(sections) {
  return sections.map(({ title, lines }) => {
    if (lines.length === 0) return make("p", {}, `${title}.`);
    const items = lines.filter(({ kind }) => kind === "item").length || lines.length;
    const list = make("ul", { class: "changes" });
    for (const line of lines) list.append(make("li", { class: line.kind }, ...lineWords(line)));
    return make(
      "details",
      { open: lines.length <= SHORT },
      make("summary", {}, make("h3", {}, title), ` (${items})`),
      list,
    );
  });
}

/** @param {Line} line @returns {(Node | string)[]} */
function lineWords(line) {
  if (line.kind === "item") return [make("b", {}, line.text), " ", make("small", {}, line.detail ?? "")];
  const side = (/** @type {"ins" | "del"} */ name, /** @type {string} */ said) =>
    make(name, {}, make("span", { class: "unseen" }, `${said}: `), line.text);
  if (line.kind === "added") return [side("ins", "New")];
  if (line.kind === "removed") return [side("del", "Gone")];
  return [line.text];
}
