// @ts-check
// Messages: filling in the blanks, counting against the limit, copying as plain text.
// Nothing that is typed leaves the page or outlives it.

// The alphabet of text messages, GSM 03.38; each sign of the second group is sent as two.
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\f^{}\\[~\]|€]*$/;
const GSM_DOUBLE = /[\f^{}\\[~\]|€]/g;

/**
 * How long a text is, as guide itself counts it (LengthUnit.swift).
 * @param {string} text
 * @param {string} unit
 */
export function length(text, unit) {
  const words = text.split(/\s+/).filter(Boolean).length;
  if (unit === "words") return words;
  if (unit === "seconds") return Math.ceil((words * 60) / 150);
  const trimmed = text.trimEnd();
  if (unit !== "sms") return [...trimmed].length;
  return trimmed.length + (GSM.test(trimmed) ? trimmed.match(GSM_DOUBLE)?.length ?? 0 : 0);
}

/**
 * The most that a text may have. A text message of another alphabet holds 70 signs where one of GSM-7 holds 160.
 * @param {string} text
 * @param {string} unit
 * @param {number} limit
 */
export const mostOf = (text, unit, limit) =>
  unit === "sms" && !GSM.test(text.trimEnd()) ? Math.floor(limit * 70 / 160) : limit;

/**
 * The message as plain text: blanks that nobody filled in stand in brackets.
 * @param {Element} letter
 */
function plainText(letter) {
  const copy = /** @type {Element} */ (letter.querySelector(".letter-text")?.cloneNode(true));
  for (const blank of copy.querySelectorAll(".blank:not(.filled)")) blank.textContent = `[${blank.textContent}]`;
  return (copy.textContent ?? "").trimEnd();
}

/** @param {Element} letter */
function offerToCopy(letter) {
  const tools = letter.querySelector(".letter-tools");
  const button = tools?.querySelector("button");
  const status = tools?.querySelector("[role=status]");
  if (!tools || !button || !status || !navigator.clipboard) return;
  tools.removeAttribute("hidden");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(plainText(letter));
      status.textContent = button.dataset.done ?? "";
    } catch {
      // The browser does not allow it. Marking the text lets the reader copy it by hand.
      const text = letter.querySelector(".letter-text");
      if (text) getSelection()?.selectAllChildren(text);
      status.textContent = button.dataset.failed ?? "";
    }
  });
}

/**
 * Gives each blank of the page's message a field, and shows the message as it grows.
 * @param {Element} letter
 * @param {Element} list
 */
function offerToFill(letter, list) {
  const marks = [...letter.querySelectorAll(".blank")];
  const names = marks.map((mark) => mark.textContent ?? "");
  const count = /** @type {HTMLElement | null} */ (letter.querySelector(".letter-count"));
  const update = () => {
    if (!count) return;
    const text = plainText(letter), unit = count.dataset.unit ?? "";
    const now = length(text, unit), most = mostOf(text, unit, Number(count.dataset.limit));
    count.textContent = (count.dataset.text ?? "#").replace("##", String(most)).replace("#", String(now));
    count.classList.toggle("over", now > most);
  };
  for (const entry of list.querySelectorAll("[data-blank]")) {
    const box = entry.querySelector(".fill"), field = box?.querySelector("input");
    if (!box || !field) continue;
    box.removeAttribute("hidden");
    const label = entry.getAttribute("data-blank") ?? "";
    field.addEventListener("input", () => {
      marks.forEach((mark, index) => {
        if (names[index] !== label) return;
        mark.textContent = field.value || label;
        mark.classList.toggle("filled", field.value !== "");
      });
      update();
    });
  }
  update();
}

for (const letter of document.querySelectorAll(".letter:not(.sample)")) offerToCopy(letter);
const letter = document.querySelector(".letter"), blanks = document.querySelector(".blanks");
if (letter && blanks) offerToFill(letter, blanks);
