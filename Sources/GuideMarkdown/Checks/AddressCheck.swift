internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Addresses in the middle of the text.
struct AddressCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  /// Looks for `https://…` and `www.…`; says where they are.
  ///
  /// - Parameter covered: parts of the text of which something was said already.
  func inspectAddresses(besides covered: CoveredRanges) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var covered = covered
    var index = 0
    while index < text.count {
      guard let start = addressStart(index) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") { end += 1 }
      end = withoutClosingSigns(start..<end, after: index)
      index = max(end, index + 1)
      if end <= start + 4 || covered.contains(start) { continue }
      found.append(start..<end)
      reportAddress(start..<end)
    }
    return found
  }

  /// Where an address starts whose `://` or `www.` is at an index.
  private func addressStart(_ index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: ":"):
      guard text.at(index + 1) == UInt8(ascii: "/"), text.at(index + 2) == UInt8(ascii: "/"),
        text.at(index + 3) > UInt8(ascii: " ")
      else { return nil }
      var start = index
      while start > 0, Bytes.isLetter(text[start - 1]), text[start - 1] < 0x80 { start -= 1 }
      return start < index ? start : nil
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      guard text.at(index + 1) | 0x20 == UInt8(ascii: "w"),
        text.at(index + 2) | 0x20 == UInt8(ascii: "w"), text.at(index + 3) == UInt8(ascii: "."),
        Bytes.isLetter(text.at(index + 4)), !Bytes.isLetter(text.at(index - 1))
      else { return nil }
      return index
    default: return nil
    }
  }

  /// The end of an address without the punctuation of the sentence around it.
  ///
  /// The `)` at the end of `https://example.edu/Rolla_(city)` belongs to the address.
  private func withoutClosingSigns(_ address: Range<Int>, after index: Int) -> Int {
    let opened = text[address].count { $0 == UInt8(ascii: "(") }
    var closed = text[address].count { $0 == UInt8(ascii: ")") }
    var end = address.upperBound
    while end > index, isClosingSign(text[end - 1]) {
      if text[end - 1] == UInt8(ascii: ")") {
        if closed <= opened { break }
        closed -= 1
      }
      end -= 1
    }
    return end
  }

  private func reportAddress(_ found: Range<Int>) {
    if reportField(before: found) { return }
    let needle = text.needle(from: found.lowerBound, to: found.upperBound)
    guard var range = reporter.locate(needle, near: node) else { return }
    if needle.count < found.count {
      // The rest is written differently in the source, as in `&amp;`: up to the next space.
      let last = min(reporter.lines(of: node).upperBound, range.upperBound + 2_000)
      let rest = reporter.map.bytes(range.upperBound..<max(range.upperBound, last))
      var end = rest.prefix { !$0.isSpace }.endIndex
      while end > rest.startIndex, isClosingSign(rest[end - 1]) { end -= 1 }
      range = range.lowerBound..<range.upperBound + end - rest.startIndex
    }
    let address = text.string(found)
    let full = text[found.lowerBound] | 0x20 == UInt8(ascii: "w") ? "https://" + address : address
    reporter.report(
      .bareAddress, at: range, "The address `\(address)` is not a link as it is.",
      allowed: "Write `[words](\(full))`, or `<\(full)>`.", write: "<\(full)>")
  }

  /// Reports `HYPERLINK "https://…"`, as Word has links in its fields; false where there is none.
  ///
  /// Which of the words behind it are the link's, nobody can tell.
  private func reportField(before address: Range<Int>) -> Bool {
    var start = address.lowerBound
    let scheme = Array("mailto:".utf8)
    if start >= scheme.count, text[(start - scheme.count)..<start].elementsEqual(scheme) {
      start -= scheme.count
    }
    let beforeScheme = start
    while start > 0, beforeScheme - start < 8,
      text[start - 1].isSpace || text[start - 1] == UInt8(ascii: "\"")
        || text[start - 1] >= 0x80
    {
      start -= 1
    }
    let name = Array("HYPERLINK".utf8)
    guard start < beforeScheme, start >= name.count,
      text[(start - name.count)..<start].elementsEqual(name),
      let range = reporter.locate(name, near: node)
    else { return false }
    var last = address.upperBound
    if let end = text[address].firstIndex(where: { $0 >= 0x80 }) { last = end }
    let shown = text.string(beforeScheme..<last)
    reporter.report(
      .bareAddress, at: range, "`HYPERLINK` is what Word has before the address of a link.",
      allowed: "Write `[words](\(shown))` with the words that are to be pressed, and take out "
        + "`HYPERLINK`, the address and the signs around them.")
    return true
  }

  /// Looks for e-mail addresses.
  func inspectEmails(besides covered: CoveredRanges) {
    var covered = covered
    var from = 0
    while let at = text.index(of: UInt8(ascii: "@"), from: from) {
      var start = at
      while start > 0, isInEmail(text[start - 1]) { start -= 1 }
      var end = at + 1
      while end < text.count, isInEmail(text[end]) { end += 1 }
      while end > at + 1, isClosingSign(text[end - 1]) { end -= 1 }
      from = max(end, at + 1)
      let host = text[(at + 1)..<max(end, at + 1)]
      guard start < at, host.contains(UInt8(ascii: ".")),
        !covered.contains(at), !reportField(before: start..<end),
        let range = reporter.locate(text[start..<end], near: node)
      else { continue }
      let address = text.string(start..<end)
      reporter.report(
        .bareEmail, at: range, "The e-mail address `\(address)` is not a link as it is.",
        allowed: "Write `<\(address)>`, or name the contact, as in `[](contact:office#email)`.",
        write: "<\(address)>")
    }
  }

  private func isInEmail(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"),
      UInt8(ascii: "%"):
      true
    default: byte.isAlphanumeric
    }
  }

  /// True for punctuation after an address that belongs to the sentence.
  private func isClosingSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
