// @ts-check
// Opens the search by its button or by `/`. Without script the button is a link to the list of all pages.

const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-search]"));

/** @param {Event} event */
async function open(event) {
  if (!link) return;
  event.preventDefault();
  try {
    const { openSearch } = await import("./search.js");
    await openSearch(link);
  } catch {
    // Without its files there is no search; the list of all pages is the next best.
    location.href = link.href;
  }
}

if (link) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-keyshortcuts", "/");
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") open(event);
  });
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const isTyping = target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) open(event);
  });
}
