// @ts-check
// Each removed thing can be put back for ten seconds, and longer while somebody is at the buttons.
import { button, h } from "../dom.js";

const SECONDS = 10;

/** @param {import("../view-types.js").Words} t */
export function undoBar(t) {
  const element = h("div", { class: "ws-undo", hidden: true });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tidy = () => element.hidden = element.childElementCount === 0;
  const hide = () => {
    element.replaceChildren();
    tidy();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, SECONDS * 1000);
  };
  for (const event of ["focusin", "pointerenter"]) element.addEventListener(event, () => clearTimeout(timer));
  for (const event of ["focusout", "pointerleave"]) element.addEventListener(event, wait);
  return {
    element,
    hide,
    /** @param {string} text @param {() => void} restore */
    offer(text, restore) {
      const row = h(
        "p",
        {},
        h("span", {}, text),
        button(t("undo"), () => {
          row.remove();
          tidy();
          wait();
          restore();
        }, { "aria-label": `${t("undo")}: ${text}` }),
      );
      element.prepend(row);
      tidy();
      wait();
    },
  };
}
