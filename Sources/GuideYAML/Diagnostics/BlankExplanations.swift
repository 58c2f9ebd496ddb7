import GuideDiagnostics

/// Explanations of faults of blanks and indentation.
enum BlankExplanations {
  static let all: [YAMLFault: Explanation] = [
    .missingSpaceAfterColon:
      Explanation(
        """
        A key is followed by a colon and a space. Without the space YAML takes the whole line \
        for one word, and the key is not found.
        """,
        wrong: "title:Hello",
        right: "title: Hello"),
    .missingSpaceAfterDash:
      Explanation(
        """
        Each entry of a list begins with a dash and a space. Without the space the dash becomes \
        a part of the text.
        """,
        wrong: """
          tags:
            -one
            -two
          """,
        right: """
          tags:
            - one
            - two
          """),
    .tabIndent:
      Explanation(
        """
        How far a line is indented says what it belongs to, and a tab is as wide as each program \
        likes. So only spaces can indent a line, two for each step. Most editors can be told to \
        write spaces when you press the tab key.
        """,
        wrong: """
          review:
          \towner: office
          """,
        right: """
          review:
            owner: office
          """),
    .noBreakSpace:
      Explanation(
        """
        Text that comes from a word processor or a web page can hold blanks that look like a \
        space and are something else (a “no-break space”, for example). Where YAML needs a space \
        they do not count. Delete the blank and press the space bar.
        """,
        wrong: "title:\u{A0}Hello",
        right: "title: Hello"),
    .wrongIndent:
      Explanation(
        """
        Keys that belong together begin at the same distance from the left. A key that is \
        further right or left than the others seems to belong to something else.
        """,
        wrong: """
          title: Hello
            summary: A first page
          """,
        right: """
          title: Hello
          summary: A first page
          """),
    .listItemIndent:
      Explanation(
        "The dashes of one list are below one another.",
        wrong: """
          tags:
            - one
             - two
          """,
        right: """
          tags:
            - one
            - two
          """),
    .textNotIndented:
      Explanation(
        """
        Below a key that ends with | or > each line of the text is indented. The first line that \
        is not ends the text, and is taken for a key.
        """,
        wrong: """
          body: |
            Dear Ms Doe,
          thank you.
          """,
        right: """
          body: |
            Dear Ms Doe,
            thank you.
          """),
  ]
}
