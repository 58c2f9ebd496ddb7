// @ts-check
// The page beside the form: on a phone or a desktop, light or dark, in each language.

import { button, make, newID } from "./dom.js";
import { nameOf } from "./new-language.js";

const NAME = "guide-edit-pane";

/** @returns {{ isOpen: boolean, isPhone: boolean, scheme: string }} */
function remembered() {
  try {
    return { isOpen: innerWidth > 1100, isPhone: false, scheme: "", ...JSON.parse(localStorage.getItem(NAME) ?? "{}") };
  } catch {
    return { isOpen: innerWidth > 1100, isPhone: false, scheme: "" };
  }
}

/** Makes the pane, which is empty until a form says which page it has. */
export function makePane() {
  const settings = remembered();
  const frame = make("iframe", { title: "The page as readers will see it" });
  const element = make("aside", { class: "pane", "aria-label": "The page" });
  const toggle = button("Page", () => set({ isOpen: !settings.isOpen }), { "aria-expanded": "false" });
  const device = make(
    "select",
    { id: newID("device") },
    make("option", { value: "" }, "On a desktop"),
    make("option", { value: "phone" }, "On a phone"),
  );
  const scheme = make(
    "select",
    { id: newID("scheme") },
    make("option", { value: "" }, "As here"),
    make("option", { value: "light" }, "Light"),
    make("option", { value: "dark" }, "Dark"),
  );
  const language = make("select", { id: newID("language") });
  const languageLabel = make("label", { for: language.id, hidden: true }, "In ", language);
  const whole = make("a", { target: "guide-page" }, "The whole page");
  element.append(
    make(
      "div",
      { class: "row" },
      make("label", { for: device.id }, make("span", { class: "unseen" }, "Screen "), device),
      make("label", { for: scheme.id }, make("span", { class: "unseen" }, "Colors "), scheme),
      languageLabel,
      whole,
    ),
    frame,
  );
  /** The pages of the file by language. @type {Record<string, string>} */
  let pages = {};
  /** Where each language begins. @type {Record<string, string>} */
  let roots = {};
  /** The page, or the place on it, of what is being written, from a root on; empty for the file's page. */
  let spot = "";
  let shown = "";

  /** @param {Partial<typeof settings>} change */
  function set(change) {
    Object.assign(settings, change);
    try {
      localStorage.setItem(NAME, JSON.stringify(settings));
    } catch {
      // Then it is as usual the next time.
    }
    update();
  }
  function update() {
    const has = Object.keys(pages).length > 0;
    const isOpen = settings.isOpen && has;
    element.hidden = !isOpen;
    toggle.hidden = !has;
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.textContent = isOpen ? "Hide the page" : "Show the page";
    document.body.classList.toggle("beside", isOpen);
    device.value = settings.isPhone ? "phone" : "";
    scheme.value = settings.scheme;
    element.classList.toggle("phone", settings.isPhone);
    frame.style.colorScheme = settings.scheme || "";
    if (isOpen) load();
  }
  function load() {
    const code = pages[language.value] ? language.value : Object.keys(pages)[0] ?? "";
    const address = spot && roots[code] ? roots[code] + spot : pages[code] ?? "";
    whole.href = address;
    if (address === shown) return;
    const isSamePage = address.split("#")[0] === shown.split("#")[0];
    shown = address;
    try {
      // Another place on the same page needs no new page.
      if (isSamePage && frame.contentWindow) {
        frame.contentWindow.location.replace(address);
        return;
      }
    } catch {
      // Then it is loaded anew.
    }
    frame.src = address;
  }
  device.addEventListener("change", () => set({ isPhone: device.value === "phone" }));
  scheme.addEventListener("change", () => set({ scheme: scheme.value }));
  language.addEventListener("change", load);
  update();

  return {
    element,
    toggle,
    /**
     * Shows the pages of a file, by language; none hides the pane.
     * @param {Record<string, string>} next
     * @param {Record<string, string>} [beginnings] where each language begins
     */
    show(next, beginnings = {}) {
      roots = beginnings;
      if (Object.keys(next).length === 0) spot = "";
      const isSame = JSON.stringify(Object.keys(next)) === JSON.stringify(Object.keys(pages));
      pages = next;
      if (!isSame) {
        language.replaceChildren(...Object.keys(next).map((code) => make("option", { value: code }, nameOf(code))));
        languageLabel.hidden = Object.keys(next).length < 2;
      }
      update();
    },
    /** Shows the page of what is being written in the file. @param {string} path from a root on */
    at(path) {
      if (path === spot) return;
      spot = path;
      if (!element.hidden) load();
    },
    /** The page has changed: it is loaded again where it was scrolled to. */
    refresh() {
      if (element.hidden || !shown) return;
      try {
        const inside = frame.contentWindow;
        if (!inside) return;
        const top = inside.scrollY;
        frame.addEventListener("load", () => inside.scrollTo(0, top), { once: true });
        inside.location.reload();
      } catch {
        frame.src = shown;
      }
    },
  };
}
