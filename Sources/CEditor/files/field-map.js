// @ts-check
// Keys that the office chooses, each with a value.

import { makeControl } from "./control.js";
import { button, make, newID } from "./dom.js";
import { isGroup } from "./model.js";

/** @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function mapControl({ type, value, set, at, form, field }) {
  /** @type {import("./model.js").Group} */
  const group = isGroup(value) ? value : { keys: new Map() };
  const element = make("div", { class: "inner" });
  const list = make("div");
  const box = make("input", {
    id: newID("key"),
    "aria-label": `New entry: ${type.keyForm ?? "a name"}`,
    autocomplete: "off",
  });
  const changed = () => {
    set(group.keys.size === 0 && !field.required ? undefined : group);
    form.changed();
  };
  const row = (/** @type {string} */ key) => {
    const id = newID("map");
    const control = makeControl({
      type: type.of ?? { kind: "text" },
      field: { ...field, key, label: key, required: true, standard: undefined },
      value: group.keys.get(key) ?? null,
      set: (one) => {
        group.keys.set(key, one ?? "");
        changed();
      },
      at: () => [...at(), key],
      form,
      id,
      describedBy: "",
    });
    const line = make("div", { class: "field" }, make("label", { for: id }, key), control.element);
    line.append(button(`Remove ${key}`, () => {
      group.keys.delete(key);
      line.remove();
      changed();
      box.focus();
    }, { class: "small" }));
    return line;
  };
  list.append(...[...group.keys.keys()].map(row));
  const add = button("Add", () => {
    const key = box.value.trim();
    if (key === "" || group.keys.has(key)) return;
    group.keys.set(key, type.of?.choices?.[0]?.word ?? "");
    list.append(row(key));
    box.value = "";
    changed();
    /** @type {HTMLElement | null} */ (list.lastElementChild?.querySelector("select, input"))?.focus();
  }, { class: "small" });
  element.append(list, make("div", { class: "row" }, box, add));
  return { element, isGroup: true };
}
