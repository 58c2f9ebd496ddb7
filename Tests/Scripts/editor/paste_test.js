// @ts-check
import assert from "node:assert/strict";
import { directAddress, plainText } from "../../../Sources/CEditor/files/paste-text.js";
import { toMarkdown } from "../../../Sources/CEditor/files/paste.js";

/**
 * As much of HTML's reading as these tests need.
 * @param {string} html @returns {any}
 */
function parse(html) {
  /** @type {any} */
  const root = { nodeType: 1, nodeName: "BODY", childNodes: [], getAttribute: () => null };
  const stack = [root];
  const empty = ["BR", "IMG", "HR", "META", "COL"];
  for (const [part] of html.matchAll(/<!--[\s\S]*?-->|<[^>]+>|[^<]+/g)) {
    const top = /** @type {any} */ (stack.at(-1));
    if (part.startsWith("<!--")) top.childNodes.push({ nodeType: 8, nodeName: "#comment", childNodes: [] });
    else if (part.startsWith("</")) stack.pop();
    else if (part.startsWith("<")) {
      const name = (/^<([\w:]+)/.exec(part)?.[1] ?? "").toUpperCase();
      const attributes = new Map(
        [...part.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key, one, two]) => [key, one ?? two ?? ""]),
      );
      const node = {
        nodeType: 1,
        nodeName: name,
        childNodes: [],
        getAttribute: (/** @type {string} */ key) => attributes.get(key) ?? null,
      };
      top.childNodes.push(node);
      if (!empty.includes(name)) stack.push(node);
    } else {
      const text = part.replaceAll("&nbsp;", "\u00A0").replaceAll("&amp;", "&");
      top.childNodes.push({ nodeType: 3, nodeName: "#text", nodeValue: text, childNodes: [] });
    }
  }
  return root;
}

/** @param {string} html */
const pasted = (html) => toMarkdown(parse(html));

Deno.test("headings begin at the second level, whatever they were", () => {
  assert.equal(pasted("<h1>One</h1><p>Text</p><h2>Two</h2>").text, "## One\n\nText\n\n### Two");
  assert.equal(pasted("<h3><b>Three</b></h3>").text, "## Three");
});

Deno.test("lists keep their levels and numbers", () => {
  assert.equal(
    pasted("<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li><li>e</li></ul>").text,
    "- a\n- b\n  1. c\n  2. d\n- e",
  );
});

