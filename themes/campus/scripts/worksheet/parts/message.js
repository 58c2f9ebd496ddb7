// @ts-check
// A message: chosen, filled in once, counted against its limit, copied, opened in mail, marked as sent.
import { count, mostOf, smsParts } from "../core/counting.js";
import { senderOf, suggested } from "../core/suggest.js";
import { localAt } from "../core/zones.js";
import { blanksOf, fill as fillIn, mailto } from "../core/messages.js";
import { button, copy, fill, h } from "../dom.js";
import { dayInWords } from "../words.js";
import { choice, faultSummary, grow, lines } from "../fields.js";
import { keepMine, knownValue } from "./blanks.js";
import { letterOf } from "./letter.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").Template} Template */
/** @typedef {import("../view-types.js").Draft<import("../view-types.js").Interview>} InterviewDraft */

/**
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {string[]} moments which messages are offered
 * @param {(edit: (record: import("../view-types.js").Interview) => void) => void} edit
 * @param {(day: string) => void} onsent
 * @returns {{ element: HTMLElement, refresh: () => void }} `refresh`: something that messages say has changed above
 */
export function messages(app, draft, moments, edit, onsent) {
  const { t, data } = app;
  const offered = data.templateFiles.flatMap(({ fields, templates }) =>
    templates.filter((each) => moments.includes(each.moment) && !each.retired).map((template) => ({ template, fields }))
  );
  const person = draft.record.person_id ? app.store.get("person", draft.record.person_id) : undefined;
  const begun = [...draft.record.messages].reverse().find((each) =>
    offered.some(({ template }) => template.id === each.template_id)
  );
  const first = suggested(offered.map(({ template }) => template), {
    channel: person?.channel ?? "",
    isSent: senderOf(person, app.people()) !== "",
  });
  let id = begun?.template_id ?? first?.id ?? "";
  const place = h("div", { class: "ws-message" });

  const show = () => {
    const found = offered.find(({ template }) => template.id === id);
    if (found) fill(place, ...editorOf(app, draft, found.template, found.fields, edit, onsent));
  };
  show();
  const element = h(
    "section",
    { class: "ws-card", "aria-labelledby": "ws-message-title" },
    h("h3", { id: "ws-message-title" }, t("message")),
    choice({
      label: t("message_which"),
      id: "template",
      value: id,
      groups: moments.map((moment) => [
        t(`message_${moment}`),
        offered.filter(({ template }) => template.moment === moment).map((
          { template },
        ) => [template.id, `${template.title} (${t(`channel_${template.channel}`)})`]),
      ]),
      onchange(value) {
        id = value;
        show();
      },
    }),
    place,
  );
  return { element, refresh: show };
}

/**
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {Template} template
 * @param {import("../view-types.js").Blank[]} blanks
 * @param {(edit: (record: import("../view-types.js").Interview) => void) => void} edit
 * @param {(day: string) => void} onsent
 */
