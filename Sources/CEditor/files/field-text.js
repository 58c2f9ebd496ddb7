// @ts-check
// A line of text, or several of them.

import { counted, make } from "./dom.js";

/** Longer texts than this get a box of several lines. */
const LINE = 100;

/** @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function textControl({ type, field, value, set, id, describedBy, form }) {
  const most = type.most ?? Infinity;
  const text = typeof value === "string" ? value : "";
  const isLong = !type.pattern && (most > LINE || text.includes("\n"));
  const box = isLong
    ? make("textarea", { id, rows: Math.min(12, Math.max(2, Math.ceil(most / 90))) })
    : make("input", { id });
  box.setAttribute("aria-describedby", describedBy);
  if (field.required) box.setAttribute("aria-required", "true");
  if (type.pattern) {
    box.setAttribute("autocapitalize", "off");
    box.setAttribute("spellcheck", "false");
    box.setAttribute("autocomplete", "off");
    if (field.key === "phone") box.setAttribute("inputmode", "tel");
    if (field.key === "email") box.setAttribute("inputmode", "email");
    if (field.key.endsWith("url")) box.setAttribute("inputmode", "url");
  }
  box.value = text;
  const count = make("p", { class: "count" });
  const update = () => {
    const length = [...box.value].length;
    // Who writes three words of a thousand does not want to hear of it.
    const isNear = length > most * 0.7 || (type.least ?? 0) > 1 && length > 0 && length < (type.least ?? 0);
    const range = (type.least ?? 0) > 1 ? `${type.least} to ${most}` : `at the most ${most}`;
    count.textContent = isNear && Number.isFinite(most) ? `${counted(length, "character")}; ${range}.` : "";
    count.classList.toggle("over", length > most);
  };
  update();
  box.addEventListener("input", () => {
    update();
    set(box.value === "" && !field.required ? undefined : box.value);
    form.changed();
  });
  return {
    element: make("div", {}, box, count),
    put(text) {
      box.value = typeof text === "string" ? text : "";
      box.dispatchEvent(new Event("input"));
      box.focus();
    },
  };
}
