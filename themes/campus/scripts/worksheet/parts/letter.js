// @ts-check
// A message with its blanks in place: what is filled in is read where it will stand.
import { h } from "../dom.js";
import { refuseTooLong } from "../fields.js";

/**
 * @param {import("../view-types.js").Template} template
 * @param {{ label: (name: string) => string, value: (name: string) => string, example: (name: string) => string,
 *   most: (name: string) => number, onchange: (name: string, value: string) => void }} parts
 */
export function letterOf(template, { label, value, example, most, onchange }) {
  /** What shows a blank where it stands for the second time, by its name. @type {[HTMLElement, string][]} */
  const echoes = [];
  const met = new Set();
  /** @param {string} name */
  const blank = (name) => {
    if (met.has(name)) {
      const echo = h("span", { class: "ws-echo", dir: "auto" });
      echoes.push([echo, name]);
      return echo;
    }
    met.add(name);
    const field = h("input", {
      type: "text",
      class: "ws-blank-field",
      id: `ws-blank-${name}`,
      "aria-label": label(name),
      placeholder: label(name),
      title: example(name),
      value: value(name),
      maxlength: most(name),
      autocomplete: name === "student" ? "name" : "off",
      dir: "auto",
      oninput: () => {
        size();
        onchange(name, field.value);
      },
    });
    // As wide as what is in it, also where the stylesheet cannot see to that.
    const size = () => field.size = Math.min(40, Math.max(label(name).length, field.value.length, 6) + 1);
    size();
    return refuseTooLong(field);
  };
  /** @param {string} text */
  const inPlace = (text) =>
    text.split(/\{([a-z][a-z0-9_]*)\}/).map((part, index) => index % 2 === 1 ? blank(part) : part);
  const element = h(
    "div",
    { class: "ws-letter", lang: "en", dir: "auto" },
    template.subject !== undefined && h("p", { class: "ws-subject" }, inPlace(template.subject)),
    template.body.trimEnd().split(/\n{2,}/).map((part) => h("p", {}, inPlace(part))),
  );
  return {
    element,
    /** Shows what was filled in wherever it stands. */
    show() {
      for (const [echo, name] of echoes) echo.textContent = value(name) || `[${label(name)}]`;
    },
  };
}
