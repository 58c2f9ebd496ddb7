// @ts-check
// What is kept about a person. Only the name is needed.
import { standOf, STANDS } from "../core/progress.js";
import { h } from "../dom.js";
import { choice, line, lines, tick } from "../fields.js";

/** @typedef {import("../view-types.js").App} App */

const STAGES = ["e2", "e5", "e10", "x"];
const CHANNELS = ["email", "linkedin-note", "linkedin-message", "phone", "voicemail", "sms", "card"];

/** @param {App} app @returns {[string, string][]} */
export const stageOptions = (
  app,
) => [
  ["", app.t("unknown")],
  ...STAGES.map((each) => /** @type {[string, string]} */ ([each, app.t(`stage_${each}`)])),
];

/** @param {App} app @returns {[string, string][]} */
export const channelOptions = (app) => [
  ["", app.t("unknown")],
  ...CHANNELS.map((each) => /** @type {[string, string]} */ ([each, app.t(`channel_${each}`)])),
];

/**
 * @param {App} app
 * @param {import("../view-types.js").Draft<import("../view-types.js").Person>} draft
 * @param {() => void} [onname] the name has changed
 */
export function personForm(app, draft, onname) {
  const { t } = app, person = draft.record, talks = app.talksWith(person.id);
  /** Whether the guide asks it; what is written already is shown in any case. @param {string} id @param {unknown} value */
  const asks = (id, value) => Boolean(value) || app.asks("people", id);
  /** @param {"role" | "employer" | "source" | "contact" | "tz" | "sent_by"} name @param {import("../dom.js").Props} [props] */
  const text = (name, props) =>
    line({
      label: t(`person_${name}`),
      id: `person-${name}`,
      value: person[name] ?? "",
      onchange: (value) => draft.change((record) => record[name] = value),
      props,
    });
  return h(
    "div",
    { class: "ws-grid" },
    line({
      label: t("person_name"),
      hint: t("person_name_hint"),
      id: "person-name",
      value: person.name,
      max: 120,
      props: { autocomplete: "off", required: true },
      onchange(value) {
        draft.change((record) => record.name = value);
        onname?.();
      },
    }),
    asks("role", person.role) && text("role"),
    asks("employer", person.employer) && text("employer"),
    asks("stage", person.stage) && choice({
      label: t("person_stage"),
      id: "person-stage",
      value: person.stage,
      options: stageOptions(app),
      onchange: (value) => draft.change((record) => record.stage = value),
    }),
    asks("source", person.source) && text("source"),
    asks("sent-by", person.sent_by) && text("sent_by"),
    choice({
      label: t("person_channel"),
      id: "person-channel",
      value: person.channel,
      options: channelOptions(app),
      onchange: (value) => draft.change((record) => record.channel = value),
    }),
    text("contact", { inputmode: "email", autocomplete: "off" }),
    choice({
      label: t("person_status"),
      id: "person-status",
      value: person.stand ?? "",
      options: [
        ["", t("person_by_notes", { stand: t(`person_${standOf({ ...person, stand: "" }, talks)}`) })],
        ...STANDS.map((each) => /** @type {[string, string]} */ ([each, t(`person_${each}`)])),
      ],
      onchange: (value) => draft.change((record) => record.stand = value),
    }),
    asks("practice", person.practice) && tick({
      label: t("person_practice"),
      hint: t("person_practice_hint"),
      id: "person-practice",
      checked: person.practice,
      onchange: (value) => draft.change((record) => record.practice = value),
    }),
    tick({
      label: t("person_may_name"),
      hint: t("person_may_name_hint"),
      id: "person-may-name",
      checked: person.may_name,
      onchange: (value) => draft.change((record) => record.may_name = value),
    }),
    asks("person-notes", person.notes) && lines({
      label: t("person_notes"),
      id: "person-notes",
      rows: 3,
      value: person.notes,
      onchange: (value) => draft.change((record) => record.notes = value),
    }),
  );
}
