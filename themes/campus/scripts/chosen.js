// @ts-check
// Choosing questions: a box at each, and a bar that says how many were chosen and how long they take. What is chosen is
// what is printed (print.css); the worksheet is told by what follows the `#` of its address, which browsers send to nobody.

const bar = /** @type {HTMLElement | null} */ (document.querySelector(".chosen"));
const status = /** @type {HTMLElement | null} */ (bar?.querySelector("[role=status]") ?? null);
const link = /** @type {HTMLAnchorElement | null} */ (bar?.querySelector("a") ?? null);
const starters = /** @type {HTMLElement | null} */ (document.querySelector("[data-starters]"));
const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".bank [name=q]"));
const worksheet = link?.href;

/** @param {HTMLInputElement} box */
const question = (box) => /** @type {HTMLElement} */ (box.closest("li"));

function show() {
  const chosen = [...boxes].filter((box) => box.checked);
  const minutes = chosen.reduce((sum, box) => sum + Number(question(box).dataset.minutes), 0);
  if (bar) bar.hidden = chosen.length === 0;
  if (status) {
    status.textContent = (status.dataset.text ?? "").replace("##", String(minutes)).replace("#", String(chosen.length));
  }
  if (link) link.href = `${worksheet}#plan=${chosen.map((box) => box.value).join(",")}`;
}

/** @param {(box: HTMLInputElement) => boolean} isChosen */
function choose(isChosen) {
  for (const box of boxes) box.checked = isChosen(box);
  show();
}

if (bar) {
  for (const box of boxes) {
    box.hidden = false;
    box.addEventListener("change", show);
  }
  bar.querySelector("[data-clear]")?.addEventListener("click", () => {
    choose(() => false);
    boxes[0]?.focus();
  });
  if (starters) {
    starters.hidden = false;
    starters.addEventListener("click", () => choose((box) => box.checked || "starter" in question(box).dataset));
  }
  // Browsers keep what was chosen when a page is loaded again.
  show();
}
