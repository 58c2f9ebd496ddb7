internal import CCmark
internal import GuideSupport

/// Writes the HTML of a piece of Markdown, in one pass over its tree.
///
/// It stops at each link, image and named block, asks, and goes on with the answer. What is wrong
/// with the text is found by `MarkdownLinter`, which it shows each node.
struct MarkdownRenderer: ~Copyable {
  let options: MarkdownOptions
  /// False in `.specification`, where everything is as libcmark has it.
  let isChecked: Bool
  let tree: MarkdownTree
  let reporter: MarkdownReporter
  var linter: MarkdownLinter

  var summary = MarkdownSummary()
  var headings: HeadingList
  /// The words that a reader meets, when somebody wants them.
  var reading: ReadingText?
  var words = WordCounter()

  /// The node that a question was asked about.
  var asked: OpaquePointer?
  /// The ids that the heading being written ends with.
  var headingTail: HeadingIDs.Tail?
  /// True after a line ending that closed a block.
  var isAtLineStart = true
  /// True between the tags of a link.
  var isInLink = false
  /// True when the link being written has a tag to close.
  var linkIsOpen = false
  /// What ends something that is in place of a link.
  var linkEnd: [UInt8]?
  /// The image whose description is being written.
  var image: OpaquePointer?
  /// What the handler said of that image.
  var imageTarget: ImageTarget?

  init(_ map: SourceMap, _ options: MarkdownOptions) {
    self.options = options
    isChecked = options.mode != .specification
    reporter = MarkdownReporter(map, isChecked: isChecked)
    linter = MarkdownLinter(options.mode, reporter)
    if options.keepsReading { reading = ReadingText(map) }
    headings = HeadingList(options)
    tree = MarkdownTree(map.source)
  }

  /// What has to be known to go on.
  enum Question {
    case link(MarkdownLink)
    /// The words of links in a heading that have none of their own.
    case words([String])
    case image(MarkdownImage)
    case block(FencedBlock)
  }

  /// Goes on to the next question; nil at the end.
  mutating func advance(into out: inout OutputBuffer) -> Question? {
    while true {
      let event = cmark_iter_next(tree.iterator)
      if event == CMARK_EVENT_DONE {
        finish()
        return nil
      }
      guard let node = cmark_iter_get_node(tree.iterator) else { continue }
      let isEntry = event == CMARK_EVENT_ENTER
      if let image, image != node {
        if isEntry { out.appendDescription(from: node) }
        continue
      }
      let type = cmark_node_get_type(node)
      switch type {
      case CMARK_NODE_TEXT: writeText(node, into: &out)
      case CMARK_NODE_SOFTBREAK:
        out.append(UInt8(ascii: "\n"))
        endLine()
      case CMARK_NODE_PARAGRAPH:
        isEntry ? openParagraph(node, into: &out) : closeParagraph(node, into: &out)
      case CMARK_NODE_LINK where isEntry:
        if let link = openLink(node) { return .link(link) }
      case CMARK_NODE_LINK: closeLink(into: &out)
      case CMARK_NODE_IMAGE where isEntry:
        if let image = openImage(node) { return .image(image) }
      case CMARK_NODE_IMAGE: closeImage(node, into: &out)
      case CMARK_NODE_CODE_BLOCK:
        if let block = openCodeBlock(node, into: &out) { return .block(block) }
      case CMARK_NODE_HEADING where isEntry:
        if let destinations = openHeading(node, into: &out) { return .words(destinations) }
      case CMARK_NODE_HEADING: closeHeading(node, into: &out)
      case CMARK_NODE_STRONG: out.append(isEntry ? "<strong>" : "</strong>")
      case CMARK_NODE_EMPH:
        if isEntry, isChecked { EmphasisCheck.inspectNumbers(node, reporter) }
        out.append(isEntry ? "<em>" : "</em>")
      case CMARK_NODE_CODE: writeCode(node, into: &out)
      case CMARK_NODE_LINEBREAK:
        out.append(isChecked ? "<br>\n" : "<br />\n")
        endLine()
      case CMARK_NODE_HTML_INLINE: writeHTML(node, into: &out)
      default: writeBlock(node, type, isEntry: isEntry, into: &out)
      }
    }
  }

  private mutating func endLine() {
    reading?.bytes.append(UInt8(ascii: "\n"))
    words.isAtWordStart = true
  }

  /// What can be said only at the end.
  private mutating func finish() {
    summary.words = words.count
    summary.headings = headings.headings
    if isChecked { linter.finish() }
  }
}
