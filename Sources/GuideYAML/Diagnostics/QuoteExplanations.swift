import GuideDiagnostics

/// Explanations of faults of quotes and brackets.
enum QuoteExplanations {
  static let all: [YAMLFault: Explanation] = [
    .curlyQuotes:
      Explanation(
        """
        Word processors turn straight quotes into curly ones. To YAML those are letters like any \
        other, so they would be shown to the readers and would not protect what they surround. \
        To show curly quotes to the readers, put straight ones around them.
        """,
        wrong: "title: “Hello”",
        right: "title: \"Hello\""),
    .unclosedQuote:
      Explanation(
        """
        What begins with a quote ends with the same quote. Without the second one everything up \
        to the next quote of the file would be a part of the text.
        """,
        wrong: "title: \"Hello",
        right: "title: \"Hello\""),
    .textAfterQuote:
      Explanation(
        """
        A value that begins with a quote ends with it. Put quotes of the other kind around the \
        whole.
        """,
        wrong: "title: \"Hello\" is a good start",
        right: "title: '\"Hello\" is a good start'"),
    .quoteInsideQuotes:
      Explanation(
        """
        The text holds the same quote that is around it, so it seems to end there. Put text \
        with an apostrophe in double quotes, and text with double quotes in single ones.
        """,
        wrong: "title: 'Don't worry'",
        right: "title: \"Don't worry\""),
    .backslashInQuotes:
      Explanation(
        """
        Between double quotes a backslash begins a code such as \\n for a new line. Put the text \
        in single quotes, where it is a sign like any other.
        """,
        wrong: "folder: \"C:\\Users\"",
        right: "folder: 'C:\\Users'"),
    .commaAtLineEnd:
      Explanation(
        """
        Lines of YAML do not end with a comma. Commas are only between the entries of [ ] and \
        { }.
        """,
        wrong: "title: \"Hello\",",
        right: "title: \"Hello\""),
    .unclosedBracket:
      Explanation(
        """
        A list in brackets that is opened must be closed. A text that begins with a bracket \
        is in straight quotes.
        """,
        wrong: "tags: [one, two",
        right: "tags: [one, two]"),
    .missingComma:
      Explanation(
        "Between [ and ], and between { and }, entries are parted by commas.",
        wrong: "tags: [\"one\" \"two\"]",
        right: "tags: [\"one\", \"two\"]"),
    .extraComma:
      Explanation(
        "Between two commas there has to be an entry. Take one comma out, or write what is missing.",
        wrong: "tags: [one, , two]",
        right: "tags: [one, two]"),
  ]
}
