// @ts-check
// A removed thing can be put back for ten seconds, and longer while somebody is at the button.
import { button, fill, h } from "../dom.js";

const SECONDS = 10;

/** @param {import("../view-types.js").Words} t */
export function undoBar(t) {
  const words = h("span", { role: "status" });
  const slot = h("span");
  const element = h("div", { class: "ws-undo", hidden: true }, words, slot);
  /** @type {number | undefined} */
  let timer;
  const hide = () => {
    element.hidden = true;
    fill(slot);
    words.textContent = "";
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
      element.hidden = false;
      fill(
        slot,
        button(t("undo"), () => {
          clearTimeout(timer);
          hide();
          restore();
        }),
      );
      words.textContent = text;
      wait();
    },
  };
}
