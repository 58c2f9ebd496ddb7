import GuideMarkdown

/// What triggers a fault, and what is to be written instead.
struct FaultCase: CustomStringConvertible {
  var fault: MarkdownFault
  var marked: String
  /// What the first place is replaced with; nil when nothing is suggested.
  var write: String?
  var mode: MarkdownOptions

  init(
    _ fault: MarkdownFault, _ marked: String, write: String? = nil,
    _ mode: MarkdownOptions = .article
  ) {
    self.fault = fault
    self.marked = marked
    self.write = write
    self.mode = mode
  }

  var description: String { "\(fault.rawValue): \(marked.prefix(40))" }

  /// At least one for each fault.
  static let all: [FaultCase] = text + links + headings + blocks + limits

  private static let text: [FaultCase] = [
    FaultCase(.rawHTML, "Ask ⟦<b>early</b>⟧.", write: "**early**"),
    FaultCase(.rawHTML, "Ask ⟦<b>⟧*early*⟦</b>⟧.", write: "**"),
    FaultCase(.emphasisSpace, "The bed is 36⟦*80⟧*10 inches."),
    FaultCase(.imageWithoutDescription, "![ ](⟦image:a.png⟧)"),
    FaultCase(.imageWithoutDescription, "![&nbsp;](⟦image:a.png⟧)"),
    FaultCase(.rawHTML, "Some ⟦<u>⟧words</u>."),
    FaultCase(.rawHTML, "## One⟦<br>⟧two\n"),
    FaultCase(.rawHTML, "Dear ⟦<first name>⟧,", write: "\\<first name>"),
    FaultCase(.rawHTML, "One\n\n⟦<div class=\"x\">⟧\nTwo\n</div>\n"),
    FaultCase(.rawHTML, "⟦<center>⟧\n\nOne\n\n</center>\n"),
    FaultCase(.rawHTML, "One\n\n⟦</div>⟧\n"),
    FaultCase(.rawHTML, "One\n\n⟦<!-- ask Anna -->⟧\n"),
    FaultCase(.unsafeLink, "[a talk](⟦javascript:alert(1)⟧)"),
    FaultCase(.unsafeLink, "[a talk](⟦JavaScript:alert(1)⟧)"),
    FaultCase(.unsafeLink, "> - [a form](⟦file:///C:/form.pdf⟧)"),
    FaultCase(.unsafeLink, "![a dot](⟦data:image/png;base64,AAAA⟧)"),
    FaultCase(
      .pipeTable, "Hours:\n\n⟦| Day | Hours |\n|:--|--:|\n| Monday | 9 \\| 4 |⟧\n",
      write:
        "```table\ncaption: \"Day, Hours\"\ncolumns: [\"Day\", \"Hours\"]\nrows:\n  - [\"Monday\", \"9 | 4\"]\n```"
    ),
    FaultCase(
      .pipeTable, "⟦Day | Hours\n--- | ---\nMonday | \"9\"⟧\n",
      write:
        "```table\ncaption: \"Day, Hours\"\ncolumns: [\"Day\", \"Hours\"]\nrows:\n  - [\"Monday\", \"\\\"9\\\"\"]\n```"
    ),
    FaultCase(.taskItem, "- ⟦[ ]⟧ one\n- [x] two\n- [X] three\n"),
    FaultCase(.taskItem, "1. one\n2. ⟦[x]⟧ two\n"),
    FaultCase(.strikethrough, "Open ⟦~~until 4~~⟧ until 5."),
    FaultCase(.footnote, "Ask early⟦[^1]⟧ and often."),
    FaultCase(.footnote, "Ask early⟦[^1]⟧.\n\n[^1]: word\n"),
    FaultCase(.footnote, "Ask early⟦[^1]⟧, and again[^1].\n\n[^1]: Two weeks before.\n"),
    FaultCase(.braces, "Ask early ⟦{.important}⟧ or late.", write: ""),
    FaultCase(.braces, "## Ask ⟦{: .big}⟧\n", write: ""),
    FaultCase(.braces, "## Read for 15 minutes ⟦{read}⟧\n"),
    FaultCase(.secondHead, "\n⟦---\ntitle: One\ntags:\n  - two\n---⟧\n\nThree\n"),
    FaultCase(
      .secondHead, "One\n\n⟦---\ntitle: \"Two\"\nreviewed_on: 2026-11-01\n---⟧\n\nThree\n"),
    FaultCase(.colonBlock, "⟦::: tip⟧\nAsk early.\n:::\n", write: "```tip"),
  ]

