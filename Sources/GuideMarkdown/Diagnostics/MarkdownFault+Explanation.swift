package import GuideDiagnostics

extension MarkdownFault {
  package var explanation: Explanation {
    switch self {
    case .rawHTML, .unsafeLink, .pipeTable, .taskItem, .strikethrough, .footnote, .colonBlock:
      explanationOfWhatIsNotShown
    case .pastedTable, .indentedText, .fenceSign, .mailHead, .underlinedHeading, .boldHeading,
      .braces,
      .secondHead, .listIndent, .linkInLink:
      explanationOfPasted
    case .bareAddress, .bareEmail, .linkSpace, .addressSpace, .undefinedLabel, .looksLikeLink,
      .unusedDefinition, .linkWithoutText, .vagueLinkText, .imageWithoutDescription,
      .vagueDescription:
      explanationOfLinks
    case .headingLevelOne, .headingTooDeep, .headingSkipped, .headingNotAllowed, .headingEmpty,
      .headingIDForm, .headingIDDuplicate, .headingSpace:
      explanationOfHeadings
    default: explanationOfBlocks
    }
  }

  private var explanationOfWhatIsNotShown: Explanation {
    switch self {
    case .rawHTML:
      Explanation(
        "Words between < and > are the language that web pages are made of. The guide makes "
          + "that itself, so that every page looks alike and is safe to read, and it does not "
          + "take any from an article. To show a < put a backslash before it.",
        wrong: "Ask <b>early</b>. Dear <first name>,",
        right: "Ask **early**. Dear \\<first name>,")
    case .unsafeLink:
      Explanation(
        "A link that begins with javascript:, vbscript:, data: or file: runs a program or opens "
          + "something on one computer only. A link leads to a page of this guide or to an "
          + "address on the web.",
        wrong: "[The form](file:///C:/Forms/visit.pdf)",
        right: "[The form](https://example.edu/forms/visit.pdf)")
    case .pipeTable:
      Explanation(
        "A table made of | signs stays a heap of signs on the page. A table is written in a "
          + "block of its own, between two lines of three backticks.",
        wrong: "| Day | Hours |\n|-----|-------|\n| Monday | 9 to 4 |",
        right:
          "```table\ncaption: When we are open\ncolumns: [Day, Hours]\nrows:\n  - [Monday, 9 to 4]\n```"
      )
    case .taskItem:
      Explanation(
        "Boxes such as [ ] and [x] stay as signs on the page. A list to tick off lives in a "
          + "file of its own, so that a reader's ticks are kept; an article shows it by its id.",
        wrong: "- [ ] Write down three questions", right: "```checklist\nid: before\n```")
    case .strikethrough:
      Explanation(
        "Two tildes do not strike words out here. Take out what no longer holds; for a change "
          + "that readers should see, say so in words.",
        wrong: "Open ~~until 4~~ until 5.", right: "Open until 5 (until 4 before September).")
    case .footnote:
      Explanation(
        "Footnotes are not known here: the mark stays on the page and the note may vanish. Put "
          + "the note in parentheses in the sentence, or in a note block.",
        wrong: "Ask early.[^1]\n\n[^1]: Two weeks before.",
        right: "Ask early (two weeks before).")
    default:
      Explanation(
        "Blocks begin and end with three backticks, not with colons.",
        wrong: "::: tip\nAsk early.\n:::", right: "```tip\nAsk early.\n```")
    }
  }

  private var explanationOfLinks: Explanation {
    switch self {
    case .bareAddress:
      Explanation(
        "An address in the middle of the text does not become a link. Give it words to click "
          + "on, or put it between < and >.",
        wrong: "See https://example.edu/visit for more.",
        right: "See [how to visit](https://example.edu/visit).")
    case .bareEmail:
      Explanation(
        "An e-mail address in the middle of the text does not become a link. Put it between < "
          + "and >, or better name the contact, so that the address is written once.",
        wrong: "Write to office@example.edu.", right: "Write to <office@example.edu>.")
    case .linkSpace:
      Explanation(
        "Between the ] and the ( of a link nothing may be, not even a space.",
        wrong: "[the form] (https://example.edu/form)",
        right: "[the form](https://example.edu/form)")
    case .addressSpace:
      Explanation(
        "The address of a link may not have a space. Write %20 in its place.",
        wrong: "[the form](https://example.edu/visit form.pdf)",
        right: "[the form](https://example.edu/visit%20form.pdf)")
    case .undefinedLabel:
      Explanation(
        "Words in two pairs of square brackets are a link whose address is on a line of its "
          + "own, and there is no such line.",
        wrong: "[the form][visit form]",
        right: "[the form](https://example.edu/form)")
    case .looksLikeLink:
      Explanation(
        "Words in square brackets look like a link without its address and show up with their "
          + "brackets. Add the address; for plain brackets put a backslash before the [.",
        wrong: "Fill in [the form].",
        right: "Fill in [the form](https://example.edu/form).")
    case .unusedDefinition:
      Explanation(
        "A line of the form [label]: address is not shown. It gives an address to a link that "
          + "says [label], and there is none.",
        wrong: "[form]: https://example.edu/form",
        right: "Fill in [the form][form].\n\n[form]: https://example.edu/form")
    case .linkWithoutText:
      Explanation(
        "A link needs words to click on. Only links to things of this guide, such as page: and "
          + "contact:, may leave them out and get the name of what they lead to.",
        wrong: "[](https://example.edu/form)", right: "[The form](https://example.edu/form)")
    case .vagueLinkText:
      Explanation(
        "People who listen to a page often hear its links alone, and \"here\" tells them "
          + "nothing. Let the link's words say where it leads.",
        wrong: "For the form [click here](https://example.edu/form).",
        right: "Fill in [the form for visits](https://example.edu/form).")
    case .vagueDescription:
      Explanation(
        "People who cannot see an image hear its description instead. What a camera counts, or "
          + "the word \"photo\", tells them nothing. Say what somebody would miss without it.",
        wrong: "![A photo](image:gate.jpg)",
        right: "![The main gate, with a ramp on its left](image:gate.jpg)")
    default:
      Explanation(
        "People who cannot see an image hear its description. Say in a few words what it shows: the name of a file does not; "
          + "an image that is there for looks alone says \"decorative\".",
        wrong: "![](image:talk.svg)", right: "![Two people talk at a table](image:talk.svg)")
    }
  }

