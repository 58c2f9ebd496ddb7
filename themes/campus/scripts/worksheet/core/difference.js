// @ts-check
// In what two versions of a record differ, for somebody who has to choose between them.

const PLAIN = [
  "name",
  "title",
  "goal",
  "role",
  "employer",
  "contact",
  "source",
  "sent_by",
  "when",
  "place",
  "mode",
  "minutes",
  "notes",
  "likes",
  "doubts",
  "surprise",
  "decision",
  "fit",
  "takeaways",
  "next_steps",
];

/** @param {any} value @returns {string} */
const textOf = (value) =>
  value === null || value === undefined
    ? ""
    : Array.isArray(value)
    ? value.map(textOf).filter(Boolean).join("\n")
    : typeof value === "object"
    ? String(value.text ?? [value.local, value.tz].filter(Boolean).join(", "))
    : String(value);

/** @param {any} message */
const wordsOf = (message) =>
  message?.edited ? message.draft : Object.values(message?.fields ?? {}).filter(Boolean).join("\n");

/**
 * @param {any} one
 * @param {any} other
 * @returns {{ field: string, about?: string, one: string, other: string }[]} `about`: the question, the label, or the message's id
 */
export function differences(one, other) {
  const pairs = PLAIN.filter((field) => field in one || field in other)
    .map((field) => ({ field, one: textOf(one[field]), other: textOf(other[field]) }));
  /** @param {any} record @param {string} key */
  const question = (record, key) => (record.questions ?? []).find((/** @type {any} */ item) => item.key === key);
  const keys = new Set([...one.questions ?? [], ...other.questions ?? []].map((item) => item.key));
  const notes = [...keys].map((key) => {
    const a = question(one, key), b = question(other, key);
    return { field: "question", about: (a ?? b).snapshot.text, one: a?.note ?? "", other: b?.note ?? "" };
  });
  const named = new Set([...one.messages ?? [], ...other.messages ?? []].map((message) => message.template_id));
  /** @param {any} record @param {string} id */
  const message = (record, id) => (record.messages ?? []).find((/** @type {any} */ each) => each.template_id === id);
  const messages = [...named].map((id) => ({
    field: "message",
    about: id,
    one: wordsOf(message(one, id)),
    other: wordsOf(message(other, id)),
  }));
  const own = [...new Set([one, other].flatMap((record) => Object.keys(record.own ?? {})))].map((id) => ({
    field: "own",
    about: String((one.own?.[id] ?? other.own?.[id]).label),
    one: textOf(one.own?.[id]),
    other: textOf(other.own?.[id]),
  }));
  return [...pairs, ...own, ...notes, ...messages].filter((each) => each.one !== each.other);
}
