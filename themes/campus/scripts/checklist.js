// @ts-check
// Checklists: ticks are remembered on this device, under a name of this site's own. Nothing is sent anywhere.
// A browser may refuse to keep anything; then the lists work as on paper, and say so.

const key = `guide.${document.documentElement.dataset.site ?? ""}.ticks`;

/** The ids of what is ticked, or nothing if the browser keeps nothing. */
function ticked() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}

/**
 * Reads again before it writes, because another tab may have ticked something since.
 * @param {Iterable<HTMLInputElement>} boxes
 * @returns {boolean} whether the browser kept it
 */
function keep(boxes) {
  const ids = ticked();
  for (const box of boxes) {
    if (box.checked) ids.add(box.name);
    else ids.delete(box.name);
  }
  try {
    if (ids.size) localStorage.setItem(key, JSON.stringify([...ids]));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLElement} list */
function remember(list) {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll("input[type=checkbox]"));
  const tools = /** @type {HTMLElement | null} */ (list.nextElementSibling);
  const status = /** @type {HTMLElement | null} */ (tools?.querySelector("[role=status]") ?? null);
  const note = /** @type {HTMLElement | null} */ (tools?.querySelector("[data-lost]") ?? null);
  const clear = tools?.querySelector("button");
  if (!tools || !status || !note || !clear) return;

  const count = () => {
    const done = [...boxes].filter((box) => box.checked).length;
    status.textContent = (status.dataset.text ?? "#").replace("#", String(done));
    clear.disabled = done === 0;
  };
  const save = () => {
    if (!keep(boxes)) note.textContent = note.dataset.lost ?? "";
    count();
  };
  const show = () => {
    const ids = ticked();
    for (const box of boxes) box.checked = ids.has(box.name);
    count();
  };

  list.addEventListener("change", save);
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    save();
    boxes[0]?.focus();
  });
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) show();
  });
  show();
  tools.hidden = false;
}

for (const list of document.querySelectorAll("ul.checks")) remember(/** @type {HTMLElement} */ (list));