  private static let links: [FaultCase] = [
    FaultCase(
      .bareAddress, "See ⟦https://example.edu/Rolla_(city)⟧.",
      write: "<https://example.edu/Rolla_(city)>"),
    FaultCase(
      .bareAddress, "See ⟦https://example.edu/a_b?c=d&e=f⟧.",
      write: "<https://example.edu/a_b?c=d&e=f>"),
    FaultCase(.bareAddress, "See (⟦www.example.edu⟧).", write: "<https://www.example.edu>"),
    FaultCase(
      .bareAddress, "One ⟦http://a.example⟧,\n  two ⟦http://a.example⟧",
      write: "<http://a.example>"),
    FaultCase(.bareAddress, "See ⟦HYPERLINK⟧ \"https://example.edu/a\" the form now."),
    FaultCase(
      .bareAddress,
      "{ ⟦HYPERLINK⟧ \"https://example.edu\" \\l \"top\" }the form\n{⟦HYPERLINK⟧ “https://example.edu/b”}"
    ),
    FaultCase(.bareAddress, "Or ⟦HYPERLINK⟧ \"mailto:a@example.edu\" write to us."),
    FaultCase(
      .bareEmail, "Write to ⟦office@example.edu⟧.", write: "<office@example.edu>"),
    FaultCase(
      .linkSpace, "Fill in ⟦[the form] (https://example.edu)⟧ now.",
      write: "[the form](https://example.edu)"),
    FaultCase(
      .addressSpace, "Fill in [the form](⟦https://example.edu/a b.pdf⟧) now.",
      write: "https://example.edu/a%20b.pdf"),
    FaultCase(
      .addressSpace, "See [how](⟦file:My form 2%.pdf⟧).", write: "file:My%20form%202%25.pdf"),
    FaultCase(.addressSpace, "See [how](⟦page:fees “Fees”⟧)."),
    FaultCase(.addressSpace, "See [how](⟦https://example.edu/fees/ “Fees of 2026”⟧)."),
    FaultCase(.addressSpace, "See [how](⟦/fees/ „Fees“⟧)."),
    FaultCase(
      .addressSpace, "See [how](⟦page:what it is⟧).", write: "page:what-it-is"),
    FaultCase(.undefinedLabel, "See ⟦[the form][visit]⟧."),
    FaultCase(.looksLikeLink, "Fill in ⟦[the form]⟧."),
    FaultCase(.unusedDefinition, "One\n\n⟦[form]: https://example.edu⟧\n"),
    FaultCase(.unusedDefinition, "⟦[Anna]: Hello⟧\n\nTwo\n"),
    FaultCase(.linkWithoutText, "See [](⟦https://example.edu⟧)."),
    FaultCase(.vagueLinkText, "For the form ⟦[click here]⟧(https://example.edu)."),
    FaultCase(.vagueLinkText, "⟦[Here]⟧(page:a) or ⟦[here]⟧(page:b)"),
    FaultCase(
      .addressSpace, "[us](⟦mailto: a@example.edu⟧) and", write: "mailto:a@example.edu"),
    FaultCase(.linkInLink, "See ⟦[the ⟧[form](page:a) here](page:b)."),
    FaultCase(.vagueDescription, "![A photo](⟦image:gate.jpg⟧)"),
    FaultCase(.imageWithoutDescription, "![DSC_0042.JPG](⟦image:gate.jpg⟧)"),
    FaultCase(.vagueDescription, "![A photo](⟦image:gate.jpg⟧)"),
    FaultCase(.vagueDescription, "![Picture of](⟦image:gate.jpg⟧)"),
    FaultCase(.vagueDescription, "![ a  picture\tof ](⟦image:gate.jpg⟧)"),
    FaultCase(.vagueDescription, "![Screenshot 2026-11-29 at 10.14.22 AM](⟦image:gate.jpg⟧)"),
    FaultCase(.vagueDescription, "![main-hall-2](⟦image:main-hall-2.jpg⟧)"),
    FaultCase(.imageWithoutDescription, "![](⟦image:talk.svg⟧)"),
  ]

