package import GuideDiagnostics

/// What can be wrong in the text of an article, an answer or a tip.
package enum MarkdownFault: String, CaseIterable, DiagnosticCode {
  // What the site does not show.
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case pipeTable = "pipe-table"
  case taskItem = "task-item"
  case strikethrough = "strikethrough"
  case footnote = "footnote"
  case colonBlock = "colon-block"
  case braces = "class-in-braces"
  case secondHead = "second-head"

  // Links and images.
  case bareAddress = "bare-address"
  case bareEmail = "bare-email"
  case linkSpace = "link-space"
  case addressSpace = "address-space"
  case undefinedLabel = "undefined-label"
  case looksLikeLink = "looks-like-link"
  case unusedDefinition = "unused-definition"
  case linkWithoutText = "link-without-text"
  case vagueLinkText = "vague-link-text"
  case imageWithoutDescription = "image-without-description"
  case linkInLink = "link-in-link"
  case vagueDescription = "vague-description"

  // Headings.
  case headingLevelOne = "heading-level-one"
  case headingTooDeep = "heading-too-deep"
  case headingSkipped = "heading-skipped"
  case headingNotAllowed = "heading-not-allowed"
  case headingEmpty = "heading-empty"
  case headingIDForm = "heading-id-form"
  case headingIDDuplicate = "heading-id-duplicate"
  case headingSpace = "heading-space"
  case underlinedHeading = "underlined-heading"
  case boldHeading = "bold-heading"

  // Marks that were meant and not understood.
  case emphasisSpace = "emphasis-space"
  case listSpace = "list-space"
  case bulletSign = "bullet-sign"
  case listIndent = "list-indent"

  // What comes from Word, Excel and mail programs.
  case pastedTable = "pasted-table"
  case indentedText = "indented-text"
  case fenceSign = "fence-sign"
  case mailHead = "mail-head"

  // Blocks.
  case unclosedFence = "unclosed-fence"
  case unknownBlock = "unknown-block"
  case blockInBlock = "block-in-block"
  case notOneLine = "not-one-line"

  // Limits.
  case markdownTooLarge = "markdown-too-large"
  case markdownTooDeep = "markdown-too-deep"
  case markdownTooManyImages = "markdown-too-many-images"

  package var severity: Severity {
    switch self {
    case .looksLikeLink, .unusedDefinition, .vagueLinkText, .vagueDescription, .emphasisSpace,
      .listSpace, .bulletSign, .headingSpace, .listIndent, .indentedText, .boldHeading, .braces,
      .mailHead:
      .warning
    default: .error
    }
  }
}
