// @ts-check
// Questions: showing only those that fit the person and the way of meeting.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".filter"));
const status = /** @type {HTMLElement | null} */ (form?.querySelector("[role=status]") ?? null);
const questions = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".category li[data-minutes]"));
const groups = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".category"));

/**
 * Whether a question goes with a choice: no choice and no preference both go with everything.
 * @param {string | undefined} list
 * @param {FormDataEntryValue | null} choice
 */
const fits = (list, choice) => !choice || !list || list.split(" ").includes(String(choice));

function show() {
  if (!form) return;
  const wanted = new FormData(form), minutes = Number(wanted.get("minutes")) || Infinity;
  let shown = 0;
  for (const question of questions) {
    const data = question.dataset, topic = /** @type {HTMLElement | null} */ (question.closest(".category"))?.dataset.topic;
    const fitting = fits(topic, wanted.get("topic")) && fits(data.stages, wanted.get("stage")) && fits(data.modes, wanted.get("mode")) &&
      Number(data.minutes) <= minutes;
    question.hidden = !fitting;
    if (fitting) shown += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector("li[data-minutes]:not([hidden])");
  if (status) status.textContent = (status.dataset.text ?? "#").replace("#", String(shown));
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  // Browsers keep what was chosen when a page is loaded again.
  if (new FormData(form).toString() !== "") show();
}
