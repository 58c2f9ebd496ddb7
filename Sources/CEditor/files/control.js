// @ts-check
// Which component shows which type of value.

import { make } from "./dom.js";
import { listControl } from "./field-list.js";
import { mapControl } from "./field-map.js";
import { markdownControl } from "./field-markdown.js";
import { recordControl } from "./field-record.js";
import { referenceControl } from "./field-reference.js";
import { choiceControl, choicesControl, dayControl, flagControl, numberControl } from "./field-simple.js";
import { textControl } from "./field-text.js";
import { isGroup, isList } from "./model.js";

/** @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function makeControl(part) {
  const { type, value } = part;
  // What has another form than it should is only shown: a field for a text would overwrite a list.
  const isPlain = !isGroup(value) && !isList(value);
  const wanted = type.kind === "list" ? "list" : type.kind === "record" || type.kind === "map" ? "group" : "text";
  const found = isList(value) ? "list" : isGroup(value) ? "group" : "text";
  if (value !== null && wanted !== found) {
    return {
      element: make(
        "p",
        {},
        `Here is ${isPlain ? "a text" : "something"} that does not fit. Mend it with “Edit as text”.`,
      ),
    };
  }
  switch (type.kind) {
    case "prose":
      return markdownControl(part);
    case "integer":
      return numberControl(part);
    case "flag":
      return flagControl(part);
    case "date":
      return dayControl(part);
    case "choice":
      return choiceControl(part);
    case "reference":
      return referenceControl(part);
    case "list":
      return type.of?.kind === "choice" ? choicesControl(part) : listControl(part);
    case "record":
      return recordControl(part);
    case "map":
      return mapControl(part);
    default:
      return textControl(part);
  }
}
