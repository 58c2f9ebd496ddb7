// @ts-check
// Several fields that belong together.

import { makeControl } from "./control.js";
import { announce, button, make } from "./dom.js";
import { makeField } from "./field.js";
import { blank, isGroup, isInFront } from "./model.js";

/**
 * @typedef {import("./model.js").Group} Group
 * @typedef {import("./model.js").Form} Form
 * @typedef {import("./model.js").Field} Field
 * @typedef {import("./model.js").Step} Step
 * @typedef {import("./field.js").Surroundings} Surroundings
 */

/**
 * The fields of a record: those that are filled, have to be, or usually are, and the others behind "More".
 * @param {Form} declared
 * @param {Group} group
 * @param {() => Step[]} at
 * @param {Surroundings} form
 * @param {(field: import("./model.js").Field) => HTMLElement | null} [special] makes another field in place of the usual one
 * @param {string} [last] the key of a field that stands below the others, because what it says follows from theirs
 */
export function recordFields(declared, group, at, form, special, last) {
  const element = make("div", { class: "record" });
  const more = make("details", { class: "more" });
  /** @type {Field[]} */
  const rest = [];
  const rank = (/** @type {Field} */ field) => field.key === last ? 1 : 0;
  for (const field of [...declared.fields].sort((one, other) => rank(one) - rank(other))) {
    if (field.fixed !== undefined) continue;
    // The others are made when somebody asks for them.
    if (isInFront(field, declared, group, form.isTranslation ? form.original([...at(), field.key]) : null)) {
      element.append(special?.(field) ?? oneField(field, group, at, form));
    } else rest.push(field);
  }
  const unknown = [...group.keys.keys()].filter((key) =>
    !declared.fields.some((field) => field.key === key) && key !== "source_hash"
  );
  if (rest.length > 0) {
    more.append(
      make(
        "summary",
        {},
        `More: ${rest.map(({ label }) => label.toLowerCase()).slice(0, 6).join(", ")}${rest.length > 6 ? " …" : ""}`,
      ),
    );
    more.addEventListener("toggle", () => {
      if (!more.open || more.children.length > 1) return;
      more.append(...rest.map((field) => special?.(field) ?? oneField(field, group, at, form)));
    });
    element.append(more);
  }
  if (unknown.length > 0) {
    element.append(
      make("p", { class: "help" }, `guide does not know these and leaves them as they are: ${unknown.join(", ")}.`),
    );
  }
  return { element, openMore: () => (more.open = true) };
}

/**
 * @param {Field} field @param {Group} group @param {() => Step[]} at @param {Surroundings} form
 */
export function oneField(field, group, at, form) {
  return makeField(
    field,
    group.keys.get(field.key),
    (value) => {
      if (value === undefined) group.keys.delete(field.key);
      else group.keys.set(field.key, value);
    },
    () => [...at(), field.key],
    form,
    makeControl,
  ).element;
}

/** A record within another, which may be missing. @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function recordControl({ type, field, value, set, at, form }) {
  /** @type {Form} */
  const declared = type.form;
  const element = make("div", { class: "inner" });
  const fill = (/** @type {Group} */ group) => {
    element.replaceChildren(recordFields(declared, group, at, form).element);
    if (field.required) return;
    element.append(button(`Take out: ${field.label.toLowerCase()}`, () => {
      set(undefined);
      form.changed();
      offer();
      element.querySelector("button")?.focus();
    }, { class: "small" }));
  };
  const offer = () =>
    element.replaceChildren(button(`Add: ${field.label.toLowerCase()}`, () => {
      const group = blank(declared);
      set(group);
      form.changed();
      fill(group);
      announce(`${field.label} added.`);
      /** @type {HTMLElement | null} */ (element.querySelector("input, select, textarea"))?.focus();
    }, { class: "small" }));
  if (isGroup(value)) fill(value);
  else offer();
  return { element, isGroup: true };
}
