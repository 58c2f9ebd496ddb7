// @ts-check
// The worksheet begins here. If anything fails, the form on paper stays as it is: readable, and whole.
import { loadData } from "../data.js";
import { startApp } from "./app.js";
import { openStore } from "./core/store.js";
import { purge } from "./core/trash.js";
import { browserWorld } from "./core/world.js";
import { exportNow } from "./export.js";
import { unlessGone } from "./gone.js";
import { load, loaded } from "./later.js";
import { later } from "./late-view.js";
import { ask } from "./steps/ask.js";
import { goal } from "./steps/goal.js";
import { people } from "./steps/people.js";
import { allPeople } from "./all-people.js";
import { oneTalk, talks } from "./talks.js";
import { wording } from "./words.js";

/** The views that come with the second script. */
const LATE = ["arrange", "prepare", "hold", "thank", "follow-up", "compare", "side-by-side", "board", "data", "plan"];

/** @param {string} hash */
const isLate = (hash) => LATE.some((name) => RegExp(`(^#|--)${name}\\b`).test(hash));

const root = document.getElementById("guide-worksheet"), paper = document.getElementById("guide-paper");

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} paper
 * @param {import("./view-types.js").SiteData} data
 * @param {string} address of the data
 */
async function begin(root, paper, data, address) {
  const language = data.language;
  // From the address of the data to the guide's own: assets/worksheet-en.json
  const world = { ...browserWorld(), home: () => location.protocol === "file:" ? "" : new URL("..", address).pathname };
  const store = openStore(world, data.site);
  // An import that was cut off is taken back before anything is shown.
  const isCutOff = store.raw("importing") !== null;
  if (isCutOff || isLate(location.hash)) await load(root).catch(() => {});
  if (isCutOff) {
    const parts = loaded();
    // What is half of one import and half of what was before must not be written on.
    if (parts) parts.recoverImport(store);
    else store.state.readOnly = true;
  }
  purge(store, world.now());
  const questions = new Map(data.questions.map((question) => [question.id, question]));
  const given = {
    data,
    language,
    store,
    world,
    t: wording(data.words, language),
    bank: { version: data.bankVersion, lang: language, questions },
  };
  try {
    startApp(root, given, {
      talks,
      talk: oneTalk,
      person: unlessGone(allPeople, "person"),
      people: (app, id) => id ? unlessGone(people)(app, id) : allPeople(app, ""),
      goal: unlessGone(goal),
      ask: unlessGone(ask),
      ...Object.fromEntries(LATE.map((name) => [name, later(root, name)])),
    }, exportNow);
    root.hidden = false;
    paper.hidden = true;
    // What stands below the form may come into view from far away. It is drawn anew, so nobody sees it move.
    document.documentElement.dataset.worksheet = "new";
    root.getBoundingClientRect();
    document.documentElement.dataset.worksheet = "on";
    // Now, and not when it is wanted: by then there may be no network, or another edition on the server.
    load(root).catch(() => {});
    // From here on #people is a view. Firefox would go on from the hidden heading of that name, and lose its way.
    for (const heading of paper.querySelectorAll(".paper-step h2[id]")) {
      heading.parentElement?.setAttribute("aria-labelledby", `guide-paper-${heading.id}`);
      heading.id = `guide-paper-${heading.id}`;
    }
  } catch (error) {
    // What was built so far would be in the way of the form.
    root.replaceChildren();
    throw error;
  }
}

if (root && paper) {
  const address = new URL(root.dataset.source ?? "", document.baseURI).href;
  // Without its data there is no worksheet, and the form stays.
  loadData(address).then((data) => begin(root, paper, data, address), () => {});
}
