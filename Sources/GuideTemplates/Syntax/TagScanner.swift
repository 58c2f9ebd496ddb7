internal import GuideDiagnostics

/// Cuts a template into its literal text and its tags.
struct TagScanner {
  enum Piece {
    case literal(Range<Int>)
    /// `{{ … }}`
    case output(inner: Range<Int>, whole: Range<Int>)
    /// `{% … %}`
    case statement(inner: Range<Int>, whole: Range<Int>)
    /// A tag that is opened and not closed; only the two opening bytes.
    case unclosed(Range<Int>)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var pieces: [Piece] = []
  /// Where the literal text begins that is not yet put away.
  private var literalStart = 0
  /// Set when a comment was not closed: then no later one is, and none is searched for.
  private var commentsStayOpen = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      literalStart = 3
    }
  }

  static func pieces(of bytes: [UInt8]) -> [Piece] {
    var scanner = TagScanner(bytes)
    scanner.run()
    return scanner.pieces
  }

  private mutating func run() {
    while let open = nextOpening() {
      let kind = bytes[open + 1]
      let trimsBefore = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "-")
      guard let close = closing(of: kind, from: open + 2) else {
        putLiteral(until: open, trimming: false)
        pieces.append(.unclosed(open..<open + 2))
        position = open + 2
        literalStart = position
        continue
      }
      putLiteral(until: open, trimming: trimsBefore)
      let start = open + (trimsBefore ? 3 : 2)
      let trimsAfter = close > start && bytes[close - 1] == UInt8(ascii: "-")
      let inner = start..<max(start, trimsAfter ? close - 1 : close)
      switch kind {
      case UInt8(ascii: "{"): pieces.append(.output(inner: inner, whole: open..<close + 2))
      case UInt8(ascii: "%"): pieces.append(.statement(inner: inner, whole: open..<close + 2))
      default: break
      }
      position = close + 2
      if trimsAfter {
        while position < bytes.count, bytes[position].isTemplateSpace { position += 1 }
      }
      literalStart = position
    }
    putLiteral(until: bytes.count, trimming: false)
  }

  /// Where the next `{{`, `{%` or `{#` begins.
  private func nextOpening() -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{") {
        switch bytes[index + 1] {
        case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return index
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// Where the tag's closing bytes begin; nil when another tag or the end comes first.
  private mutating func closing(of kind: UInt8, from start: Int) -> Int? {
    if kind == UInt8(ascii: "#"), commentsStayOpen { return nil }
    let first = kind == UInt8(ascii: "{") ? UInt8(ascii: "}") : kind
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte == first, bytes[index + 1] == UInt8(ascii: "}") { return index }
      if kind != UInt8(ascii: "#") {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          index = endOfText(from: index) ?? index
        } else if byte == UInt8(ascii: "{"),
          bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
        {
          return nil
        }
      }
      index += 1
    }
    if kind == UInt8(ascii: "#") { commentsStayOpen = true }
    return nil
  }

  /// The closing quote of a text, when it is on the same line.
  private func endOfText(from open: Int) -> Int? {
    var index = open + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == bytes[open] { return index }
      index += 1
    }
    return nil
  }

  private mutating func putLiteral(until end: Int, trimming: Bool) {
    var end = end
    if trimming {
      while end > literalStart, bytes[end - 1].isTemplateSpace { end -= 1 }
    }
    if end > literalStart { pieces.append(.literal(literalStart..<end)) }
  }
}

extension UInt8 {
  var isTemplateSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}

/// A template file, taken apart but not yet checked against what a page has.
final class TemplateSource: Sendable {
  /// The name that `include` and `extends` use: the path below the theme's templates.
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// The template that this one fills in, when it begins with `{% extends %}`.
  let base: Named?
  /// Every block of the file, also those within others, in the order of their ends.
  let blocks: [TemplateNode.Block]
  /// False when a fault was found in it; what it lacks may only be a consequence of that.
  let isSound: Bool

  /// A name that was written in a template.
  struct Named: Sendable {
    let text: String
    let place: SourceRange
  }

  /// The blocks by name.
  private let byName: [String: TemplateNode.Block]

  func block(_ name: String) -> TemplateNode.Block? { byName[name] }

  init(
    name: String, file: SourceFile, nodes: [TemplateNode], base: Named?,
    blocks: [TemplateNode.Block], isSound: Bool
  ) {
    byName = Dictionary(blocks.map { ($0.name.text, $0) }) { first, _ in first }
    self.name = name
    self.file = file
    self.nodes = nodes
    self.base = base
    self.blocks = blocks
    self.isSound = isSound
  }
}
