// @ts-check
// Step 4: when, where and how, in both time zones, and as files for a calendar.
import { calendarFile, calendarLinks, milestoneEvents, talkEvent, TYPE } from "../core/calendar.js";
import { PLACES } from "../core/dates.js";
import { MILESTONES } from "../core/records.js";
import { inBothZones, isZone } from "../core/zones.js";
import { button, download, fill, h, link } from "../dom.js";
import { choice, line } from "../fields.js";
import { dates } from "../parts/dates.js";
import { lengthOf } from "../parts/length.js";
import { messages } from "../parts/message.js";
import { editor, interviewOf, personStands, stepFrame } from "../parts/step-frame.js";
import { timeAndZone } from "../parts/times.js";
import { written } from "../parts/written.js";
import { asOnDevice, timeOfDay } from "../words.js";

/** @typedef {import("../view-types.js").App} App */

/** Zones of the student's own country come first in what browsers offer; the site's own is always there. @param {App} app */
const zones = (app) => [...new Set([app.zone(), app.data.timeZone, ...(Intl.supportedValuesOf?.("timeZone") ?? [])])];

/** What the dates of the steps that the guide has are called. @param {App} app */
const titles = (
  app,
) => /** @type {any} */ (Object.fromEntries(
  MILESTONES.filter((id) => app.has(PLACES[id])).map((id) => [id, app.t(`date_${id}`)]),
));

/** @type {import("../app.js").View} */
export function arrange(app, id) {
  const { t, language } = app, draft = interviewOf(app, id), edit = editor(draft, "arrange");
  const person = draft.record.person_id ? app.store.get("person", draft.record.person_id) : undefined;
  let local = draft.record.when?.local ?? "", tz = draft.record.when?.tz ?? (person?.tz || app.zone());
  const both = h("div", { class: "ws-both", role: "status" }), files = h("p", { class: "ws-ways" });
  const elsewhere = h("p", { class: "ws-hint" }, t("calendar_elsewhere"));

  function showTimes() {
    const found = local ? inBothZones({ local, tz }, app.zone()) : undefined;
    fill(
      both,
      local && !isZone(tz) && h("p", { class: "ws-fault" }, t("zone_unknown", { zone: tz })),
      found && h("p", {}, timeAndZone(app, found.same ? "time_same" : "time_there", found.there, found.at)),
      found && !found.same && h("p", {}, timeAndZone(app, "time_here", found.here, found.at)),
      found?.kind === "gap" &&
        h("p", { class: "ws-fault" }, t("time_gap", { time: timeOfDay(found.at, asOnDevice(language), tz) })),
      found?.kind === "overlap" && h("p", { class: "ws-fault" }, t("time_overlap")),
    );
    const event = found && eventOf(), links = event && calendarLinks({ ...event, description: "" });
    const away = { class: "ws-button", target: "_blank", rel: "noopener noreferrer" };
    elsewhere.hidden = !links;
    fill(
      files,
      found && button(t("calendar_talk"), () => save("talk", talk())),
      links && link(t("calendar_google"), links.google, away),
      links && link(t("calendar_outlook"), links.outlook, away),
      button(
        t("calendar_dates"),
        () => save("dates", [...talk(), ...milestoneEvents(draft.record, app.world.now(), app.zone(), titles(app))]),
        { hidden: !found && !draft.record.contacted },
      ),
    );
  }
  const eventOf = () =>
    talkEvent(draft.record, {
      summary: t("calendar_title", { title: app.titleOf(draft.record) }),
      location: draft.record.place,
      description: draft.record.goal,
    });
  const talk = () => {
    draft.flush();
    const event = eventOf();
    return event ? [event] : [];
  };
  const save = (/** @type {string} */ name, /** @type {import("../core/calendar.js").CalendarEvent[]} */ events) => {
    download(`${name}.ics`, calendarFile(events, { now: app.world.now(), site: app.data.site }), TYPE);
    app.say(t("calendar_saved"));
  };
  const setWhen = () => {
    edit((record) => {
      record.when = local && isZone(tz) ? { local, tz } : local ? record.when : null;
      if (record.when && (record.status === "planned" || record.status === "asked")) record.status = "arranged";
    });
    if (draft.record.when) personStands(app, draft, "agreed");
    showTimes();
    message.refresh();
    showDates();
  };
  const message = messages(app, draft, ["arrange"], edit, () => {}), around = h("div");
  const showDates = () => fill(around, dates(app, draft, ["confirm"]));
  showTimes();
  showDates();
  return stepFrame(app, draft, "arrange", [
    h(
      "div",
      { class: "ws-grid" },
      line({
        label: t("when"),
        hint: t("when_hint"),
        id: "when",
        type: "datetime-local",
        value: local,
        onchange: (value) => {
          local = value;
          setWhen();
        },
      }),
      line({
        label: t("zone"),
        hint: t("zone_hint"),
        id: "zone",
        value: tz,
        props: { list: "ws-zones", autocomplete: "off", autocapitalize: "off", spellcheck: "false", dir: "ltr" },
        onchange(value) {
          tz = value.trim();
          setWhen();
        },
      }),
      choice({
        label: t("mode"),
        id: "mode",
        value: draft.record.mode,
        options: [
          ["", t("unknown")],
          ...["in-person", "video", "phone", "email"].map((
            each,
          ) => /** @type {[string, string]} */ ([each, t(`mode_${each}`)])),
        ],
        onchange: (value) => edit((record) => record.mode = value),
      }),
      lengthOf(app, draft, edit),
      line({
        label: t("place"),
        hint: t("place_hint"),
        id: "place",
        value: draft.record.place,
        onchange(value) {
          edit((record) => record.place = value);
          showTimes();
          message.refresh();
        },
      }),
    ),
    h("datalist", { id: "ws-zones" }, zones(app).map((zone) => h("option", { value: zone }))),
    both,
    files,
    elsewhere,
    ...written(app, draft, "arrange", edit),
    message.element,
    around,
  ]);
}
