internal import CCmark
internal import CSystem
internal import GuideDiagnostics
internal import GuideSupport

/// One walk over the tree of a piece of Markdown, writing HTML.
///
/// It stops at each link, image and named block, asks, and goes on with the answer. The walk does
/// not recurse, so no nesting overflows the stack.
struct MarkdownRenderer: ~Copyable {
  let map: SourceMap
  let options: MarkdownOptions
  /// False in `.specification`, where everything is as libcmark has it.
  let isChecked: Bool
  let classes = ByteClass.table
  let iterator: OpaquePointer
  private let mark: guide_arena_mark

  var summary = MarkdownSummary()
  /// What was found; `add` takes it in.
  var faults: [Diagnostic] = []
  var errorCount = 0
  var warningCount = 0
  /// How many bytes may still be searched for what is where.
  var searchBudget = MarkdownRenderer.searchBudget

  /// The node that a question was asked about.
  var asked: OpaquePointer?
  /// The paragraph or heading being walked.
  var textBlock: OpaquePointer?
  /// The ids of headings, and for each how often it was wanted.
  var takenIDs: [String: Int] = [:]
  /// True after a line ending that closed a block.
  var isAtLineStart = true
  /// True between the tags of a link.
  var isInLink = false
  /// True when the link being walked has a tag to close.
  var linkIsOpen = false
  /// What ends something that stands for a link.
  var linkEnd: [UInt8]?
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
  /// Lines of code, where `[x]: y` and `&#150;` are what they are.
  var codeLines: [Range<Int>] = []
  /// What was reported once already and is not repeated for each item or line.
  var reportedTaskList: OpaquePointer?
  var reportedParagraph: OpaquePointer?
  var reportedNotOneLine = false
  /// The last line of what was found to be pasted; nothing more is said of the lines before it.
  var pastedUntil = 0
  /// Where nothing more is said: what is there is something else than Markdown takes it for,
  /// which has been said.
  var muted = 0..<0
  /// How many lines may still be looked at for lists and blocks of other programs; real texts have
  /// far fewer.
  var pastedBudget = 20_000
  /// The words that a reader meets, when somebody wants them.
  var reading: ReadingText?

  init(_ map: SourceMap, _ options: MarkdownOptions) {
    self.map = map
    self.options = options
    isChecked = options.mode != .specification
    if options.keepsReading { reading = ReadingText(map) }
    if options.mode == .article { takenIDs.reserveCapacity(12) }
    mark = guide_arena_begin()
    iterator = cmark_iter_new(Self.parse(map.source))
  }

  // Nothing is freed piece by piece: the arena takes it all back.
  deinit { guide_arena_end(mark) }

  /// libcmark's way to ask for memory: the arena of the thread.
  private nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: guide_arena_calloc, realloc: guide_arena_realloc, free: guide_arena_free))
    return memory
  }()

  private static func parse(_ source: MarkdownSource) -> OpaquePointer {
    source.bytes.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[source.range])
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      if bytes.count > 0 { cmark_parser_feed(parser, base, bytes.count) }
      return cmark_parser_finish(parser)
    }
  }

  /// What the walk needs to know to go on.
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
        reading?.bytes.append(UInt8(ascii: "\n"))
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
        if isEntry {
          let destinations = bareLinks(in: node)
          if !destinations.isEmpty {
            asked = node
            return .words(destinations)
          }
          openHeading(node, into: &out)
        } else {
          closeHeading(node, into: &out)
        }
      case CMARK_NODE_STRONG: out.append(isEntry ? "<strong>" : "</strong>")
      case CMARK_NODE_EMPH: out.append(isEntry ? "<em>" : "</em>")
      case CMARK_NODE_CODE: writeCode(node, into: &out)
      case CMARK_NODE_LINEBREAK:
        out.append(isChecked ? "<br>\n" : "<br />\n")
        reading?.bytes.append(UInt8(ascii: "\n"))
        isAtWordStart = true
      case CMARK_NODE_HTML_INLINE: writeHTML(node, into: &out)
      default: writeBlock(node, type, isEntry, into: &out)
      }
    }
  }
}
