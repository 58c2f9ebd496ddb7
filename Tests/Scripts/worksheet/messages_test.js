// @ts-check
import assert from "node:assert/strict";
import { count, smsParts } from "../../../themes/campus/scripts/worksheet/core/counting.js";
import { blanksOf, fill, mailto } from "../../../themes/campus/scripts/worksheet/core/messages.js";

Deno.test("blanks are filled, and what is missing is listed once", () => {
  const template = "Hi {first_name},\n{specific} and {specific}. {first_name}!\n";
  assert.deepEqual(fill(template, { first_name: " Grace " }), {
    text: "Hi Grace,\n{specific} and {specific}. Grace!",
    missing: ["specific"],
  });
  assert.deepEqual(blanksOf(template), ["first_name", "specific"]);
});

Deno.test("what is filled in is never taken for a blank, a pattern or a field of something else", () => {
  assert.deepEqual(fill("{a} {b}", { a: "{b}", b: "$& $1 {a}" }).text, "{b} $& $1 {a}");
  assert.deepEqual(fill("{constructor} {to_string}", {}).missing, ["constructor", "to_string"]);
});

Deno.test("length is counted in the unit of the channel", () => {
  assert.equal(count("👩🏽‍🔬é ", "chars"), 5);
  assert.equal(count("  two\n words ", "words"), 2);
  assert.equal(count("word ".repeat(75), "seconds"), 30);
  assert.equal(count("x".repeat(161), "sms"), 161);
});

for (
  const [text, expected] of /** @type {[string, ReturnType<typeof smsParts>][]} */ ([
    ["", { encoding: "GSM-7", units: 0, parts: 0, left: 160 }],
    ["a".repeat(160), { encoding: "GSM-7", units: 160, parts: 1, left: 0 }],
    ["a".repeat(161), { encoding: "GSM-7", units: 161, parts: 2, left: 145 }],
    ["a".repeat(306), { encoding: "GSM-7", units: 306, parts: 2, left: 0 }],
    ["€".repeat(80), { encoding: "GSM-7", units: 160, parts: 1, left: 0 }],
    // An escaped sign is not cut in two: 152 + 2 do not fit into the 153 of the first part.
    ["a".repeat(152) + "€".repeat(10), { encoding: "GSM-7", units: 172, parts: 2, left: 133 }],
    ["’".repeat(70), { encoding: "UCS-2", units: 70, parts: 1, left: 0 }],
    ["’".repeat(71), { encoding: "UCS-2", units: 71, parts: 2, left: 63 }],
    ["😀".repeat(36), { encoding: "UCS-2", units: 72, parts: 2, left: 61 }],
  ])
) {
  Deno.test(`a text message of ${[...text].length} × ${[...text][0] ?? "nothing"}`, () =>
    assert.deepEqual(smsParts(text), expected));
}

for (
  const [to, address] of [
    ["Grace Hopper <grace@navy.example>", "grace@navy.example"],
    ["grace@navy.example, +1 202 555 0100", "grace@navy.example"],
    ["202 555 0100 or grace@navy.example.", "grace@navy.example"],
    ["MAILTO:grace@navy.example?subject=Hi", "grace@navy.example"],
    ["a.b+c@mail.navy.example; d@navy.example", "a.b%2Bc@mail.navy.example"],
    ["grâce@navy.example", "gr%C3%A2ce@navy.example"],
    ["@grace", ""],
    ["grace@work", ""],
    ["https://social.example/@grace.h", ""],
    ["+1 202 555 0100", ""],
    ["", ""],
  ]
) {
  Deno.test(`a message to “${to}” goes to “${address}”`, () => {
    assert.equal(mailto({ to, body: "x" }), `mailto:${address}?body=x`);
  });
}

Deno.test("mail is opened only with what fits into an address", () => {
  assert.equal(
    mailto({ to: "a@example.edu", subject: "Q & A", body: "Hi,\nthere" }),
    "mailto:a@example.edu?subject=Q%20%26%20A&body=Hi%2C%0D%0Athere",
  );
  assert.equal(
    mailto({ to: "not an address", subject: "a\nBcc: b@example.edu", body: "x" }),
    "mailto:?subject=a%20Bcc%3A%20b%40example.edu&body=x",
  );
  const room = 1900 - "mailto:?body=".length;
  assert.equal(mailto({ body: "x".repeat(room) })?.length, 1900);
  assert.equal(mailto({ body: "x".repeat(room + 1) }), undefined);
  assert.equal(mailto({ body: "é".repeat(320) }), undefined);
  assert.ok(mailto({ body: "half \ud83d" }));
  assert.ok(
    mailto({ to: "a@example.edu?cc=b@example.edu", body: "x" })?.startsWith(
      "mailto:a@example.edu%3Fcc%3Db@example.edu?",
    ),
  );
});
