// @ts-check
// The page of `guide edit`: which view is shown, and the ways between them.

import { Away } from "./api.js";
import { button, make, newID } from "./dom.js";
import { get } from "./api.js";
import { findView } from "./find.js";
import { formView } from "./form.js";
import { history } from "./history.js";
import { overview } from "./overview.js";
import { pageView } from "./page.js";
import { changes } from "./changes.js";
import { makePane } from "./pane.js";
import { textView } from "./text-view.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const pane = makePane();
document.querySelector(".work")?.append(pane.element);

const search = make("input", { type: "search", id: newID("find"), name: "text" });
const form = make(
  "form",
  { role: "search", class: "row" },
  make("label", { for: search.id, class: "unseen" }, "Search in everything"),
  search,
  make("button", {}, "Search"),
);
search.placeholder = "Search in everything";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (search.value.trim()) location.hash = `find=${encodeURIComponent(search.value.trim())}`;
});
document.querySelector("header")?.append(
  make(
    "nav",
    { "aria-label": "Editor" },
    make("a", { href: "#" }, "All files"),
    make("a", { href: "#history" }, "History"),
    make("a", { href: "#changes" }, "Publish"),
    make("a", { href: "/", target: "guide-page" }, "The website"),
  ),
  form,
);

/** @type {import("./form.js").View | null} */
let view = null;
let shown = "";
let turn = 0;

async function go() {
  const hash = location.hash.slice(1);
  const wanted = new URLSearchParams(hash);
  const file = wanted.get("file");
  const at = JSON.parse(wanted.get("at") ?? "[]");
  if (file && view && shown === file && view.reveal) return view.reveal(at);
  const mine = ++turn;
  view?.leave();
  view?.end();
  view = null;
  shown = "";
  document.querySelectorAll("nav a").forEach((link) => {
    if (link.getAttribute("href") === location.hash || link.getAttribute("href") === "#" && hash === "") {
      link.setAttribute("aria-current", "page");
    } else link.removeAttribute("aria-current");
  });
  main.setAttribute("aria-busy", "true");
  try {
    const next = file
      ? await formView(main, pane, file, at)
      : wanted.has("page")
      ? await pageView(main, wanted.get("page") ?? "/")
      : hash === "changes"
      ? await changes(main)
      : wanted.has("text")
      ? await asText(wanted.get("text") ?? "")
      : wanted.has("find")
      ? await findView(main, wanted.get("find") ?? "")
      : hash === "history"
      ? await history(main)
      : await overview(main);
    if (mine !== turn) return next.end();
    view = next;
    shown = file ?? "";
  } catch (error) {
    const heading = make(
      "h1",
      { tabindex: -1 },
      error instanceof Away ? "guide does not answer" : "That cannot be shown",
    );
    main.replaceChildren(
      heading,
      make("p", {}, /** @type {Error} */ (error).message),
      button("Try again", go, { class: "main" }),
    );
    heading.focus();
  } finally {
    main.removeAttribute("aria-busy");
  }
}

/** @param {string} file */
async function asText(file) {
  const filled = await get("source", { file });
  return textView(main, pane, filled, filled.because);
}

// What is written is kept in any case; the browser asks so that nobody believes it was saved.
window.addEventListener("beforeunload", (event) => {
  if (view && !view.leave()) event.preventDefault();
});
window.addEventListener("hashchange", go);
go();