  private static let headings: [FaultCase] = [
    FaultCase(.headingLevelOne, "⟦#⟧ Before the talk\n", write: "##"),
    FaultCase(.headingLevelOne, "⟦Before the talk\n===⟧\n", write: "## Before the talk"),
    FaultCase(.headingTooDeep, "## A\n\n⟦####⟧ B\n", write: "###"),
    FaultCase(.headingSkipped, "One\n\n⟦###⟧ A\n", write: "##"),
    FaultCase(.headingNotAllowed, "⟦## Yes⟧\n\nAsk.", write: "**Yes**", .block),
    FaultCase(.headingEmpty, "⟦##⟧\n\nOne\n"),
    FaultCase(.headingIDForm, "## Bring {#⟦What to bring⟧}\n", write: "what-to-bring"),
    FaultCase(.headingIDDuplicate, "## A {#way}\n\n⟦## B {#way}⟧\n"),
    FaultCase(.underlinedHeading, "Thanks!\nAnna\n⟦--⟧\n"),
    FaultCase(.underlinedHeading, "Thanks!\nAnna\n⟦-----⟧\n\nMore\n"),
    FaultCase(.underlinedHeading, "> Thanks\n> ⟦=⟧\n", .block),
    FaultCase(.underlinedHeading, "Thanks!\nAnna\n⟦--⟧ \nAnna Bo, Office\n"),
    FaultCase(.underlinedHeading, "Thanks\n⟦--⟧\nAnna\n"),
    FaultCase(.boldHeading, "⟦**Where to park**⟧\n\nHere.\n"),
    FaultCase(.headingSpace, "⟦##⟧Before the talk\n", write: "## "),
    FaultCase(.headingTooDeep, "One\n\n⟦#######⟧ Before the talk\n", write: "###"),
    FaultCase(.headingTooDeep, "⟦########⟧Before the talk\n", write: "### "),
    FaultCase(.headingSpace, "One\n\n⟦#⟧Before\n", write: "## "),
  ]

