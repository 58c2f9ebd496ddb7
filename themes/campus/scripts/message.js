// @ts-check
// Messages: filling in the blanks where they stand, counting against the limit, copying, handing over to mail.
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
 * Words of a message as plain text: blanks that nobody filled in stand in brackets.
 * @param {Element | null} part
 */
function plainText(part) {
  const copy = /** @type {Element | undefined} */ (part?.cloneNode(true));
  if (!copy) return "";
  for (const blank of copy.querySelectorAll(".blank")) {
    const text = (blank.textContent ?? "").trim(), label = blank.getAttribute("data-label");
    if (label === null ? !blank.matches(".filled") : text === "") blank.textContent = `[${label ?? text}]`;
  }
  return (copy.textContent ?? "").trimEnd();
}

/** @param {Element} letter */
const bodyOf = (letter) => plainText(letter.querySelector(".letter-text"));

/** @param {Element} letter */
const subjectOf = (letter) => plainText(letter.querySelector(".letter-subject > :last-child"));

/**
 * The address that opens a message in a program for mail or for text messages.
 * @param {string} scheme `mailto:` or `sms:`
 * @param {string} subject
 * @param {string} body
 */
export function handOver(scheme, subject, body) {
  // Mail needs both signs for the end of a line (RFC 6068); `?&` is what phones of either kind understand.
  const text = encodeURIComponent(body.replaceAll("\n", scheme === "mailto:" ? "\r\n" : "\n"));
  return scheme === "mailto:" ? `mailto:?subject=${encodeURIComponent(subject)}&body=${text}` : `sms:?&body=${text}`;
}

/** @param {Element} letter */
function offerToCopy(letter) {
  const tools = letter.querySelector(".letter-tools");
  const button = tools?.querySelector("button");
  const status = tools?.querySelector("[role=status]");
  const link = /** @type {HTMLAnchorElement | null} */ (tools?.querySelector("a") ?? null);
  if (!tools || !button || !status) return;
  tools.removeAttribute("hidden");
  link?.addEventListener("click", () => {
    link.href = handOver(link.protocol, subjectOf(letter), bodyOf(letter));
  });
  button.addEventListener("click", async () => {
    const subject = letter.querySelector(".letter-subject");
    const word = subject?.querySelector(".letter-word")?.textContent ?? "";
    const whole = (subject ? `${word}: ${subjectOf(letter)}\n\n` : "") + bodyOf(letter);
    try {
      await navigator.clipboard.writeText(whole);
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
 * Makes each blank of the page's message a field where it stands, and counts as the message grows.
 * @param {Element} letter
 * @param {Element} list what goes into the blanks
 */
function offerToFill(letter, list) {
  const blanks = /** @type {HTMLElement[]} */ ([...letter.querySelectorAll(".blank")]);
  const count = /** @type {HTMLElement | null} */ (letter.querySelector(".letter-count"));
  const hint = /** @type {HTMLElement | null} */ (letter.querySelector(".letter-hint"));
  const update = () => {
    if (!count) return;
    const text = bodyOf(letter), unit = count.dataset.unit ?? "";
    const now = length(text, unit), most = mostOf(text, unit, Number(count.dataset.limit));
    count.textContent = (count.dataset.text ?? "#").replace("##", String(most)).replace("#", String(now));
    count.classList.toggle("over", now > most);
  };
  /** @param {HTMLElement} blank @param {string} text */
  const fill = (blank, text) => {
    if (blank.textContent !== text) blank.textContent = text;
    blank.classList.toggle("filled", text !== "");
  };
  for (const blank of blanks) {
    const label = blank.textContent ?? "";
    const entry = list.querySelector(`[data-blank="${CSS.escape(label)}"]`);
    const help = entry?.querySelector("dd");
    blank.dataset.label = label;
    const attributes = { role: "textbox", "aria-label": label, dir: "auto", tabindex: "0", spellcheck: "true" };
    for (const [name, value] of Object.entries(attributes)) blank.setAttribute(name, value);
    if (help) blank.setAttribute("aria-describedby", help.id);
    blank.textContent = "";
    blank.contentEditable = "plaintext-only";
    // What a browser does not know it takes for “inherit”.
    if (!blank.isContentEditable) blank.contentEditable = "true";
    blank.addEventListener("focus", () => {
      if (hint) hint.textContent = `${label}: ${help?.textContent ?? ""}`;
    });
    blank.addEventListener("blur", () => {
      if (hint) hint.textContent = hint.dataset.text ?? "";
      // Browsers leave a line break in a field that was emptied.
      fill(blank, (blank.textContent ?? "").trim());
    });
    blank.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        blanks[blanks.indexOf(blank) + 1]?.focus();
      }
    });
    blank.addEventListener("input", () => {
      const text = (blank.textContent ?? "").replaceAll(/\s+/g, " ");
      blank.classList.toggle("filled", text.trim() !== "");
      for (const other of blanks) if (other !== blank && other.dataset.label === label) fill(other, text.trim());
      update();
    });
  }
  letter.classList.add("live");
  update();
}

for (const letter of document.querySelectorAll(".letter:not(.sample)")) offerToCopy(letter);
const letter = document.querySelector(".letter"), blanks = document.querySelector(".blanks");
if (letter && blanks) offerToFill(letter, blanks);
