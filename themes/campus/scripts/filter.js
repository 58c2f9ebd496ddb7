// @ts-check
// Questions: showing only those that fit the topic, the person, the way of meeting and the time.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".filter"));
const status = /** @type {HTMLElement | null} */ (form?.querySelector("[role=status]") ?? null);
const starters = /** @type {HTMLElement | null} */ (document.querySelector(".starters"));
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
  for (const group of groups) {
    const hasTopic = fits(group.dataset.topic, wanted.get("topic")), before = shown;
    const questions = /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("li[data-minutes]"));
    for (const question of questions) {
      const { stages, modes, minutes: takes } = question.dataset;
      const fitting = hasTopic && fits(stages, wanted.get("stage")) && fits(modes, wanted.get("mode")) &&
        Number(takes) <= minutes;
      // What was chosen stays in view.
      const stays = fitting || question.querySelector("input")?.checked;
      question.hidden = !stays;
      if (stays) shown += 1;
    }
    group.hidden = shown === before;
  }
  // The short list leads to questions that may be hidden now.
  if (starters) starters.hidden = [...wanted.values()].some(Boolean);
  if (status) status.textContent = (status.dataset.text ?? "#").replace("#", String(shown));
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  // Browsers keep what was chosen when a page is loaded again.
  if ([...new FormData(form).values()].some(Boolean)) show();
}

// A link to a question leads to it, whatever was chosen.
addEventListener("hashchange", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!form || !target?.closest("[hidden]")) return;
  form.reset();
  setTimeout(() => target.scrollIntoView());
});
