// @ts-check
// Keeps the guide on the device, and says so when this page is older than the one that the device has ready.
// The device changes to a newer edition when the reader asks for it, or when no page would change under anybody's eyes.

const note = /** @type {HTMLElement | null} */ (document.querySelector("[data-worker]"));
const revision = note?.dataset.revision;
const A_MINUTE = 60_000;

/** @param {ServiceWorker} worker @param {object} question @returns {Promise<any>} */
function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/** What to do about a newer edition that is ready. @param {ServiceWorker} worker @param {HTMLElement} note */
async function consider(worker, note) {
  const answer = await ask(worker, { about: location.href });
  if (answer.revision && answer.revision !== revision) {
    const words = note.querySelector("[hidden]");
    note.querySelector("button")?.addEventListener("click", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      worker.postMessage({ change: true });
    });
    words?.removeAttribute("hidden");
  } else if (answer.isAlone) {
    // This page is of the newer edition already, and no other is open.
    worker.postMessage({ change: true });
  }
}

/** @param {HTMLElement} note */
async function start(note) {
  const worker = new URL(note.dataset.worker ?? "", document.baseURI);
  const registration = await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  if (registration.waiting) consider(registration.waiting, note);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && registration.active) consider(coming, note);
    });
  });
  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checked < A_MINUTE) return;
    checked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Whether the browser stores anything for this site: where it refuses, asking it to keep pages only fills its log. */
function stores() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

if (note && "serviceWorker" in navigator && stores()) {
  // Whatever goes wrong, the site is there as it was.
  const begin = () => start(note).catch(() => {});
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
