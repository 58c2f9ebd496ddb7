// @ts-check
// What a reader has to know about the storage before they rely on it.
import { isExample } from "../core/records.js";
import { button, h, link } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */

/** @param {string} kind @param {...(Node | string | false)} children */
const banner = (kind, ...children) => h("div", { class: "ws-banner", "data-banner": kind }, children);

/** Whether the page was put on a home screen, where some systems keep a storage of its own for it. */
const isStandalone = () =>
  matchMedia("(display-mode: standalone)").matches || /** @type {any} */ (navigator).standalone === true;

/**
 * @param {App} app
 * @param {{ conflict: string, at: string, erased: boolean }} news
 * @param {{ exportNow: () => void, rawDownload: (key: string) => void, beginAgain: () => void }} actions
 */
export function banners(app, news, actions) {
  const { t, store } = app, { state, report } = store;
  const found = [];
  const backup = () => button(t("export"), actions.exportNow);
  if (state.readOnly) {
    found.push(banner("newer", h("p", {}, t("newer")), button(t("reload"), () => location.reload())));
  }
  if (state.mode === "memory") {
    found.push(banner("memory", h("p", {}, t(state.why === "full" ? "storage_full" : "storage_blocked")), backup()));
  }
  if (state.mode === "session") {
    found.push(banner("session", h("p", {}, t("shared_on")), link(t("finish_here"), app.href("data"))));
  }
  if (news.erased) {
    found.push(
      banner("erased", h("p", {}, t("erased_elsewhere")), backup(), button(t("save_again"), actions.beginAgain)),
    );
  }
  if (news.conflict) {
    found.push(
      banner("conflict", h("p", {}, t("conflict", { title: news.conflict })), link(t("differ_look"), news.at)),
    );
  }
  if (report.restored.length > 0) {
    found.push(banner("restored", h("p", {}, t("restored", { count: report.restored.length }))));
  }
  if (report.quarantined.length > 0) {
    found.push(banner(
      "corrupt",
      h("p", {}, t("corrupt", { count: report.quarantined.length })),
      ...report.quarantined.map(({ key }) => button(t("download_raw"), () => actions.rawDownload(key))),
    ));
  }
  const meter = state.mode === "memory" ? undefined : store.meter();
  if (meter && meter.level >= 80) {
    found.push(
      banner(
        "meter",
        h("p", {}, t("meter_warning", { share: Math.round(meter.share * 100) })),
        link(t("my_data"), app.href("data")),
      ),
    );
  }
  if (isStandalone() && app.interviews().length === 0) {
    found.push(banner("standalone", h("p", {}, t("standalone")), link(t("import"), app.href("data"))));
  }
  if (isForgetful() && !isStandalone() && state.mode === "local" && !store.meta().told_seven_days && hasPeople(app)) {
    found.push(banner(
      "seven-days",
      h("p", {}, t("seven_days")),
      backup(),
      button(t("seven_days_ok"), () => {
        store.saveMeta({ told_seven_days: true });
        app.show();
      }),
    ));
  }
  return found;
}

/** @param {App} app */
const hasPeople = (app) => app.store.all("person").some((person) => !isExample(person) && person.name.trim() !== "");

/** Whether it is a browser that deletes what a page keeps after seven days: Safari, and each browser on an iPhone or iPad. */
function isForgetful() {
  const { userAgent, maxTouchPoints } = navigator;
  const isPhone = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isPhone || (/Macintosh.*Version\/[\d.]+ Safari/.test(userAgent));
}
