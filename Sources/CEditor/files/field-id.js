// @ts-check
// The id of an item of a list.

import { button, counted, make } from "./dom.js";
import { oneField } from "./field-record.js";
import { titleOf } from "./model.js";
import { slug, unused } from "./slug.js";

/**
 * The id of an item: made of its title while it is new, kept for ever once it was published.
 * @param {import("./model.js").Field} field
 * @param {import("./model.js").Group} group
 * @param {import("./model.js").Form} declared
 * @param {() => import("./model.js").Step[]} at
 * @param {import("./field.js").Surroundings} form
 * @param {boolean} isNew
 * @param {() => Set<string>} ids
 */
export function idField(field, group, declared, at, form, isNew, ids) {
  const known = form.known(at());
  const own = String(group.keys.get("id") ?? "");
  if (form.isTranslation && form.original(at())) {
    return make("p", { class: "help" }, "Translates ", make("code", {}, own), ".");
  }
  if (known) {
    const id = String(group.keys.get("id") ?? "");
    const line = make("div", { class: "field" }, make("b", {}, field.label), " ", make("code", {}, id), " ");
    line.append(
      make(
        "p",
        { class: "help" },
        known.published
          ? "It was published under this id, which links and worksheets know: it keeps it for ever."
          : `Named in ${counted(known.uses, "place")}. `,
      ),
    );
    if (!known.published) {
      line.append(button("Change the id…", () => form.rename(known.kind, known.id), { class: "small" }));
    }
    return line;
  }
  const element = oneField(field, group, at, form);
  const box = element.querySelector("input");
  if (!isNew || !box) return element;
  let isOwn = false;
  box.addEventListener("input", (event) => (isOwn ||= event.isTrusted));
  form.follow(group, () => {
    if (isOwn || form.known(at())) return;
    const others = ids();
    others.delete(String(group.keys.get("id") ?? ""));
    const made = unused(
      slug(titleOf({ keys: new Map([...group.keys].filter(([key]) => key !== "id")) }, declared)),
      others,
    );
    if (made && made !== box.value) {
      box.value = made;
      group.keys.set("id", made);
    }
  });
  return element;
}
