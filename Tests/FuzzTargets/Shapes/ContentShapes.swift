/// Files that staff write.
extension GrowthShape {
  static let yaml: [GrowthShape] =
    shapes(
      "yaml",
      [
        "- a\n", "key¤: a\n", "a: b\n", "key¤:a\n", "key¤: \"a\n", "key¤: 'a\n", "key¤: “a”\n",
        "key¤: a: b\n", "key¤: &a b\n", "- *a\n", "&a¤ ", "*a ", "!!str ", "? ", "?\n", "- ", "-\n",
        "-a\n", " - a\n- b\n", "\tkey¤: a\n", "\t", "key¤: [a\n", "key¤: a]\n", "key¤: {a: b\n",
        "[", "{", "]", "{a: ", "[a, ", "key¤: |\n  a\n", "key¤: >\n", "# a\n", "#\n", "---\n",
        "...\n", "%YAML 1.2\n", "\n", "\r\n", "\r", " ", "a", "a ", "\"", "'", "\\", "\"\\x\" ",
        "é", "👩‍👩‍👧", "\u{1}", "\u{85}", "\u{2028}", "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n",
        "<<: a\n", "@", "`", "key¤: - a\n", "key¤:\n  - a\n - b\n", ": a\n", "= a\n",
      ]) + [
      GrowthShape("yaml", "[", closing: "]"), GrowthShape("yaml", "{a: ", closing: "}"),
      GrowthShape("yaml", "a", head: "a: \"", name: "a quote that is not closed"),
      GrowthShape("yaml", "a\n", head: "a: \"", name: "lines in a quote that is not closed"),
      GrowthShape("yaml", "  a\n", head: "a: |\n", name: "lines of a text"),
      GrowthShape("yaml", "a, ", head: "a: [", name: "a list that is not closed"),
      GrowthShape("yaml", "\\u00e9", head: "a: \"", tail: "\"", name: "escapes"),
    ]

  static let data: [GrowthShape] =
    shapes(
      "data", head: "kind: glossary\nschema: 1\nitems:\n",
      [
        "  - id: term-¤\n    term: Term ¤\n    definition: A thing.\n", "  - id: a\n", "  - a\n",
        "  - key¤: a\n", "  key¤: a\n", "   - id: a¤\n  term: b\n", "  - id: A ¤\n",
        "  - term: [](term:a¤)\n", "  - id: a\n    id: b\n",
        "  - id: a¤\n    term: \"a\n    definition: b\n",
      ])
    + shapes(
      "data", head: "kind: faq\nschema: 1\nitems:\n",
      [
        "  - id: a¤\n    question: A?\n    answer: |\n      Text [](page:a¤).\n",
        "  - question: a\n",
      ])
    + shapes(
      "data", head: "kind: redirects\nschema: 1\nitems:\n",
      ["  - from: /a¤/\n    to: page:b¤\n    since: 2026-11-01\n", "  - a\n"])
    + shapes(
      "data", head: "kind: site\nschema: 1\n", ["titel¤: a\n", "title: a\n", "base_url: a\n"])

  static let article: [GrowthShape] =
    shapes("front-matter", head: "---\n", ["title: a\n", "key¤: a\n", "–––\n", "-\n", "--- a\n"])
    + shapes("front-matter", ["-", "---\n", "a\n", "—"])

  static let words: [GrowthShape] =
    shapes(
      "wording", head: "words:\n",
      ["  word_¤: a\n", "  word_¤: a {b} c\n", "  word_¤: {one: a, other: b}\n", "  w: {\n"])
    + [GrowthShape("wording", "{a}", head: "words:\n  a: \"", tail: "\"\n", name: "many blanks")]
    + shapes(
      "theme", head: "kind: theme\nschema: 1\nid: a\ntitle: A\noptions:\n",
      ["  - name: a¤\n    type: color\n    default: \"#abc\"\n    help: b\n", "  - a: b\n"])
}
