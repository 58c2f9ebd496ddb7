// @ts-check
// The page of `guide edit`: which view is shown, and the ways between them.

import { Away } from "./api.js";
import { cancel, isAnswering, isAsking } from "./dialog.js";
import { button, make, newID } from "./dom.js";
import * as drafts from "./drafts.js";
import { get } from "./api.js";
import { findView } from "./find.js";
import { formView } from "./form.js";
import { history as historyView } from "./history.js";
import { overview } from "./overview.js";
import { pageView } from "./page.js";
import { changes } from "./changes.js";
import { mediaView } from "./media.js";
import { makePane } from "./pane.js";
import { textView } from "./text-view.js";
import { viewsIn } from "./views.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const pane = makePane();
const views = viewsIn(main);
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

/** The file whose form is there. */
let shown = "";

async function go() {
  const hash = location.hash.slice(1);
  const wanted = new URLSearchParams(hash);
  const file = wanted.get("file");
  const at = stepsOf(wanted.get("at"));
  const form = views.current();
  if (file && form?.reveal && shown === file) return form.reveal(at);
  shown = file ?? "";
  document.querySelectorAll("nav a").forEach((link) => {
    if (link.getAttribute("href") === location.hash || link.getAttribute("href") === "#" && hash === "") {
      link.setAttribute("aria-current", "page");
    } else link.removeAttribute("aria-current");
  });
  main.setAttribute("aria-busy", "true");
  const fill = (/** @type {HTMLElement} */ place) =>
    file
      ? formView(place, pane, file, at)
      : wanted.has("page")
      ? pageView(place, wanted.get("page") ?? "/")
      : hash === "changes"
      ? changes(place)
      : wanted.has("text")
      ? asText(place, wanted.get("text") ?? "")
      : wanted.has("find")
      ? findView(place, wanted.get("find") ?? "")
      : hash === "media"
      ? mediaView(place)
      : hash === "history"
      ? historyView(place)
      : overview(place);
  const isThere = await views.show(fill, (place, error) => {
    const heading = make(
      "h1",
      { tabindex: -1 },
      error instanceof Away ? "guide does not answer" : "That cannot be shown",
    );
    place.replaceChildren(heading, make("p", {}, error.message), button("Try again", go, { class: "main" }));
    heading.focus();
  });
  if (isThere) main.removeAttribute("aria-busy");
}

/** The way to a field; an address that somebody has changed by hand leads to the file. @param {string | null} at */
function stepsOf(at) {
  try {
    return JSON.parse(at ?? "[]");
  } catch {
    return [];
  }
}

/** @param {HTMLElement} place @param {string} file */
async function asText(place, file) {
  const filled = await get("source", { file });
  drafts.of(filled.guide);
  drafts.keptText(file);
  return textView(place, pane, filled, filled.because, await drafts.claim(drafts.asText(file)));
}

// What is written is kept in any case; the browser asks so that nobody believes it was saved.
window.addEventListener("beforeunload", (event) => {
  if (views.current()?.leave() === false || isAnswering()) event.preventDefault();
});
// Phones end a page without a word; this is the last that it hears.
document.addEventListener("visibilitychange", () => document.hidden && views.current()?.leave());
window.addEventListener("hashchange", (event) => {
  if (!isAsking()) return go();
  // The way back leads out of the question, and no farther: what is typed there belongs to this view.
  history.pushState(null, "", event.oldURL);
  cancel();
});
go();