  private var explanationOfHeadings: Explanation {
    switch self {
    case .headingLevelOne:
      Explanation(
        "The title in the head of the file is the page's first heading. Headings in the text "
          + "begin with ##.",
        wrong: "# Before the talk", right: "## Before the talk")
    case .headingTooDeep:
      Explanation(
        "Headings have two levels, ## and ###. More of them are hard to follow on a phone: make "
          + "it a ### heading, or bold words at the start of a paragraph.",
        wrong: "## Getting there\n\n#### Parking",
        right: "## Getting there\n\n### Parking")
    case .headingSkipped:
      Explanation(
        "A ### heading belongs to a ## heading above it. Without one, people who listen to the "
          + "page believe that they missed a part.",
        wrong: "### Parking", right: "## Getting there\n\n### Parking")
    case .headingNotAllowed:
      Explanation(
        "This text is shown in the middle of a page, where a heading of its own would confuse. "
          + "Make the words bold instead.",
        wrong: "answer: |\n  ## Yes\n  Ask early.", right: "answer: |\n  **Yes.** Ask early.")
    case .headingEmpty:
      Explanation(
        "A line of # signs without words makes an empty heading. Write the words or take the "
          + "line out.",
        wrong: "##", right: "## Before the talk")
    case .headingIDForm:
      Explanation(
        "The id in {#…} at the end of a heading is in the address of the page. It begins "
          + "with a lowercase letter and has only lowercase letters a to z, digits and hyphens. More ids "
          + "may follow, as in {#what-to-bring #packing}: old ones that links still use.",
        wrong: "## What to bring {#What to bring}", right: "## What to bring {#what-to-bring}")
    case .headingIDDuplicate:
      Explanation(
        "Two headings of a page have the same id, so a link to it leads to the first only.",
        wrong: "## By train {#way}\n\n## By car {#way}",
        right: "## By train {#train}\n\n## By car {#car}")
    default:
      Explanation(
        "A heading needs a space after its # signs; without it the signs are shown as text.",
        wrong: "##Before the talk", right: "## Before the talk")
    }
  }

  private var explanationOfBlocks: Explanation {
    switch self {
    case .emphasisSpace:
      Explanation(
        "The stars of bold and slanted words must touch the words; with a space between they "
          + "are shown as stars.",
        wrong: "Ask **early **.", right: "Ask **early**.")
    case .listSpace:
      Explanation(
        "The sign or number of a list item needs a space after it.",
        wrong: "-Ask early\n-Listen", right: "- Ask early\n- Listen")
    case .bulletSign:
      Explanation(
        "A bullet, a letter or a number copied from a word processor makes no list, and its lines "
          + "run together. An item begins with a hyphen and a space, or with `1.` and a space.",
        wrong: "• Ask early\n• Listen", right: "- Ask early\n- Listen")
    case .unclosedFence:
      Explanation(
        "A block begins with three backticks and ends with a line of three backticks. Without "
          + "that line the rest of the page becomes part of it. A block inside a block needs "
          + "four backticks around the outer one.",
        wrong: "```tip\nAsk early.", right: "```tip\nAsk early.\n```")
    case .unknownBlock:
      Explanation(
        "The word after three backticks names a block, and there is none of this name. To show "
          + "the lines just as they are, write text.",
        wrong: "```tipp\nAsk early.\n```", right: "```tip\nAsk early.\n```")
    case .blockInBlock:
      Explanation(
        "Blocks are inside blocks inside blocks, more than can be shown.",
        wrong: "``````tip\n`````tip\n````tip\n```tip\nAsk early.\n```\n````\n`````\n``````",
        right: "```tip\nAsk early.\n```")
    case .notOneLine:
      Explanation(
        "This text is shown within a line, so it cannot have paragraphs, lists, quotations or "
          + "blocks. A number with a point at its start would make a list: put a backslash "
          + "before the point.",
        wrong: "note: \"1. Ask early\"", right: "note: '1\\. Ask early'")
    case .markdownTooLarge:
      Explanation(
        "There is more text here than anybody reads on one page, and it would slow everything "
          + "down. Split it into several articles.",
        wrong: "(an article of more than a million letters)", right: "(two articles)")
    case .markdownTooDeep:
      Explanation(
        "Lists and quotations are in each other more than 32 deep, mostly because of many > "
          + "signs or hyphens at the start of a line.",
        wrong: "(a line that begins with forty > signs)", right: "> What was said")
    default:
      Explanation(
        "The signs ![ begin an image, and there are more of them than a page can have. Mostly "
          + "they were pasted by accident.",
        wrong: "![[]()![[]()![[]() …", right: "![Two people talk](image:talk.svg)")
    }
  }
}
