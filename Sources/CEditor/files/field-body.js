// @ts-check
// The text of an article, with what is wrong in it below.

import { announce, button, make, newID } from "./dom.js";
import { markdownBox } from "./field-markdown.js";
import { CHANGED, placeOf, show } from "./problems.js";

/**
 * @param {object} options
 * @param {string} options.text
 * @param {(text: string) => void} options.set
 * @param {string | undefined} options.original the text of the original, for a translation
 * @param {import("./field.js").Surroundings} options.form
 */
export function bodyField({ text, set, original, form }) {
  const id = newID("body");
  const list = make("ul", { class: "problems", id: `${id}-problems` });
  const box = markdownBox({ id, describedBy: `${id}-problems`, text, isBlock: true, isBody: true, set, form });
  /** @param {import("./problems.js").Problem} problem */
  const line = (problem) => {
    const place = problem.body;
    const element = show(problem, (one) => {
      const text = box.box.value;
      const from = place && placeOf(text, place.from, one.found ?? "", form.lookedAt?.() === text);
      if (from === null || from === undefined) return announce(CHANGED);
      box.put(text.slice(0, from) + (one.replacement ?? "") + text.slice(from + (one.found ?? "").length));
      box.select(from, from);
    });
    if (place) {
      const goTo = () => box.select(place.from, Math.max(place.to, place.from + 1));
      element.append(" ", button("Show the place", goTo, { class: "small" }));
    }
    return element;
  };
  form.add({
    at: () => ["body"],
    show: (found) => list.replaceChildren(...found.map(line)),
    reveal: () => box.box.focus(),
  });
  const element = make("div", { class: "field" }, make("label", { for: id }, "Text"), box.element, list);
  if (original) {
    element.append(
      make("details", { class: "original" }, make("summary", {}, "The original’s text"), make("pre", {}, original)),
    );
  }
  return { element, grade: box.grade, put: box.put };
}
