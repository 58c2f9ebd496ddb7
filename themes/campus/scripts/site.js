// @ts-check
// What makes pages handier. Every page works without any of this, so each part is fetched only where a page has a use
// for it, and only when the page is painted: until then nothing else should take the line.

const PATIENCE = 3_000;

/**
 * Fulfilled when readers see the page. From a folder or from the device nothing travels, so nothing has to wait; a page
 * that nobody looks at yet is not painted at all.
 * @returns {Promise<void>}
 */
function painted() {
  const isNear = location.protocol === "file:" || navigator.serviceWorker?.controller;
  if (isNear || document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => {
    // Browsers that do not tell when they paint, and readers who turn to another page before this one is there.
    setTimeout(resolve, PATIENCE);
    if (!PerformanceObserver.supportedEntryTypes.includes("paint")) return requestAnimationFrame(() => resolve());
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: "paint", buffered: true });
  });
}

/** What was ticked before the script that minds it was there. @type {Map<HTMLInputElement, boolean>} */
const early = new Map();

/** @param {Event} event */
const note = ({ target }) => {
  if (target instanceof HTMLInputElement) early.set(target, target.checked);
};

async function checklist() {
  await import("./checklist.js");
  document.removeEventListener("change", note);
  for (const [box, isTicked] of early) {
    box.checked = isTicked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** A script of many modules in one file, and the data that it begins with. @param {HTMLElement} place */
function addScript(place) {
  if (location.protocol !== "file:") {
    // On its way already when the script is there.
    const data = document.createElement("link");
    Object.assign(data, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: place.dataset.source });
    document.head.append(data);
  }
  const script = document.createElement("script");
  script.src = place.dataset.script ?? "";
  document.head.append(script);
}

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-script]"));
// Who follows a link to a step wants the step, and would see the form first only to see it go.
const isWanted = location.hash !== "";
if (place && isWanted) addScript(place);

const hasChecks = document.querySelector(".checks");
if (hasChecks) document.addEventListener("change", note);

painted().then(() => {
  if (place && !isWanted) addScript(place);
  if (hasChecks) checklist();
  if (document.querySelector(".letter")) import("./message.js");
  if (document.querySelector(".filter")) import("./filter.js");
  if (document.querySelector(".chosen")) import("./chosen.js");
  if (document.querySelector("a[data-search]")) import("./search-button.js");
  if (document.querySelector("[data-worker]")) import("./offline.js");
});

for (const link of document.querySelectorAll("a[data-share]")) {
  // Without this the link writes a mail; what a phone has for sending is better.
  link.addEventListener("click", (event) => {
    const data = { title: document.title, url: location.href.replace(/#.*/, "") };
    if (!navigator.canShare?.(data)) return;
    event.preventDefault();
    navigator.share(data).catch(() => {});
  });
}
for (const button of document.querySelectorAll("button.print")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => print());
}

// On wide screens the style shows these although they are closed. Firefox reaches their links by keyboard only if they are open.
if (matchMedia("(min-width: 62rem)").matches) {
  for (const part of document.querySelectorAll(".side > details.journey, details.toc")) part.setAttribute("open", "");
}

// Before somebody prints the whole guide: how much paper that is. On a sheet of it there are about 200 words.
const sheets = /** @type {HTMLElement | null} */ (document.querySelector("[data-sheets]"));
if (sheets) {
  const words = document.querySelector("main")?.textContent?.match(/\S+/g)?.length ?? 0;
  const number = Math.ceil(words / 2000) * 10;
  sheets.textContent = (sheets.dataset.sheets ?? "").replace("#", String(number));
  sheets.hidden = false;
}
