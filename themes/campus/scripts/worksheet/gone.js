// @ts-check
// A talk that is not here any more says so and leads on, and no empty one stands in its place.
import { isRemoved } from "./core/trash.js";
import { button, h, link } from "./dom.js";

/** @param {import("./app.js").View} view one of a talk @returns {import("./app.js").View} */
export const unlessGone = (view) => (app, id) => {
  const { t } = app, draft = id ? app.interview(id) : undefined;
  if (!id || (draft && !isRemoved(draft.record))) return view(app, id);
  return {
    title: t("gone"),
    body: [
      h("p", { class: "ws-why" }, t(draft ? "gone_removed" : "gone_unknown")),
      h(
        "p",
        { class: "ws-ways" },
        link(t("nav_talks"), app.href("talks"), { class: "ws-button main" }),
        draft && button(t("restore"), () => {
          draft.change((record) => delete record.deleted_at);
          draft.flush();
          app.show(true);
        }),
      ),
    ],
  };
};
