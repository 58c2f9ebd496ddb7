// @ts-check
// The worksheet begins here. If anything fails, the form on paper stays as it is: readable, and whole.
import { loadData } from "../data.js";
import { startApp } from "./app.js";
import { recoverImport } from "./core/importing.js";
import { openStore } from "./core/store.js";
import { purge } from "./core/trash.js";
import { browserWorld } from "./core/world.js";
import { unlessGone } from "./gone.js";
import { myData } from "./my-data.js";
import { plan } from "./plan.js";
import { arrange } from "./steps/arrange.js";
import { ask } from "./steps/ask.js";
import { compare } from "./steps/compare.js";
import { followUp } from "./steps/follow-up.js";
import { goal } from "./steps/goal.js";
import { people } from "./steps/people.js";
import { prepare } from "./steps/prepare.js";
import { talk } from "./steps/talk.js";
import { thank } from "./steps/thank.js";
import { allPeople } from "./all-people.js";
import { sideBySide } from "./side-by-side.js";
import { exportNow, oneTalk, talks } from "./talks.js";
import { wording } from "./words.js";

const root = document.getElementById("guide-worksheet"), paper = document.getElementById("guide-paper");

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} paper
 * @param {import("./view-types.js").SiteData} data
 * @param {string} address of the data
 */
function begin(root, paper, data, address) {
  const language = data.language;
  // From the address of the data to the guide's own: assets/worksheet-en.json
  const world = { ...browserWorld(), home: () => location.protocol === "file:" ? "" : new URL("..", address).pathname };
  const store = openStore(world, data.site);
  recoverImport(store);
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
      arrange: unlessGone(arrange),
      prepare: unlessGone(prepare),
      hold: unlessGone(talk),
      thank: unlessGone(thank),
      "follow-up": unlessGone(followUp),
      compare: (app, id) => id ? unlessGone(compare)(app, id) : sideBySide(app, id),
      "side-by-side": sideBySide,
      data: myData,
      plan,
    }, exportNow);
    root.hidden = false;
    paper.hidden = true;
    // What stands below the form may come into view from far away. It is drawn anew, so nobody sees it move.
    document.documentElement.dataset.worksheet = "new";
    root.getBoundingClientRect();
    document.documentElement.dataset.worksheet = "on";
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