Deno.test("Word's paragraphs are items of a list", () => {
  const item = (/** @type {string} */ sign, /** @type {string} */ words, level = 1) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}<span>&nbsp; </span></span>${words}<o:p></o:p></p>`;
  assert.equal(pasted(`${item("·", "one")}\n${item("o", "two", 2)}<p>after</p>`).text, "- one\n  - two\n\nafter");
  assert.equal(pasted(item("1.", "one") + item("2.", "two")).text, "1. one\n2. two");
});

Deno.test("the wrapper of Google Docs makes nothing bold, its spans do", () => {
  const html =
    '<b style="font-weight:normal"><p><span style="font-weight:700">Bold</span><span style="font-style:italic"> slanted</span> plain</p></b>';
  assert.equal(pasted(html).text, "**Bold** *slanted* plain");
});

Deno.test("links are kept, without the detours of mail programs", () => {
  assert.equal(
    pasted('<p>See <a href="https://example.edu/">the page</a>.</p>').text,
    "See [the page](https://example.edu/).",
  );
  assert.equal(
    directAddress("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.edu%2Fa&data=x"),
    "https://example.edu/a",
  );
  assert.equal(directAddress("https://www.google.com/url?q=https://example.edu/&sa=D"), "https://example.edu/");
  assert.equal(pasted('<p><a href="javascript:alert(1)">no</a></p>').text, "no");
});

Deno.test("a table is a block of guide's", () => {
  assert.equal(
    pasted("<table><tbody><tr><th>Day</th><th>Fee</th></tr><tr><td>Monday</td><td>“5”, or 6</td></tr></tbody></table>")
      .text,
    '```table\ncaption: "Say what the table shows"\ncolumns: ["Day", "Fee"]\nrows:\n  - ["Monday", "“5”, or 6"]\n```',
  );
});

Deno.test("what is left out is said", () => {
  const { text, dropped } = pasted(
    '<p style="color:red"><span style="color:red">re\u00ADd</span><del>old</del><img src="x"></p><style>p{}</style><!-- x -->',
  );
  assert.equal(text, "red");
  assert.deepEqual(dropped.sort(), [
    "colors and fonts",
    "deleted text",
    "hidden characters",
    "pictures (add them with the button “Picture”)",
  ]);
});

Deno.test("signs that mean something in Markdown stay signs", () => {
  assert.equal(
    pasted("<p>2 * 3 [x] a_b</p><p>1. not a list</p><p># no heading</p>").text,
    "2 \\* 3 \\[x\\] a\\_b\n\n1\\. not a list\n\n\\# no heading",
  );
});

Deno.test("plain text loses only what nobody sees", () => {
  assert.equal(plainText("a\r\nb\u200B\u00A0c"), "a\nb c");
});

Deno.test("raised and lowered digits stay apart from the number before them", () => {
  assert.equal(
    pasted("<p>The fee is $40<sup>1</sup> for H<sub>2</sub>O, due on the 1<sup>st</sup>.</p>").text,
    "The fee is $40¹ for H₂O, due on the 1st.",
  );
});

Deno.test("a cell over several rows or columns leaves the others below their headings", () => {
  const { text } = pasted(
    '<table><tr><th>Hall</th><th>Room</th><th>Fee</th></tr><tr><td rowspan="2">North</td><td>1</td><td>$5</td></tr>' +
      '<tr><td>2</td><td>$7</td></tr><tr><td colspan="2">South</td><td>$9</td></tr></table>',
  );
  assert.match(text, /- \["North", "1", "\$5"\]\n {2}- \["North", "2", "\$7"\]\n {2}- \["South", "South", "\$9"\]/);
});

Deno.test("paragraphs and items in a cell do not run together", () => {
  const { text } = pasted(
    "<table><tr><th>Open</th><th>Bring</th></tr><tr><td><p>8 a.m.</p><p>9 p.m.</p></td><td><ul><li>A</li><li>B</li></ul></td></tr></table>",
  );
  assert.match(text, /- \["8 a\.m\. 9 p\.m\.", "A; B"\]/);
});

Deno.test("a table of one cell, as newsletters have around their text, is its paragraphs", () => {
  assert.equal(
    pasted("<table><tr><td><p>Hello families,</p><p>come at 9.</p></td></tr></table>").text,
    "Hello families,\n\ncome at 9.",
  );
});

Deno.test("a list that begins at three goes on from there, and words keep the spaces between them", () => {
  assert.equal(pasted('<ol start="3"><li>c</li><li>d</li></ol>').text, "3. c\n4. d");
  assert.equal(pasted("<ul><li>Bring <b>two</b>, please</li></ul>").text, "- Bring **two**, please");
});

Deno.test("what would be a quotation, a heading or an entity is text", () => {
  assert.equal(pasted("<p>>5 people<br>-----</p>").text, "\\>5 people\n\\-----");
  assert.equal(pasted("<p>Write &amp;copy; here</p>").text, "Write \\&copy; here");
  assert.equal(pasted("<pre>a\n```\nb</pre>").text, "````\na\n```\nb\n````");
});

Deno.test("joiners stay where words and emoji need them", () => {
  const persian = "می\u200Cخواهم 👩\u200D👧";
  assert.equal(pasted(`<p>${persian}</p>`).text, persian);
  assert.deepEqual(pasted("<p>vis\u200Dit</p>"), { text: "visit", dropped: ["hidden characters"] });
  assert.equal(plainText(persian), persian);
});
