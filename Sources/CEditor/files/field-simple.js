// @ts-check
// A number, a day, a yes or no, one of a few words.

import { make } from "./dom.js";
import { item } from "./model.js";

/**
 * @typedef {import("./field.js").Part} Part
 * @typedef {import("./field.js").Control} Control
 */

/** @param {Part} part @param {HTMLInputElement} box @returns {Control} */
function typed({ field, set, form, describedBy }, box) {
  box.setAttribute("aria-describedby", describedBy);
  if (field.required) box.setAttribute("aria-required", "true");
  box.addEventListener("input", () => {
    const text = box.value.trim();
    set(text === "" && !field.required ? undefined : text);
    form.changed();
  });
  return {
    element: box,
    put(text) {
      box.value = typeof text === "string" ? text : "";
      box.dispatchEvent(new Event("input"));
      box.focus();
    },
  };
}

/** @param {Part} part @returns {Control} */
export function numberControl(part) {
  const { type, value, id } = part;
  const isNumber = value === null || /^-?[0-9]*$/.test(String(value));
  // A browser would show nothing at all for what is no number, and so lose it.
  const box = make("input", isNumber ? { id, type: "number", step: 1, min: type.least, max: type.most } : { id });
  box.value = typeof value === "string" ? value : "";
  return typed(part, box);
}

/** @param {Part} part @returns {Control} */
export function dayControl(part) {
  const { value, id } = part;
  const isDay = value === null || value === "" || /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(String(value));
  const box = make("input", isDay ? { id, type: "date" } : { id });
  box.value = typeof value === "string" ? value : "";
  if (!isDay) return typed(part, box);
  const control = typed(part, box);
  const today = make("button", { type: "button", class: "small" }, "Today");
  today.addEventListener("click", () => {
    const now = new Date();
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    control.put?.(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  });
  return { ...control, element: make("div", { class: "row" }, box, today) };
}

/** @param {Part} part @returns {Control} */
export function flagControl({ field, value, set, form, id, describedBy }) {
  const standard = field.standard ?? "false";
  const list = make("select", { id, "aria-describedby": describedBy });
  const says = { true: "Yes", false: "No" };
  const known = value === null || value === "true" || value === "false";
  if (!field.required) {
    list.append(make("option", { value: "" }, `As usual: ${says[/** @type {"true"} */ (standard)] ?? "No"}`));
  }
  list.append(make("option", { value: "true" }, "Yes"), make("option", { value: "false" }, "No"));
  if (!known) list.append(make("option", { value: String(value) }, String(value)));
  list.value = typeof value === "string" ? value : "";
  list.addEventListener("change", () => {
    set(list.value === "" ? undefined : list.value);
    form.changed();
  });
  return {
    element: list,
    put(text) {
      list.value = String(text);
      list.dispatchEvent(new Event("change"));
      list.focus();
    },
  };
}

/** @param {Part} part @returns {Control} */
export function choiceControl({ type, field, value, set, form, id, describedBy }) {
  const choices = type.choices ?? [];
  const list = make("select", { id, "aria-describedby": describedBy });
  const standard = choices.find(({ word }) => word === field.standard)?.label;
  if (!field.required) list.append(make("option", { value: "" }, standard ? `As usual: ${standard}` : "–"));
  for (const { word, label } of choices) list.append(make("option", { value: word }, label));
  const isKnown = value === null || choices.some(({ word }) => word === value);
  if (!isKnown) list.append(make("option", { value: String(value) }, String(value)));
  list.value = typeof value === "string" ? value : "";
  const help = make("p", { class: "help" });
  const update = () => (help.textContent = choices.find(({ word }) => word === list.value)?.help ?? "");
  update();
  list.addEventListener("change", () => {
    update();
    set(list.value === "" && !field.required ? undefined : list.value);
    form.changed();
  });
  return {
    element: make("div", {}, list, help),
    put(text) {
      list.value = String(text);
      list.dispatchEvent(new Event("change"));
      list.focus();
    },
  };
}

/** Several of a few words, each chosen by a box. @param {Part} part @returns {Control} */
export function choicesControl({ type, field, value, set, form, id }) {
  /** @type {import("./model.js").List} */
  const list = value !== null && typeof value === "object" && "items" in value ? value : { items: [] };
  const element = make("div", { class: "choices" });
  const chosen = () => list.items.map((one) => one.value);
  const words = [...(type.of?.choices ?? [])];
  for (const one of chosen()) {
    if (typeof one === "string" && !words.some(({ word }) => word === one)) {
      words.push({ word: one, label: one, help: "" });
    }
  }
  words.forEach(({ word, label, help }, index) => {
    const box = make("input", { type: "checkbox", id: index ? `${id}-${index}` : id, value: word });
    box.checked = chosen().includes(word);
    box.addEventListener("change", () => {
      if (box.checked) list.items.push(item(word));
      else list.items = list.items.filter((one) => one.value !== word);
      set(list.items.length === 0 && !field.required ? undefined : list);
      form.changed();
    });
    element.append(
      make("label", { class: "choice" }, box, make("span", {}, label, help ? make("small", {}, ` ${help}`) : null)),
    );
  });
  return { element, isGroup: true };
}
