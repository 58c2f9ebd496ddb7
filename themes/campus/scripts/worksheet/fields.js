// @ts-check
// Fields with a label that is seen, and the hint before the field.
import { h } from "./dom.js";

/** @typedef {import("./dom.js").Props} Props */

let number = 0;

/**
 * @param {{ label: Label, hint?: string, id?: string, wide?: boolean }} about
 * @param {(ids: Props) => HTMLElement} make the field itself
 */
function labelled({ label, hint, id, wide }, make) {
  const own = `ws-${id ?? `field-${++number}`}`;
  const field = make({ id: own, "aria-describedby": hint && `${own}-hint` });
  return h(
    "div",
    { class: wide ? "ws-field wide" : "ws-field" },
    h("label", { for: own }, label),
    hint && h("p", { class: "ws-hint", id: `${own}-hint` }, hint),
    field,
  );
}

/**
 * Lets nothing be pasted or dropped that would be cut: the page says that it is too long, and the field stays as it is.
 * @template {HTMLInputElement | HTMLTextAreaElement} T
 * @param {T} field
 * @returns {T}
 */
export function refuseTooLong(field) {
  const check = (/** @type {Event} */ event, /** @type {DataTransfer | null} */ data) => {
    const text = data?.getData("text/plain") ?? "", marked = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const length = field.value.length - marked + text.length;
    if (field.maxLength < 0 || length <= field.maxLength) return;
    event.preventDefault();
    field.dispatchEvent(new CustomEvent("ws-too-long", { bubbles: true, detail: { length, most: field.maxLength } }));
  };
  field.addEventListener("paste", (event) => check(event, /** @type {ClipboardEvent} */ (event).clipboardData));
  field.addEventListener("drop", (event) => check(event, /** @type {DragEvent} */ (event).dataTransfer));
  return field;
}

/** @typedef {string | (string | Node)[]} Label may have a part that only screen readers say */
/** @typedef {{ label: Label, hint?: string, id?: string, value: string, onchange: (value: string) => void } & { props?: Props }} Field */

/** A line. @param {Field & { type?: string, max?: number }} field */
export const line = (field) =>
  labelled(field, (ids) =>
    refuseTooLong(h("input", {
      ...ids,
      type: field.type ?? "text",
      // What is written in Arabic or Hebrew runs from the right, whatever the page's language is.
      dir: "auto",
      value: field.value,
      maxlength: field.max ?? (field.type && field.type !== "text" ? undefined : 1000),
      oninput: (/** @type {Event} */ event) => field.onchange(/** @type {HTMLInputElement} */ (event.target).value),
      ...field.props,
    })));

/** Several lines, as many as are needed. @param {Field & { rows?: number }} field */
export const lines = (field) =>
  labelled({ ...field, wide: true }, (ids) => {
    const area = h("textarea", {
      ...ids,
      rows: field.rows ?? 4,
      maxlength: 100_000,
      dir: "auto",
      oninput: () => {
        grow(area);
        field.onchange(area.value);
      },
      ...field.props,
    });
    refuseTooLong(area);
    area.value = field.value;
    requestAnimationFrame(() => grow(area));
    return area;
  });

const growsByItself = globalThis.CSS?.supports("field-sizing: content");

/** Makes room for what is written, where the stylesheet cannot. @param {HTMLTextAreaElement} area */
export function grow(area) {
  if (growsByItself || area.scrollHeight <= area.clientHeight) return;
  area.style.blockSize = `${area.scrollHeight + 8}px`;
}

/** @param {[string, string][]} options */
const optionsOf = (options) => options.map(([value, text]) => h("option", { value, dir: "auto" }, text));

/** A list to choose from. @param {Field & { options?: [string, string][], groups?: [string, [string, string][]][] }} field */
export const choice = (field) =>
  labelled(field, (ids) => {
    const select = h(
      "select",
      {
        ...ids,
        onchange: () => field.onchange(select.value),
        ...field.props,
      },
      optionsOf(field.options ?? []),
      (field.groups ?? []).filter(([, options]) => options.length > 0).map(([label, options], _, all) =>
        all.length > 1 ? h("optgroup", { label }, optionsOf(options)) : optionsOf(options)
      ).flat(),
    );
    select.value = field.value;
    return select;
  });

/**
 * @param {{ label: string | Node, hint?: string, id?: string, checked: boolean, onchange: (checked: boolean) => void, props?: Props }} field
 */
export function tick({ label, hint, id, checked, onchange, props }) {
  const own = `ws-${id ?? `field-${++number}`}`;
  const box = h("input", {
    type: "checkbox",
    id: own,
    checked,
    "aria-describedby": hint && `${own}-hint`,
    onchange: () => onchange(box.checked),
    ...props,
  });
  return h(
    "div",
    { class: "ws-tick" },
    box,
    h("label", { for: own }, label),
    hint && h("p", { class: "ws-hint", id: `${own}-hint` }, hint),
  );
}

/**
 * One of a few, all of them seen.
 * @template {string} V
 * @param {{ legend: string, hint?: string, name: string, value: V, options: [V, string][], onchange: (value: V) => void }} group
 */
export const radios = ({ legend, hint, name, value, options, onchange }) =>
  h(
    "fieldset",
    { class: "ws-radios", "aria-describedby": hint && `ws-${name}-hint` },
    h("legend", {}, legend),
    hint && h("p", { class: "ws-hint", id: `ws-${name}-hint` }, hint),
    h(
      "div",
      { class: "ws-radio-row" },
      options.map(([option, text]) =>
        h(
          "label",
          { class: "ws-radio" },
          h("input", {
            type: "radio",
            name: `ws-${name}`,
            id: `ws-${name}-${option || "none"}`,
            value: option,
            checked: option === value,
            // Pressing what is chosen already says so, too.
            onclick: () => onchange(option),
          }),
          h("span", {}, text),
        )
      ),
    ),
  );

/**
 * What is missing before something can be done, said at the top with links and beside each field.
 * @param {HTMLElement} place an empty element
 * @param {string} title
 * @param {{ field: HTMLElement | null, text: string }[]} faults
 */
export function faultSummary(place, title, faults) {
  for (const old of document.querySelectorAll(".ws-fault")) old.remove();
  for (const old of document.querySelectorAll("[aria-invalid]")) {
    old.removeAttribute("aria-invalid");
    const ids = (old.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.endsWith("-fault"));
    if (ids.length > 0) old.setAttribute("aria-describedby", ids.join(" "));
    else old.removeAttribute("aria-describedby");
  }
  place.replaceChildren();
  if (faults.length === 0) return;
  const heading = h("h3", { id: "ws-faults" }, title);
  const box = h(
    "div",
    { class: "ws-faults", role: "alert", tabindex: "-1", "aria-labelledby": "ws-faults" },
    heading,
    h(
      "ul",
      {},
      faults.map(({ field, text }) =>
        h(
          "li",
          {},
          field
            ? h("a", {
              href: `#${field.id}`,
              onclick: (/** @type {Event} */ event) => {
                event.preventDefault();
                field.focus();
              },
            }, text)
            : text,
        )
      ),
    ),
  );
  place.append(box);
  for (const { field, text } of faults) {
    if (!field) continue;
    const id = `${field.id}-fault`;
    field.before(h("p", { class: "ws-fault", id }, text));
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  }
  box.focus();
}
