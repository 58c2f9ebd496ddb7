// @ts-check
// Opens the search by its button or by Ctrl+K. Without script the button is a link to the list of all pages.

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
  link.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " " || event.key === "/") open(event);
  });
  // On the whole page a sign alone would come in the way of people who speak to their computer (WCAG 2.1.4).
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || event.isComposing) return;
    // In a field on a Mac, Ctrl+K takes away the rest of the line.
    const isTyping = /** @type {Element} */ (event.target).closest("input, textarea, select, [contenteditable]");
    if (event.metaKey || (event.ctrlKey && !isTyping)) open(event);
  });
}
