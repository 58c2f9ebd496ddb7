// @ts-check
// What all fields have in common: a label, a help, what is wrong, and a place to put the value.

import { announce, make, newID, words } from "./dom.js";
import { CHANGED, keyOf, show } from "./problems.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Step} Step
 * @typedef {import("./model.js").Type} Type
 * @typedef {import("./model.js").Field} Field
 * @typedef {import("./problems.js").Problem} Problem
 */

/**
 * What a field is told of the form it is in.
 * @typedef {object} Surroundings
 * @property {() => void} changed to be called after each change of the model
 * @property {(place: Place) => void} add makes a place known, so that problems find it
 * @property {(place: Place) => void} remove
 * @property {(kind: string) => Promise<Entry[]>} references what a reference to a kind may name
 * @property {(at: Step[]) => Model | undefined} original the original of a translation at a way
 * @property {(at: Step[]) => { id: string, kind: string, uses: number, published: boolean } | undefined} known
 * @property {boolean} isTranslation
 * @property {() => string | undefined} [lookedAt] the article's text that the known problems speak of
 * @property {() => void} recheck shows the known problems once more, after fields were made
 * @property {(kind: string, id: string) => void} rename
 * @property {(at: Step[]) => boolean} showing shows the page of what is at a way; false when it has none of its own
 * @property {(group: import("./model.js").Group, work: () => void) => void} follow runs something at each change of a record
 */

/**
 * Something that may be named by a reference.
 * @typedef {{ id: string, value: string, link: string, title: string, name: string, state: string, file?: string, at?: Step[], address?: string }} Entry
 */

/**
 * A place that problems can be shown at.
 * @typedef {object} Place
 * @property {() => Step[]} at where it is now
 * @property {(problems: Problem[]) => void} show
 * @property {(rest: Step[]) => void} reveal opens what is closed, and puts the focus there
 */

/**
 * What a component gets: the value that it shows, and what to call when it has changed.
 * @typedef {object} Part
 * @property {Type} type
 * @property {Field} field
 * @property {Model} value
 * @property {(value: Model | undefined) => void} set puts another value in; undefined takes the key away
 * @property {() => Step[]} at
 * @property {Surroundings} form
 * @property {string} id of the control, which the label names
 * @property {string} describedBy
 */

/**
 * What a component gives back.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {boolean} [isGroup] several controls, whose name is a legend and no label
 * @property {(value: Model) => void} [put] puts a value in from outside
 */

/**
 * A field with everything around its control.
 * @param {Field} field
 * @param {Model | undefined} value
 * @param {(value: Model | undefined) => void} set
 * @param {() => Step[]} at
 * @param {Surroundings} form
 * @param {(part: Part) => Control} makeControl
 */
export function makeField(field, value, set, at, form, makeControl) {
  const id = newID("field");
  const [helpID, problemsID] = [`${id}-help`, `${id}-problems`];
  const problems = make("ul", { class: "problems", id: problemsID });
  let current = value ?? null;
  const control = makeControl({
    type: field.type,
    field,
    value: value ?? null,
    set: (next) => {
      current = next ?? null;
      set(next);
    },
    at,
    form,
    id,
    describedBy: `${helpID} ${problemsID}`,
  });
  const name = [field.label, field.required ? null : make("span", { class: "optional" }, " (if there is one)")];
  const element = control.isGroup
    ? make("fieldset", { class: "field", "aria-describedby": `${helpID} ${problemsID}` }, make("legend", {}, ...name))
    : make("div", { class: "field" }, make("label", { for: id }, ...name));
  const standard = field.standard === undefined ? "" : ` Without it: ${field.standard}.`;
  element.append(make("p", { class: "help", id: helpID }, ...words(field.help + standard)));
  const original = form.isTranslation ? form.original(at()) : undefined;
  if (typeof original === "string") {
    element.append(make("blockquote", { class: "original" }, make("b", {}, "Original: "), original));
  }
  element.append(control.element, problems);
  /** @type {Place} */
  const place = {
    at,
    show(list) {
      const put = control.put;
      problems.replaceChildren(
        ...list.map((problem) =>
          show(
            problem,
            // What was typed since is no part of what was looked at.
            put && keyOf(problem.at) === keyOf(at())
              ? (one) =>
                one.found === undefined || one.found === (current ?? "")
                  ? put(one.replacement ?? "")
                  : announce(CHANGED)
              : undefined,
          )
        ),
      );
      element.classList.toggle("wrong", list.some((problem) => problem.severity === "error"));
      const input = element.querySelector("input, textarea, select");
      if (!control.isGroup) {
        input?.setAttribute(
          "aria-invalid",
          String(list.some(({ severity }) => severity === "error")),
        );
      }
    },
    reveal() {
      const target = /** @type {HTMLElement | null} */ (element.querySelector("input, textarea, select, button"));
      target?.focus();
      element.scrollIntoView({ block: "center" });
    },
  };
  form.add(place);
  return { element, place, control };
}
