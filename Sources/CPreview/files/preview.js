// @ts-check
// What `guide serve` adds to a page: it follows every edit, and shows the bar and what is wrong.

import { makeBar } from "./bar.js";
import { followPaper } from "./paper.js";
import { makeProblems } from "./problems.js";
import { keepPlace, restorePlace } from "./scroll.js";

/**
 * What guide knows of the page.
 * @typedef {object} Note
 * @property {string} base the site's folder on its server, where the note's paths begin
 * @property {string} kind
 * @property {string} id
 * @property {string} [file]
 * @property {string} [edit] where the file is edited, when this guide is open in the editor
 * @property {string[]} badges
 * @property {string[]} audience
 * @property {{ code: string, name: string, path: string, isCurrent: boolean }[]} languages
 * @property {Way[]} journeys
 * @property {string} day
 * @property {boolean} showsHidden
 */

/**
 * @typedef {object} Way
 * @property {string} audience
 * @property {string} title
 * @property {number} step
 * @property {number} steps
 * @property {{ title: string, path: string }} [previous]
 * @property {{ title: string, path: string }} [next]
 */

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-version]"));
const version = script.dataset.version ?? "";
const note = /** @type {Note | null} */ (script.dataset.note ? JSON.parse(script.dataset.note) : null);
const isFramed = window.top !== window;

restorePlace();
followPaper();

const host = document.createElement("guide-preview");
const root = host.attachShadow({ mode: "open" });
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = "/.guide/preview.css";
const problems = makeProblems(note?.file);
root.append(sheet, problems.element);
if (note && !isFramed) root.append(makeBar(note, problems.buttons));
if (!isFramed) document.body.append(host);

// A worker of an earlier visit would answer with pages from before the edit.
navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));

/** Asks to be told of every edit. */
function follow() {
  const events = new EventSource(`/.guide/events?page=${encodeURIComponent(location.pathname)}`);
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    // The page has another address since an edit: whoever gave it one wants to see the page.
    if (state.moved) {
      events.close();
      location.replace(state.moved);
      return;
    }
    if (state.version !== version && (note || state.version !== "none")) {
      events.close();
      keepPlace();
      location.reload();
      return;
    }
    problems.show(state.problems);
  });
  events.addEventListener("error", () => problems.away(true));
  events.addEventListener("open", () => problems.away(false));
  // A page that is left must not hold one of the browser's few connections.
  window.addEventListener("pagehide", () => events.close(), { once: true });
}

window.addEventListener("pageshow", (event) => {
  if (event.persisted) follow();
});
follow();
