// @ts-check
// A view of the second script, or what stands in its place until that has come.
import { button, h } from "./dom.js";
import { load, loaded } from "./later.js";

let failed = false;

/** @param {HTMLElement} root @param {string} name of the view @returns {import("./app.js").View} */
export const later = (root, name) => (app, id) => {
  const known = loaded()?.views[name];
  if (known) return known(app, id);
  const { t } = app;
  const go = () => {
    failed = false;
    load(root).catch(() => failed = true).then(() => app.show(true));
  };
  const isLost = failed;
  if (!isLost) go();
  return {
    title: t(isLost ? "part_lost" : "part_coming"),
    isComing: true,
    body: isLost
      ? [
        h("p", { class: "ws-why" }, t("part_lost_why")),
        h("p", { class: "ws-ways" }, button(t("try_again"), go), button(t("reload"), () => location.reload())),
      ]
      : [],
  };
};

/**
 * Something of the second script within a view of the first: there at once, or as soon as that has come.
 * @param {import("./view-types.js").App} app
 * @param {(parts: import("./view-types.js").Later) => Node | false} make
 */
export function withLater(app, make) {
  const place = h("div", { class: "ws-late" });
  const put = (/** @type {import("./view-types.js").Later} */ parts) => {
    const made = make(parts);
    if (made) place.append(made);
  };
  const known = loaded();
  if (known) put(known);
  else app.later().then(put, () => {});
  return place;
}
