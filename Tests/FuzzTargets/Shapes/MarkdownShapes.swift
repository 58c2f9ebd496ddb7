extension GrowthShape {
  static let markdown: [GrowthShape] =
    shapes("markdown", markdownPieces)
    + [
      GrowthShape("markdown", "[", closing: "]"), GrowthShape("markdown", "[", closing: "](a)"),
      GrowthShape("markdown", "*a ", closing: "*"), GrowthShape("markdown", "**a ", closing: "**"),
      GrowthShape("markdown", "```tip\n", closing: "```\n"),
      GrowthShape("markdown", "a", head: "[", tail: "](a)", name: "a long link"),
      GrowthShape("markdown", "a ", name: "one long line"),
      GrowthShape("markdown", "[a]\n", head: "[a]: b\n\n", name: "one definition, many links"),
      GrowthShape("markdown", "| ", head: "| a |\n|---|\n", name: "many cells"),
      GrowthShape("markdown", "| a | b |\n", head: "| a | b |\n|---|---|\n", name: "many rows"),
    ]

  private static let markdownPieces = [
    "> ", ">", "> a\n", "- ", "- a\n", "* ", "1. ", "1. a\n", "- a\n\n", "  - a\n", "#\n", "# a\n",
    "## A\n", "## A\n\n", "## A ¤\n\n", "### A {.id}\n\n", "## A {#a}\n\n", "## A {#a¤}\n\n",
    "## A {#a¤}\n\n## B {#a¤}\n\n", "a\n---\n", "a\n\n---\n\n", "    a\n",
    "```\n", "```tip\n", "```tip\na\n```\n\n", "~~~\n", "[a](b", "[a](<b", "[a](b)",
    "[a](page:a¤) ",
    "[](page:a¤) ", "[](term:a) ", "[^a]", "[a][b", "[a][b¤] ", "[a¤]: b\n", "[a]: b\n",
    "[a¤]: b\n\n[a¤]\n\n", "![a](b", "![[]()", "![](image:a.png) ", "<a@b.c> ", "<https://a.b> ",
    "https://a.example ", "www.a.example ", "a@b.example ", "<b> ", "<", "<!--", "<!-- a -->",
    "<?", "<![CDATA[", "<a b='", "&amp;", "&", "&#1;", "&nbsp", "&nbsp ", "&copy ",
    "From: a\nSent: b\nTo: c\nSubject: d\n\n", "From: a\n\n", "From: a\nSent: b\n", "*", "**",
    "*a ", "**a *b ", "*a_ ",
    "_a_ ", "a*", "***a", "~~a~~ ", "`", "`a` ", "`` ` ", "\\", "\\[a] ", "[", "]", "![", "](", "(",
    "| a | b |\n|---|---|\n", "| a | b |\n", "|", "a\tb\n", "a,b\n", "\t", " ", "\n", "\r\n", "\r",
    "a  \n", "a\\\n", "é", "👩‍👩‍👧", "\u{AD}", "\u{200B}", "\u{FEFF}", "“a” ", "• a\n\n", "· a\n",
    "o a\n", "1) a\n", "a) x\n\n", "(1) a\n", "A BC ", "**a**\n\n", "´´´a\n", "{.a} ", "{name} ",
    "{", "{{ a }}", "{% a %}", "=", "===\n", "a\n===\n", "+ ", "- [ ] a\n", "\"a\" ", "'a ",
    "# a\n## b\n### c\n#### d\n", "1. a\n  - b\n", "[a [b](c) ", "[a](x&amp;y) ", "[a] (b",
  ]

  /// Files in a guide: what is checked between files, and what is found on finished pages.
  static let guide: [GrowthShape] =
    [
      "## Heading ¤\n\nText.\n\n", "## Heading\n\nText.\n\n", "Text [](page:on-the-day) here.\n\n",
      "Text [a](page:nowhere-¤).\n\n", "Text [a](#heading-¤).\n\n", "[a](#h¤) ",
      "Text [](term:a¤).\n\n",
      "Text ![a](image:a¤.png).\n\n", "```tip\nText.\n```\n\n", "```questions\nids: [a¤]\n```\n\n",
      "A long text without an end and without a dot ", "A sentence. ",
      "Antidisestablishmentarianism",
      "See https://example.edu/a¤.\n\n", "Call 555-0100-¤ or a¤@example.edu.\n\n", "- a\n",
    ].map { GrowthShape("guide", $0, head: articleHead) }
    + [
      GrowthShape(
        "guide", "  - id: term-¤\n    term: Term ¤\n    definition: A thing.\n",
        head: "kind: glossary\nschema: 1\nitems:\n"),
      GrowthShape(
        "guide", "  - id: a¤\n    question: A question?\n    answer: An answer to question ¤.\n",
        head: "kind: faq\nschema: 1\nitems:\n"),
      GrowthShape(
        "guide", "  - from: /a¤/\n    to: page:on-the-day\n    since: 2026-11-01\n",
        head: "kind: redirects\nschema: 1\nitems:\n"),
      GrowthShape(
        "guide", "  - word: word ¤\n    same_as: other ¤\n",
        head: "kind: search\nschema: 1\nitems:\n"),
    ]

  private static let articleHead = """
    ---
    title: "A title"
    audience: [student]
    summary: "What happens from the moment you arrive until you are on your way home again."
    ---

    """
}
