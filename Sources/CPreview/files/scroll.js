// @ts-check
// The reader's place on the page, kept over the reload that shows an edit.

const key = "guide-preview-place";

/** Remembers where the window stands, and which parts are folded out. */
export function keepPlace() {
  const open = [...document.querySelectorAll("details")].map((part) => part.open);
  sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, open }));
}

/** Goes back to the place, once. */
export function restorePlace() {
  const kept = sessionStorage.getItem(key);
  if (!kept) return;
  sessionStorage.removeItem(key);
  const place = JSON.parse(kept);
  if (place.path !== location.pathname) return;
  history.scrollRestoration = "manual";
  const parts = [...document.querySelectorAll("details")];
  if (parts.length === place.open.length) parts.forEach((part, index) => (part.open = place.open[index]));
  const go = () => window.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  go();
  // Pictures and fonts that come later may move what stands below them.
  window.addEventListener("load", go, { once: true });
}
