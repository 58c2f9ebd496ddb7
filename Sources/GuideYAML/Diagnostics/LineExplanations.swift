import GuideDiagnostics

/// Explanations of faults of keys, lists and values.
enum LineExplanations {
  static let all: [YAMLFault: Explanation] = [
    .missingColon:
      Explanation(
        "A key is followed by a colon and a space, also where its value begins on the next line.",
        wrong: """
          title Hello
          id: hello
          """,
        right: """
          title: Hello
          id: hello
          """),
    .lineWithoutKey:
      Explanation(
        """
        The line is neither a key with a colon nor an entry with a dash, and it is not indented \
        as a part of the text above. A text of several lines is easiest to write below its key, \
        after a >.
        """,
        wrong: """
          summary: A text that goes on and on until it
          ends in the next line
          """,
        right: """
          summary: >
            A text that goes on and on until it
            ends in the next line
          """),
    .equalsForColon:
      Explanation(
        "Between a key and its value is a colon, not an equals sign.",
        wrong: "title = Hello",
        right: "title: Hello"),
    .keyWithoutText:
      Explanation(
        "A line begins with a colon: what is after it has no name.",
        wrong: ": Hello",
        right: "title: Hello"),
    .duplicateKey:
      Explanation(
        """
        The same key is twice in one group. Only one of the two values could count, so \
        neither is guessed: keep the right one and delete the other.
        """,
        wrong: """
          title: Hello
          title: Good morning
          """,
        right: "title: Good morning"),
    .mixedListAndKeys:
      Explanation(
        """
        A group has either entries with dashes or keys with colons, not both side by side. What \
        belongs to an entry is indented by two more spaces than its dash.
        """,
        wrong: """
          tags:
            - one
            two
          """,
        right: """
          tags:
            - one
            - two
          """),
    .straySign:
      Explanation(
        """
        A line begins with its key, or with a dash and a space. A sign that slipped in before \
        makes it something else.
        """,
        wrong: """
          ,title: Hello
          id: hello
          """,
        right: """
          title: Hello
          id: hello
          """),
    .wrongListMarker:
      Explanation(
        """
        Each entry of a list begins with the dash of the keyboard (also called minus or hyphen) \
        and a space. Word processors make long dashes and bullets of it, which are text.
        """,
        wrong: """
          tags:
            • one
          """,
        right: """
          tags:
            - one
          """),
    .listAfterText:
      Explanation(
        "A key has a text after its colon and, below, a list. It can have one of them.",
        wrong: """
          tags: one
            - two
          """,
        right: """
          tags:
            - one
            - two
          """),
    .missingDash:
      Explanation(
        """
        Each entry of a list begins with a dash. Without it the keys of the entry seem to belong \
        to the entry above, which has them already.
        """,
        wrong: """
          - id: one
            text: First
            id: two
            text: Second
          """,
        right: """
          - id: one
            text: First
          - id: two
            text: Second
          """),
    .colonInValue:
      Explanation(
        """
        In a text without quotes a colon followed by a space looks like the end of another key. \
        Put the text in straight quotes.
        """,
        wrong: "title: Interviews: a guide",
        right: "title: \"Interviews: a guide\""),
    .valueNeedsQuotes:
      Explanation(
        """
        Some signs mean something to YAML where a value begins: @ % ` & * ! | > [ ] { } , ? and \
        a dash with a space. A text that begins with one of them is in straight quotes.
        """,
        wrong: "title: [New] A guide",
        right: "title: \"[New] A guide\""),
    .hashInValue:
      Explanation(
        """
        A # after a space begins a comment: from there on nothing is read. When the # belongs to \
        the text, put the text in straight quotes. When it is a comment, put a space after the #.
        """,
        wrong: "color: #8a1538",
        right: "color: \"#8a1538\""),
    .textAfterBar:
      Explanation(
        """
        A | or > after a key says that the text is below. Nothing else may be on its \
        line.
        """,
        wrong: """
          body: | Dear Ms Doe,
            thank you.
          """,
        right: """
          body: |
            Dear Ms Doe,
            thank you.
          """),
  ]
}