function editorOf(app, draft, template, blanks, edit, onsent) {
  const { t } = app;
  const names = [...new Set([...blanksOf(template.subject ?? ""), ...blanksOf(template.body)])];
  const mine = () => draft.record.messages.find((each) => each.template_id === template.id);
  const values = Object.fromEntries(
    names.map((name) => [name, mine()?.fields[name] || knownValue(app, draft.record, name)]),
  );
  // Only what was written by hand is kept, until the message is sent: what is known may yet change.
  const written = new Set(names.filter((name) => mine()?.fields[name]));
  const faults = h("div"),
    counted = h("p", { class: "ws-counted", id: "ws-counted" }),
    missing = h("p", { class: "ws-missing" }),
    said = h("p", { class: "ws-said", role: "status" });
  const ways = h("p", { class: "ws-ways ws-stay" });

  /** @param {(message: import("../core/types.js").Message) => void} change */
  const keep = (change) =>
    edit((record) => {
      let message = record.messages.find((each) => each.template_id === template.id);
      if (!message) {
        message = { template_id: template.id, fields: {}, draft: "", edited: false, sent_on: "" };
        record.messages.push(message);
      }
      message.fields = Object.fromEntries([...written].map((name) => [name, values[name] ?? ""]));
      change(message);
    });
  const label = (/** @type {string} */ name) => blanks.find((each) => each.id === name)?.label ?? name;
  /** The blanks that nobody filled in stand in brackets, under the name of their field. @param {string} text */
  const bracketed = (text) => text.replace(/\{(\w+)\}/g, (_, name) => `[${label(name)}]`);
  const filled = () => {
    const message = mine();
    const body = message?.edited ? message.draft : bracketed(fillIn(template.body, values).text);
    const head = bracketed(fillIn(template.subject ?? "", values).text);
    return { subject: head, body, missing: names.filter((name) => `${head} ${body}`.includes(`[${label(name)}]`)) };
  };

  const field = lines({
    label: t("message_text"),
    hint: t("message_text_hint"),
    id: "draft",
    value: filled().body,
    rows: 8,
    props: { lang: "en", dir: "auto", "aria-describedby": "ws-draft-hint ws-counted" },
    onchange(value) {
      keep((message) => {
        message.draft = value;
        message.edited = true;
      });
      update();
    },
  });
  const area = /** @type {HTMLTextAreaElement} */ (field.querySelector("textarea"));
  const again = button(t("message_again"), () => {
    keep((message) => {
      message.draft = "";
      message.edited = false;
    });
    area.value = filled().body;
    update();
    area.focus();
  }, { class: "ws-button quiet" });

  const own = h("details", { class: "ws-more", id: "ws-own-words" }, h("summary", {}, t("message_own")), field, again);
  own.open = mine()?.edited ?? false;

  function update() {
    const now = filled(), unit = template.limit?.unit, isEdited = mine()?.edited ?? false;
    again.hidden = !isEdited;
    // Who has words of their own sees those alone.
    letter.element.dataset.edited = String(isEdited);
    letter.show();
    if (unit) {
      const length = count(now.body, unit), most = mostOf(now.body, unit, template.limit?.max ?? 0);
      const over = length > most;
      counted.dataset.over = String(over);
      counted.textContent = [
        t(`count_${unit === "sms" ? "chars" : unit}`, { number: length, limit: most }),
        over && t("count_over"),
        unit === "sms" && t("count_sms", { count: smsParts(now.body.trimEnd()).parts }),
        template.limit?.note,
      ].filter(Boolean).join(" · ");
    }
    missing.hidden = now.missing.length === 0;
    missing.textContent = t("message_missing", {
      blanks: new Intl.ListFormat(app.language).format(now.missing.map(label)),
    });
    const address = template.channel === "email" && now.missing.length === 0
      ? mailto({
        to: app.store.get("person", draft.record.person_id)?.contact ?? "",
        subject: now.subject,
        body: now.body,
      })
      : undefined;
    const sentOn = mine()?.sent_on;
    fill(
      ways,
      button(t("copy"), send, { class: "ws-button main" }),
      address && h("a", { class: "ws-button", href: address }, t("open_mail")),
      button(sentOn ? t("sent_again") : t("sent"), () => {
        const day = localAt(app.world.now(), app.zone()).slice(0, 10);
        keep((message) => {
          message.sent_on = day;
          message.fields = { ...values };
        });
        onsent(day);
        app.show();
        // The button that was pressed is gone; the one in its place has the focus, and the page stays where it is.
        document.getElementById("ws-sent")?.focus({ preventScroll: true });
        app.say(t("sent_said"));
      }, { id: "ws-sent" }),
    );
  }

  async function send() {
    const now = filled();
    faultSummary(
      faults,
      t("message_not_ready"),
      now.missing.map((name) => ({
        field: document.getElementById(`ws-blank-${name}`) ?? area,
        text: t("message_fill", { blank: label(name) }),
      })),
    );
    if (now.missing.length > 0) return;
    const text = template.subject === undefined ? now.body : `${t("subject")} ${now.subject}\n\n${now.body}`;
    const isCopied = await copy(template.channel === "email" ? now.body : text);
    // What cannot be copied by itself is marked for copying by hand, and must be seen for that.
    if (!isCopied) {
      own.open = true;
      area.focus();
      area.select();
    }
    said.textContent = t(isCopied ? "copied" : "copy_failed");
  }

  const letter = letterOf(template, {
    label,
    value: (name) => values[name] ?? "",
    example: (name) => blanks.find((each) => each.id === name)?.example ?? "",
    most: (name) => Math.max(200, blanks.find((each) => each.id === name)?.max ?? 0),
    onchange(name, value) {
      values[name] = value;
      written.add(name);
      keepMine(app, name, value);
      keep(() => {});
      if (!mine()?.edited) area.value = filled().body;
      grow(area);
      update();
    },
  });
  const helps = names.flatMap((name) => {
    const blank = blanks.find((each) => each.id === name);
    if (!blank) return [];
    const words = [blank.help, `${t("for_example")} ${blank.example}`].filter(Boolean).join(" ");
    return [h("div", {}, h("dt", {}, blank.label), h("dd", {}, words))];
  });
  update();
  requestAnimationFrame(() => grow(area));
  const sent = mine()?.sent_on;
  return [
    h("p", { class: "ws-hint" }, template.when),
    faults,
    letter.element,
    template.limit && counted,
    missing,
    ways,
    said,
    sent && h("p", { class: "ws-sent" }, t("sent_on", { day: dayInWords(sent, app.language) })),
    own,
    helps.length > 0 &&
    h("details", { class: "ws-more" }, h("summary", {}, t("message_help")), h("dl", {}, helps)),
  ].filter((each) => each !== undefined && each !== "" && each !== false);
}
