// @ts-check
// The time in the talk, for those who want it. It limits nothing, and speaks only when it was asked to.
import { button, fill, h } from "../dom.js";
import { tick } from "../fields.js";

/** So many minutes before the end it may say something. */
const HINTS = [10, 5, 2];

/**
 * @param {import("../view-types.js").App} app
 * @param {import("../view-types.js").Interview} talk
 */
export function timer(app, { id, minutes }) {
  const { t, world } = app, prefs = app.store.prefs();
  // Each talk has a time of its own. It goes with the other notes when they are erased.
  const key = `${app.store.ns}started.${id}`;
  let started = Number(sessionStorageValue(key)) || 0, spoken = minutes + 1;
  const clock = h("span", { class: "ws-clock" }), hint = h("p", { class: "ws-timer-hint" }), tools = h("span");

  function show() {
    // Where the clock was set back since, the talk has just begun.
    const passed = started ? Math.max(0, Math.floor((world.now() - started) / 1000)) : 0,
      left = Math.ceil(minutes - passed / 60);
    clock.textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
    const due = HINTS.find((each) => left <= each && spoken > each && started);
    if (due !== undefined) {
      spoken = Math.min(...HINTS.filter((each) => left <= each));
      hint.textContent = t("timer_left", { count: Math.max(0, left) });
      if (app.store.prefs().hints === true) app.say(hint.textContent);
    }
  }
  const redo = () => {
    fill(
      tools,
      button(t(started ? "timer_again" : "timer_start"), () => {
        started = world.now();
        spoken = minutes + 1;
        hint.textContent = "";
        sessionStorageValue(key, String(started));
        redo();
        show();
      }),
    );
  };
  redo();
  show();
  const ticking = setInterval(show, 1000);
  app.leave(() => clearInterval(ticking));
  const box = h(
    "div",
    { class: "ws-timer", hidden: prefs.timer !== true },
    clock,
    " ",
    tools,
    hint,
    tick({
      label: t("timer_hints"),
      hint: t("timer_hints_hint"),
      id: "timer-hints",
      checked: prefs.hints === true,
      onchange: (hints) => app.store.savePrefs({ hints }),
    }),
  );
  const toggle = tick({
    label: t("timer_on"),
    id: "timer",
    checked: prefs.timer === true,
    onchange(on) {
      app.store.savePrefs({ timer: on });
      box.hidden = !on;
    },
  });
  return { toggle, box };
}

/** Where nothing can be stored, the timer starts anew with the page. @param {string} key @param {string} [value] */
function sessionStorageValue(key, value) {
  try {
    if (value !== undefined) sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
