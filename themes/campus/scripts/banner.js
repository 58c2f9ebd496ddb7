// @ts-check
// Notices: one that is over since the site was made goes, and so does one that the reader has closed. What was closed is
// remembered on this device, under a name of this site's own. Without this script a notice simply stays.

const key = `guide.${document.documentElement.dataset.site ?? ""}.notices`;

/** The notices that the reader has closed. @returns {string[]} */
function closed() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** @param {Iterable<string>} ids */
function keep(ids) {
  try {
    localStorage.setItem(key, JSON.stringify([...ids]));
  } catch {
    // The browser keeps nothing: then the notice is back on the next page.
  }
}

/** @returns {HTMLElement[]} */
const banners = () => [...document.querySelectorAll(".banner")].map((banner) => /** @type {HTMLElement} */ (banner));

/** Takes away what need not be seen, and the frame with the last of it. */
function tidy() {
  const gone = closed();
  for (const banner of banners()) {
    const until = Date.parse(banner.dataset.until ?? "");
    const isClosed = banner.querySelector("button") && gone.includes(banner.dataset.notice ?? "");
    if (until <= Date.now() || isClosed) banner.remove();
  }
  if (banners().length === 0) document.querySelector(".banners")?.remove();
}

tidy();
for (const banner of banners()) {
  const button = banner.querySelector("button");
  if (!button) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    // Only the last ones: notices come and go for years.
    keep([...closed(), banner.dataset.notice ?? ""].slice(-20));
    tidy();
    // Where the button was there is nothing any more to go on from.
    const main = /** @type {HTMLElement | null} */ (document.querySelector("main"));
    main?.setAttribute("tabindex", "-1");
    main?.focus();
  });
}
// A page that stays open for days.
document.addEventListener("visibilitychange", tidy);
addEventListener("storage", (event) => {
  if (event.key === key) tidy();
});
