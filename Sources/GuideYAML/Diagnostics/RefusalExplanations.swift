import GuideDiagnostics

/// Explanations of the refusal of what a guide does not need.
enum RefusalExplanations {
  static let all: [YAMLFault: Explanation] = [
    .anchor:
      Explanation(
        """
        A value that begins with & is a mark for other places of the file, which a guide's files \
        do not use. When it is text, put it in straight quotes.
        """,
        wrong: "title: &more to come",
        right: "title: \"&more to come\""),
    .alias:
      Explanation(
        """
        A value that begins with * stands for something marked elsewhere in the file, which a \
        guide's files do not use. When it is text, put it in straight quotes.
        """,
        wrong: "title: *new",
        right: "title: \"*new\""),
    .tag:
      Explanation(
        """
        A value that begins with ! names a kind of value, which a guide's files do not use. When \
        it is text, put it in straight quotes.
        """,
        wrong: "title: !important",
        right: "title: \"!important\""),
    .mergeKey:
      Explanation(
        """
        << takes over keys from elsewhere in the file, which a guide's files do not use. Write \
        the keys themselves.
        """,
        wrong: """
          review:
            <<: standard
          """,
        right: """
          review:
            owner: office
          """),
    .complexKey:
      Explanation(
        "A key is a word. A list, a group or a line that begins with ? cannot be one.",
        wrong: "[one, two]: Hello",
        right: "title: Hello"),
    .directive:
      Explanation(
        """
        A line that begins with % speaks to the program that reads YAML. A guide's files do not \
        use any: leave it out. Put a text that begins with % in straight quotes.
        """,
        wrong: """
          %YAML 1.2
          ---
          title: Hello
          """,
        right: "title: Hello"),
    .secondDocument:
      Explanation(
        """
        A line of three dashes begins a second part in the same file, which would never be read. \
        Take the line out, or make a file of its own of the rest.
        """,
        wrong: """
          title: Hello
          ---
          title: Good morning
          """,
        right: "title: Hello"),
    .tooDeep:
      Explanation(
        """
        Lists and groups of keys are in one another far deeper than any guide needs. Most \
        likely brackets were opened and not closed.
        """,
        wrong: "tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[one",
        right: "tags: [one]"),
    .tooLarge:
      Explanation(
        "The file is longer than what can be read in one piece. Make several files of it.",
        wrong: "(more than 1024 KB)",
        right: "(several files)"),
    .tooManyEntries:
      Explanation(
        "The file has more entries than can be read in one piece. Make several files of it.",
        wrong: "(more than 100000 entries)",
        right: "(several files)"),
    .notUnderstood:
      Explanation(
        """
        The line does not fit what is above it, and it is not clear what was meant. Look at \
        this line and the one above: every key has a colon and a space after it, lines that \
        belong together begin at the same distance from the left, and every quote or bracket \
        that is opened is closed.
        """,
        wrong: """
          title: Hello
          &&
          """,
        right: "title: Hello"),
  ]
}
