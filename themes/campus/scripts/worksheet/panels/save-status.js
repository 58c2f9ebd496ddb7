// @ts-check
// What is true about the last save, in words.
import { h } from "../dom.js";
import { asOnDevice, timeOfDay } from "../words.js";

/**
 * @param {{ t: import("../view-types.js").Words, language: string, mode: () => "local" | "session" | "memory", onExport: () => void, say: (text: string) => void }} parts
 */
export function saveStatus({ t, language, mode, onExport, say }) {
  const words = h("span", { id: "ws-save-words" }, t("save_none"));
  const help = h("button", { type: "button", class: "ws-button", hidden: true, onclick: onExport }, t("export"));
  const element = h(
    "p",
    { class: "ws-save", "data-state": "none" },
    h("span", { class: "ws-dot", "aria-hidden": "true" }),
    words,
    help,
  );
  let spoken = "";

  /** @param {import("../core/autosave.js").SaveStatus} status */
  function show(status) {
    element.dataset.state = status.state;
    help.hidden = status.state !== "failed";
    if (status.state === "editing") {
      words.textContent = t("save_editing");
      return;
    }
    const where = mode();
    const text = status.state === "failed"
      ? `${t("save_failed")} ${t(status.why === "full" ? "save_full" : "save_blocked")}`
      : where === "memory"
      ? t("save_memory")
      : t(where === "session" ? "save_session" : "save_done", { time: timeOfDay(status.at, asOnDevice(language)) });
    words.textContent = text;
    // The first save and each failure are spoken; a word after every pause would drown what matters.
    const kind = status.state === "failed" ? text : "saved";
    if (kind !== spoken) say(text);
    spoken = kind;
  }
  return { element, show };
}