  private static let blocks: [FaultCase] = [
    FaultCase(.emphasisSpace, "Ask ⟦**early **⟧.", write: "**early**"),
    FaultCase(.emphasisSpace, "**Ask** ⟦** early**⟧.", write: "**early**"),
    FaultCase(.emphasisSpace, "Ask ⟦*early *⟧ on.", write: "*early*"),
    FaultCase(.emphasisSpace, "Ask ⟦__early __⟧ on.", write: "__early__"),
    FaultCase(.emphasisSpace, "Ask ⟦** early **⟧ on.", write: "**early**"),
    FaultCase(.emphasisSpace, "⟦**Note:**⟧ask early.", write: "**Note:** "),
    FaultCase(.emphasisSpace, "这是⟦**“重要”**⟧的。"),
    FaultCase(.emphasisSpace, "Ask ⟦**⟧early and often."),
    FaultCase(.emphasisSpace, "Ask early⟦**⟧ and often."),
    FaultCase(.emphasisSpace, "**Ask** early ⟦**⟧ and often."),
    FaultCase(.headingSpace, "⟦＃＃ ⟧Ask early\n", write: "## "),
    FaultCase(.headingSpace, "⟦＃＃＃　⟧Ask early\n", write: "### "),
    FaultCase(
      .linkSpace, "See ⟦[the form](https://example.edu/a⟧ now.",
      write: "[the form](https://example.edu/a)"),
    FaultCase(.linkSpace, "See ⟦[the form](page:x⟧", write: "[the form](page:x)"),
    FaultCase(.linkSpace, "See ⟦[the form](https://example.edu.⟧"),
    FaultCase(
      .linkSpace, "See ⟦[the form]{https://example.edu}⟧.", write: "[the form](https://example.edu)"
    ),
    FaultCase(.rawHTML, "Ask ⟦<font color=\"red\">⟧early</font>."),
    FaultCase(.bulletSign, "⟦§ Ask early\n§ Listen⟧\n", write: "- Ask early\n- Listen"),
    FaultCase(.emphasisSpace, "Ask ⟦***⟧early and often."),
    FaultCase(.emphasisSpace, "Ask ⟦__⟧early and often."),
    FaultCase(.emphasisSpace, "Ask ⟦*⟧early and often."),
    FaultCase(.emphasisSpace, "Ask ⟦_⟧early and often."),
    FaultCase(.emphasisSpace, "Ask ⟦*⟧**early** and often."),
    FaultCase(.emphasisSpace, "⟦*⟧*early* and often."),
    FaultCase(.emphasisSpace, "Ask *early*⟦*⟧ and often."),
    FaultCase(.emphasisSpace, "Ask ⟦_⟧*early* and often."),
    FaultCase(.emphasisSpace, "Ask⟦* early *⟧and often.", write: " *early* "),
    FaultCase(.emphasisSpace, "Ask⟦** very early **⟧and often.", write: " **very early** "),
    FaultCase(.emphasisSpace, "Ask ⟦_ early _⟧ and often."),
    FaultCase(.emphasisSpace, "Ask ⟦* very early *⟧, and often."),
    FaultCase(.emphasisSpace, "Ask ⟦_early _⟧and often.", write: "_early_"),
    FaultCase(.emphasisSpace, "Ask ⟦==early and often==⟧."),
    FaultCase(.emphasisSpace, "⟦==Early==⟧ is best."),
    FaultCase(
      .listSpace, "And then:\n⟦4. Ask⟧\n5. Listen\n", write: "\n4. Ask"),
    FaultCase(.listSpace, "> And then:\n> ⟦2) Ask⟧\n> of them\n> 3) Listen\n"),
    FaultCase(.fenceSign, "⟦```tip Ask early. Listen.```⟧\n"),
    FaultCase(.fenceSign, "One\n\n⟦````do - Ask````⟧\nTwo\n"),
    FaultCase(
      .indentedText, "One\n\n⟦    - Ask\n      and ask\n\n    - Listen⟧\n\nTwo\n",
      write: "- Ask\n  and ask\n\n- Listen"),
    FaultCase(.indentedText, "⟦\t1. Ask\n\t2. Listen⟧\n", write: "1. Ask\n2. Listen"),
    FaultCase(.indentedText, "⟦    ### Before⟧\n", write: "### Before"),
    FaultCase(
      .indentedText, "⟦    ```tip\n    Ask early.\n    ```⟧\n", write: "```tip\nAsk early.\n```"),
    FaultCase(
      .indentedText, "⟦    **Bring:** a pen, paper and time⟧\n",
      write: "**Bring:** a pen, paper and time"),
    FaultCase(
      .listSpace, "Bring:\n\n⟦-pens\n-paper⟧\n", write: "- pens\n- paper"),
    FaultCase(.listSpace, "⟦1.Ask\n2.Listen⟧\n", write: "1. Ask\n2. Listen"),
    FaultCase(
      .bulletSign, "Bring:\n\n⟦• pens\n• paper⟧\n", write: "- pens\n- paper"),
    FaultCase(.bulletSign, "Bring:\n⟦·\tpens\n·\tpaper⟧\n", write: "- pens\n- paper"),
    FaultCase(.bulletSign, "- ⟦• ⟧pens\n- paper\n", write: ""),
    FaultCase(
      .listIndent, "1. one\n⟦  - a\n  - b⟧\n2. two\n", write: "   - a\n   - b"),
    FaultCase(
      .pastedTable, "⟦Room\tCost\nDouble\t$7,900⟧\n",
      write:
        "```table\ncaption: \"Room, Cost\"\ncolumns: [\"Room\", \"Cost\"]\nrows:\n  - [\"Double\", \"$7,900\"]\n```"
    ),
    FaultCase(
      .indentedText, "One\n\n⟦    Write to us two weeks\n    before you come.⟧\n\nTwo\n",
      write: "Write to us two weeks\nbefore you come."),
    FaultCase(
      .indentedText, "One\n\n⟦\tWrite to us two weeks before.⟧\n",
      write: "Write to us two weeks before."),
    FaultCase(
      .fenceSign, "⟦´´´tip\nAsk early.\n´´´⟧\n", write: "```tip\nAsk early.\n```"),
    FaultCase(
      .fenceSign, "⟦'''note Bring\nA pen.\n\nPaper.\n'''⟧\n",
      write: "```note Bring\nA pen.\n\nPaper.\n```"),
    FaultCase(.fenceSign, "⟦``tip\nAsk early.\n``⟧\n", write: "```tip\nAsk early.\n```"),
    FaultCase(
      .mailHead,
      "Hello,\n\n⟦From: Kim Park <kim@example.edu>⟧\nSent: Monday\nTo: a@example.edu\nSubject: Parking\n\nAsk.\n"
    ),
    FaultCase(
      .mailHead, "⟦**De:** Kim Park⟧\n**Enviado el:** lunes\n**Para:** Ana\n**Asunto:** Sitio\n"),
    FaultCase(.unclosedFence, "⟦```text⟧\nAsk early.\n\n```tip\nListen.\n```\n"),
    FaultCase(.unclosedFence, "One\n\n⟦```tip⟧\nTwo\n\nThree\n"),
    FaultCase(.unclosedFence, "- One\n\n  ⟦~~~⟧\n  Two\n\nThree\n"),
    FaultCase(.unclosedFence, "⟦````tip⟧\nOne\n```\n"),
    FaultCase(.unknownBlock, "```⟦tipp⟧\nOne\n```\n", write: "tip"),
    FaultCase(.unknownBlock, "> ```⟦mermaid⟧\n> One\n> ```\n"),
    FaultCase(.notOneLine, "⟦1. Ask early⟧", .inline),
    FaultCase(.notOneLine, "One\n\n⟦Two⟧\n\nThree", .inline),
    FaultCase(.notOneLine, "⟦## One⟧", .inline),
  ]

  private static let limits: [FaultCase] = [
    FaultCase(.markdownTooLarge, "⟦⟧" + String(repeating: "a b c\n\n", count: 10_000), .block),
    FaultCase(
      .markdownTooDeep, "One\n\n⟦" + String(repeating: "> ", count: 40) + "Two⟧\n"),
    FaultCase(
      .markdownTooManyImages,
      String(repeating: "![[]()", count: 500) + "⟦![⟧" + String(repeating: "[]()![", count: 40_000)),
  ]
}
