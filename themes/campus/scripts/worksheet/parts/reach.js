// @ts-check
// Where a talk is, with the number and the link to tap.
import { linkIn, numberIn } from "../core/reach.js";
import { h, link } from "../dom.js";

/**
 * @param {import("../view-types.js").App} app
 * @param {import("../view-types.js").Interview} record
 * @param {"p" | "span"} [tag]
 * @returns {HTMLElement | false}
 */
export function reach(app, record, tag = "p") {
  const { t } = app, person = app.store.get("person", record.person_id), contact = person?.contact ?? "";
  const number = numberIn(record.place) ?? numberIn(contact), address = linkIn(record.place);
  const rest = record.place.replace(address ?? "\0", "").replace(number?.text ?? "\0", "").replace(/[\s,;:]+$/, "")
    .trim();
  if (!number && !address && !rest) return false;
  return h(
    tag,
    { class: "ws-reach" },
    rest && h("span", { dir: "auto" }, rest),
    number && link(t("call", { number: number.text }), number.href, { class: "ws-button" }),
    address && link(t("open_link"), address, { class: "ws-button", rel: "noopener noreferrer" }),
  );
}
