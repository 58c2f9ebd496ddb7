// @ts-check
// What makes pages handier. Every page works without any of this, so each part is fetched only
// where a page has a use for it.

if (document.querySelector("[data-search]")) import("./search-button.js");
if (document.querySelector("[data-worker]")) import("./offline.js");
if (document.querySelector(".letter")) import("./message.js");
if (document.querySelector(".checks")) import("./checklist.js");
if (document.querySelector(".filter")) import("./filter.js");

for (const button of document.querySelectorAll("button.print")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => print());
}
