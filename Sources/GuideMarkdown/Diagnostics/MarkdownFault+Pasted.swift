internal import GuideDiagnostics

extension MarkdownFault {
  /// What is meant by the faults of texts that come from other programs.
  var explanationOfPasted: Explanation {
    switch self {
    case .pastedTable:
      Explanation(
        "Rows copied from Excel, with tabs or commas between their cells, run together into one "
          + "paragraph. A table is written in a block of its own.",
        wrong: "Room\tCost\nDouble\t$7,900",
        right: "```table\ncaption: What a room costs\ncolumns: [Room, Cost]\nrows:\n"
          + "  - [Double, \"$7,900\"]\n```")
    case .indentedText:
      Explanation(
        "A paragraph that begins with a tab or four spaces, as Word indents its first lines, is "
          + "shown as code: in another font, and in one long line. Begin at the margin.",
        wrong: "    Write to us two weeks before you come.",
        right: "Write to us two weeks before you come.")
    case .fenceSign:
      Explanation(
        "A block begins and ends with three backticks. Acute accents, straight or curly quotation "
          + "marks and two backticks look alike, and are shown as text.",
        wrong: "\u{B4}\u{B4}\u{B4}tip\nAsk early.\n\u{B4}\u{B4}\u{B4}",
        right: "```tip\nAsk early.\n```")
    case .mailHead:
      Explanation(
        "A mail program puts a few lines above a mail that is answered or sent on: From, Sent, To, "
          + "Subject. Pasted with the text they tell readers who wrote to whom, with addresses. A "
          + "mail that is an example stands between two lines of three backticks.",
        wrong: "From: Kim Park\nSent: Monday, November 2\nTo: Visits\nSubject: Parking\n\n"
          + "Park behind the library.",
        right: "Park behind the library.")
    case .underlinedHeading:
      Explanation(
        "A line of hyphens or equal signs makes a heading of the lines above it. In a signature, "
          + "or as a line across the page, it needs an empty line above it.",
        wrong: "Thanks for your visit!\nThe office\n--",
        right: "Thanks for your visit!\n\nThe office")
    case .boldHeading:
      Explanation(
        "A line of bold words looks like a heading, and is none to people who listen to the page "
          + "or jump from heading to heading.",
        wrong: "**Where to park**\n\nBehind the library.",
        right: "## Where to park\n\nBehind the library.")
    case .braces:
      Explanation(
        "Braces with a class, as other programs know them, are shown as signs. Only an id in "
          + "braces at the end of a heading is known: {#where-to-park}.",
        wrong: "Ask early. {.important}", right: "**Ask early.**")
    case .secondHead:
      Explanation(
        "An article has one head, between the first two lines of three hyphens. A second one, "
          + "often from a copied file, is shown as text.",
        wrong: "---\ntitle: Another page\n---\n\nAsk early.", right: "Ask early.")
    case .listIndent:
      Explanation(
        "A list within a numbered item begins below the item's words: three spaces to the right. "
          + "With fewer it ends the numbered list, which then begins again.",
        wrong: "1. Before\n  - Ask early\n2. After", right: "1. Before\n   - Ask early\n2. After")
    default:
      Explanation(
        "A link cannot have another link among its words. Make two of it.",
        wrong: "[The form and [the map](page:map)](https://example.edu/form)",
        right: "[The form](https://example.edu/form) and [the map](page:map)")
    }
  }
}
