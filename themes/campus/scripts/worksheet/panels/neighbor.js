// @ts-check
// Notes of a guide of the same id at another path of this host.
import { copyFrom } from "../core/importing.js";
import { button, fill, h } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */

/** They may be this guide's own, from before it moved, or another office's: the student knows. @param {App} app */
export function neighbor(app) {
  const { t, store, world } = app, from = store.neighbor(), place = h("div", {});
  if (!from || from.all("iv").length + from.all("person").length === 0) return false;
  return h(
    "div",
    { class: "ws-banner", "data-banner": "neighbor" },
    h("p", {}, t("neighbor", { path: from.meta().home ?? "" })),
    button(t("neighbor_do"), () => {
      app.flush();
      const done = copyFrom(store, from, { now: world.now(), zone: app.zone() });
      if (!done.ok) return fill(place, h("p", { class: "ws-fault", role: "alert" }, t("import_failed")));
      app.forget();
      app.go("talks");
      app.say(t("imported"));
    }),
    place,
  );
}
