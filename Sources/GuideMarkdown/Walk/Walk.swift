internal import CCmark
internal import GuideDiagnostics
internal import GuideSystem

/// One walk over the tree of a piece of Markdown, writing HTML.
///
/// It stops at each link, image and named block, asks, and goes on with the answer. The walk does
/// not recurse, so no nesting overflows the stack.
struct Walk: ~Copyable {
  let map: SourceMap
  let options: MarkdownOptions
  /// False in `.specification`, where everything is as libcmark has it.
  let isChecked: Bool
  let classes = ByteClass.table
  private let document: OpaquePointer
  let iterator: OpaquePointer

  var summary = MarkdownSummary()
  var faults: [Diagnostic] = []

  /// The node that a question was asked about.
  var asked: OpaquePointer?
  /// True after a line ending that closed a block.
  var isAtLineStart = true
  /// True between the tags of a link.
  var isInLink = false
  /// True when the link being walked has a tag to close.
  var linkIsOpen = false
  /// The image whose description is being written.
  var image: OpaquePointer?
  /// What the handler said of that image.
  var imageTarget: ImageTarget?
  /// The last text of a heading that ends with `{#id}`, and how much of it is shown.
  var headingTail: (node: OpaquePointer, count: Int)?
  /// True after white space, where the next letter begins a word.
  var isAtWordStart = true
  /// How far faults have been found in the source, to tell equal ones apart.
  var cursor = 0
  /// Lines of code, where `[x]: y` is what it is; kept only when the scan saw such lines.
  var codeLines: [ClosedRange<Int>] = []
  /// What was reported once already and is not repeated for each item or line.
  var reportedTaskList: OpaquePointer?
  var reportedParagraph: OpaquePointer?
  var reportedNotOneLine = false

  init(_ map: SourceMap, _ options: MarkdownOptions) {
    self.map = map
    self.options = options
    isChecked = options.mode != .specification
    document = Self.parse(map.source)
    iterator = cmark_iter_new(document)
  }

  deinit {
    cmark_iter_free(iterator)
    cmark_node_free(document)
  }

  private static func parse(_ source: MarkdownSource) -> OpaquePointer {
    source.bytes.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[source.range])
      // libcmark takes "" for an empty text, not a null pointer.
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return cmark_parse_document(base, bytes.count, CMARK_OPT_DEFAULT)
    }
  }

  /// What the walk needs to know to go on.
  enum Question {
    case link(MarkdownLink)
    case image(MarkdownImage)
    case block(FencedBlock)
  }

  /// Goes on to the next question; nil at the end.
  mutating func advance(into out: inout OutputBuffer) -> Question? {
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE {
        finish()
        return nil
      }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let isEntry = event == CMARK_EVENT_ENTER
      if let image, image != node {
        if isEntry { describe(node, into: &out) }
        continue
      }
      let type = cmark_node_get_type(node)
      switch type {
      case CMARK_NODE_TEXT: writeText(node, into: &out)
      case CMARK_NODE_SOFTBREAK:
        out.append(UInt8(ascii: "\n"))
        isAtWordStart = true
      case CMARK_NODE_PARAGRAPH:
        isEntry ? openParagraph(node, into: &out) : closeParagraph(node, into: &out)
      case CMARK_NODE_LINK:
        if isEntry {
          if let link = openLink(node) { return .link(link) }
        } else {
          closeLink(into: &out)
        }
      case CMARK_NODE_IMAGE:
        if isEntry {
          if let image = openImage(node) { return .image(image) }
        } else {
          closeImage(node, into: &out)
        }
      case CMARK_NODE_CODE_BLOCK:
        if let block = openCodeBlock(node, into: &out) { return .block(block) }
      case CMARK_NODE_HEADING:
        isEntry ? openHeading(node, into: &out) : closeHeading(node, into: &out)
      case CMARK_NODE_STRONG: out.append(isEntry ? "<strong>" : "</strong>")
      case CMARK_NODE_EMPH: out.append(isEntry ? "<em>" : "</em>")
      case CMARK_NODE_CODE: writeCode(node, into: &out)
      case CMARK_NODE_LINEBREAK:
        out.append("<br />\n")
        isAtWordStart = true
      case CMARK_NODE_HTML_INLINE: writeHTML(node, into: &out)
      default: writeBlock(node, type, isEntry, into: &out)
      }
    }
  }
}
