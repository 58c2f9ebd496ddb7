// @ts-check
// A talk or a person that is not here any more says so and leads on, and no empty one stands in its place.
import { isRemoved } from "./core/trash.js";
import { h, link } from "./dom.js";
import { restorer } from "./parts/trash.js";

/** @param {import("./app.js").View} view one of a talk @param {"iv" | "person"} [kind] or of a person @returns {import("./app.js").View} */
export const unlessGone = (view, kind = "iv") => (app, id) => {
  const isTalk = kind === "iv", draft = id ? (isTalk ? app.interview(id) : app.person(id)) : undefined;
  if (!id || (draft && !isRemoved(draft.record))) return view(app, id);
  const { t } = app, list = isTalk ? "talks" : "people";
  return {
    title: t(isTalk ? "gone" : "gone_person"),
    body: [
      h("p", { class: "ws-why" }, t(draft ? "gone_removed" : isTalk ? "gone_unknown" : "gone_unknown_person")),
      h(
        "p",
        { class: "ws-ways" },
        link(t(`nav_${list}`), app.href(list), { class: "ws-button main" }),
        draft && restorer(app, kind, id),
      ),
    ],
  };
};
