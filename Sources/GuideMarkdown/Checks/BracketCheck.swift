internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Square brackets that became no link.
struct BracketCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  /// Looks at each pair of brackets; says which parts of the text were dealt with.
  func inspect() -> [Range<Int>] {
    var covered: [Range<Int>] = []
    var from = 0
    var closing = NextByte(UInt8(ascii: ")"))
    while var open = text.index(of: UInt8(ascii: "["), from: from),
      let close = text.index(of: UInt8(ascii: "]"), from: open)
    {
      // Of `[[x]` the inner one.
      if let inner = text[open..<close].lastIndex(of: UInt8(ascii: "[")) { open = inner }
      let end = inspect(open...close, closing: &closing)
      covered.append(open..<end)
      from = end
    }
    if let open = text.index(of: UInt8(ascii: "["), from: from) { inspectNested(open) }
    return covered
  }

  /// Looks whether a bracket that nothing closes was meant to hold a link: `[a [b](…) c](…)`.
  private func inspectNested(_ open: Int) {
    guard let link = cmark_node_next(node), cmark_node_get_type(link) == CMARK_NODE_LINK,
      let after = cmark_node_next(link), cmark_node_get_type(after) == CMARK_NODE_TEXT
    else { return }
    let rest = Bytes.of(cmark_node_get_literal(after))
    guard let close = rest.index(of: UInt8(ascii: "]"), from: 0),
      rest.at(close + 1) == UInt8(ascii: "("),
      let end = rest.index(of: UInt8(ascii: ")"), from: close), end - close < Self.longestAddress,
      looksLikeAddress(rest[(close + 2)..<end]),
      let range = reporter.locate(text.needle(from: open, to: text.count), near: node)
    else { return }
    reporter.report(
      .linkInLink, at: range, "This link has another link among its words, so only that is one.",
      allowed: "Make two links of it, one after the other.")
    // The address of the outer link is no fault of its own.
    let address = rest.needle(from: close, to: end + 1)
    let last = reporter.lines(of: node).upperBound
    if range.upperBound < last, let found = reporter.map.find(address, in: range.upperBound..<last)
    {
      reporter.muted = found
    }
  }

  /// Looks at one pair of brackets, and returns where what belongs to it ends.
  ///
  /// - Parameters:
  ///   - pair: the offsets of the two brackets.
  ///   - closing: where the next parenthesis is that closes.
  private func inspect(_ pair: ClosedRange<Int>, closing: inout NextByte) -> Int {
    let (open, close) = (pair.lowerBound, pair.upperBound)
    let inside = open + 1..<close
    let next = text.at(close + 1)
    if inside.isEmpty { return close + 1 }
    if text[inside.lowerBound] == UInt8(ascii: "^"), inside.count > 1 {
      let isDefinition = open == 0 && next == UInt8(ascii: ":") && Nodes.isLineStart(node)
      if !isDefinition,
        let range = reporter.locate(text.needle(from: open, to: close + 1), near: node)
      {
        LinkCheck.reportFootnote(range, to: reporter)
      }
      return close + 1
    }
    if inside.count == 1, open == 0, isTaskMark(text[inside.lowerBound]), Nodes.isFirstOfItem(node)
    {
      reportTask()
      return close + 1
    }
    if next == UInt8(ascii: "("), let end = closing.find(in: text, from: close),
      end - close <= Self.longestAddress,
      inspectAddressWithSpace(close + 2..<end)
    {
      return end + 1
    }
    if next == UInt8(ascii: " "), text.at(close + 2) == UInt8(ascii: "("),
      let end = closing.find(in: text, from: close), end - close <= Self.longestAddress,
      looksLikeAddress(text[(close + 3)..<end])
    {
      if let range = reporter.locate(text.needle(from: open, to: end + 1), near: node) {
        let found = reporter.map.text(range)
        reporter.report(
          .linkSpace, at: range, "A space between `]` and `(` keeps this from being a link.",
          allowed: "Write `[words](address)`, with nothing between.",
          write: String(found.replacing(" (", with: "(")))
      }
      return end + 1
    }
    if let end = inspectOtherBracket(pair) { return end }
    if next == UInt8(ascii: "["), let end = text.index(of: UInt8(ascii: "]"), from: close + 1) {
      if let range = reporter.locate(text.needle(from: open, to: end + 1), near: node) {
        reporter.report(
          .undefinedLabel, at: range,
          "No line says to which address `[\(text.string(close + 2..<end))]` leads.",
          allowed: "Write `[words](address)`.")
      }
      return end + 1
    }
    let isDefinition = open == 0 && next == UInt8(ascii: ":")
    if !isDefinition { inspectPlainBrackets(open, close) }
    return close + 1
  }

  /// Looks for an address behind words in brackets that nothing closes, or that is in braces.
  ///
  /// - Returns: where it ends; nil when there is none.
  private func inspectOtherBracket(_ pair: ClosedRange<Int>) -> Int? {
    let start = pair.upperBound + 2
    let open = text.at(pair.upperBound + 1)
    guard open == UInt8(ascii: "(") || open == UInt8(ascii: "{"), start < text.count else {
      return nil
    }
    // Up to the next bracket, so that no byte is looked at for two pairs.
    let word = text[start...].prefix(Self.longestAddress).prefix {
      !$0.isSpace && $0 != UInt8(ascii: "[")
    }
    let isRound = open == UInt8(ascii: "(")
    let close = word.firstIndex(of: isRound ? UInt8(ascii: ")") : UInt8(ascii: "}"))
    guard isRound == (close == nil), let last = close ?? word.endIndex as Int?, last > start,
      looksLikeAddress(text[start..<last]), text[start] != UInt8(ascii: "#"),
      let range = reporter.locate(
        text.needle(from: pair.lowerBound, to: isRound ? last : last + 1), near: node)
    else { return nil }
    // What ends a sentence may belong to the address or not.
    let isSure = !".,;:!?".utf8.contains(text[last - 1])
    let words = text.string(pair.lowerBound..<pair.upperBound + 1)
    let isWhole = range.count == (isRound ? last : last + 1) - pair.lowerBound
    reporter.report(
      .linkSpace, at: range,
      isRound
        ? "Nothing closes the round bracket of this link."
        : "The address of a link is in round brackets, not in braces.",
      allowed: "Write `[words](address)`, with nothing between.",
      write: isSure && isWhole ? "\(words)(\(text.string(start..<last)))" : nil)
    return isRound ? last : last + 1
  }

  /// The most bytes between the parentheses of a link.
  private static var longestAddress: Int { 2_000 }

  private func inspectPlainBrackets(_ open: Int, _ close: Int) {
    let inside = text[(open + 1)..<close]
    guard inside.contains(where: { Bytes.isLetter($0) }), inside.count <= 80,
      !inside.elementsEqual("sic".utf8), !inside.elementsEqual("…".utf8),
      let range = reporter.locate(text.needle(from: open, to: close + 1), near: node)
    else { return }
    if Self.listsOfHeadings.contains(where: { inside.elementsEqual($0.utf8) }) {
      reporter.report(
        .looksLikeLink, at: range,
        "`\(reporter.map.text(range))` makes a list of headings in other programs, and shows as typed "
          + "here.",
        allowed: "Take it out: guide makes the list by itself where an article is long enough.")
      return
    }
    reporter.report(
      .looksLikeLink, at: range,
      "`\(reporter.map.text(range))` looks like a link, but has no address.",
      allowed:
        "Write `\(reporter.map.text(range))(address)` for a link, `\\\(reporter.map.text(range))` to show the "
        + "brackets.")
  }

  /// What other programs replace with a list of headings, in brackets.
  private static let listsOfHeadings = ["TOC", "toc", "_TOC_"]

  /// `[words](an address with spaces)`.
  private func inspectAddressWithSpace(_ address: Range<Int>) -> Bool {
    let bytes = text[address]
    guard bytes.contains(where: \.isSpace), looksLikeAddress(bytes) else { return false }
    guard
      let range = reporter.locate(
        text.needle(from: address.lowerBound, to: address.upperBound), near: node)
    else { return true }
    let found = reporter.map.text(range)
    reporter.report(
      .addressSpace, at: range, "The address `\(found)` has a space, so this is not a link.",
      allowed: "An address has no spaces.", write: withoutSpaces(found))
    return true
  }

  /// An address as it was meant; nil when nobody can tell.
  ///
  /// Spaces after its first word (`mailto: a@example.edu`) and at its ends are slips. Others belong to
  /// the name of a file, or were typed for the hyphens of an id.
  private func withoutSpaces(_ address: String) -> String? {
    var rest = Substring(address).trimmingSpaces
    var scheme = ""
    if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy(\.isLetter) {
      scheme = String(rest[...colon])
      rest = rest[rest.index(after: colon)...].trimmingSpaces
    }
    if !rest.utf8.contains(0x20) { return scheme + rest }
    // With a bracket in it, the address does not end where this one does.
    if rest.utf8.contains(UInt8(ascii: "(")) { return nil }
    // What is in quotes is no part of the address.
    if rest.unicodeScalars.contains(where: { "\"“”„«»".unicodeScalars.contains($0) }) { return nil }
    let isFile = ["image:", "file:"].contains(scheme)
    if isFile || rest.contains("/") {
      let name = isFile ? String(rest.replacing("%", with: "%25")) : String(rest)
      return scheme + name.replacing(" ", with: "%20")
    }
    let isID = rest.utf8.allSatisfy {
      $0 == 0x20 || $0.isAlphanumeric
    }
    return isID ? scheme + rest.lowercased().replacing(" ", with: "-") : nil
  }

  /// True for what looks like an address: `https://…`, `page:…`, `#…`, `/…`.
  private func looksLikeAddress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return true }
    let word = bytes.drop(while: \.isSpace).prefix { !$0.isSpace }
    if word.last == UInt8(ascii: ":") {
      let name = word.dropLast()
      return ["mailto", "tel", "https", "http", "page", "contact", "term"].contains {
        name.elementsEqual($0.utf8)
      }
    }
    return word.contains(UInt8(ascii: "/"))
      || word.dropLast().contains(UInt8(ascii: ":")) && word.count > 3
  }

  private func isTaskMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte | 0x20 == UInt8(ascii: "x")
  }

  /// Reports the first box of a list; the others say nothing new.
  private func reportTask() {
    let list = cmark_node_parent(cmark_node_parent(cmark_node_parent(node)))
    guard list != reporter.reportedTaskList, let range = reporter.locate(text[0..<3], near: node)
    else { return }
    reporter.reportedTaskList = list
    reporter.report(
      .taskItem, at: range, "The box `\(text.string(0..<3))` is shown as signs, not as a box.",
      allowed: "Show a list to tick off with a checklist block, or write a list without boxes.")
  }
}

/// Looks for a byte from rising offsets on, and remembers where the next one is.
struct NextByte {
  private let byte: UInt8
  /// Where it was found last; the end when there is none any more.
  private var found = -1

  init(_ byte: UInt8) { self.byte = byte }

  mutating func find(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if found < start { found = text.index(of: byte, from: start) ?? text.count }
    return found < text.count ? found : nil
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
