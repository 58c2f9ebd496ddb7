internal import CCmark
internal import GuideDiagnostics

/// What is said of headings.
extension MarkdownRenderer {
  /// Reports a heading where none may be.
  mutating func reportHeading(_ node: OpaquePointer) {
    if options.mode == .inline { return checkOneLine(node) }
    let text = String(decoding: plainText(of: node), as: UTF8.self)
    report(
      .headingNotAllowed, at: lines(of: node), "“\(text)” is a heading, and this text has none.",
      allowed: "Write bold words at the start of a paragraph.", write: "**\(text)**")
  }

  mutating func reportLevel(
    _ fault: MarkdownFault, _ range: Range<Int>, _ level: Int, _ text: [UInt8], _ message: String,
    _ allowed: String
  ) {
    let marks = String(repeating: "#", count: level)
    let count = map.bytes(range).prefix { $0 == UInt8(ascii: "#") }.count
    if count > 0 {
      report(
        fault, at: range.lowerBound..<range.lowerBound + count, message, allowed: allowed,
        write: marks)
    } else {
      report(
        fault, at: range, message, allowed: allowed,
        write: marks + " " + String(decoding: text, as: UTF8.self))
    }
  }

  /// Looks at a heading's words and its id.
  mutating func checkHeading(_ text: [UInt8], _ id: String, isGiven: Bool, _ place: SourceRange) {
    if text.isEmpty {
      add(
        Diagnostic(
          .headingEmpty as MarkdownFault, at: place, "This heading has no words.",
          allowed: "Write words after the `#` signs, or take the line out."))
    }
    guard isGiven, takenIDs[id, default: 0] > 1,
      let first = summary.headings.first(where: { $0.id == options.headingIDPrefix + id })
    else { return }
    add(
      Diagnostic(
        .headingIDDuplicate as MarkdownFault, at: place,
        "The id `\(id)` already belongs to the heading “\(first.text)”.",
        allowed: "Each heading of a page has an id of its own.",
        notes: [Diagnostic.Note(first.place, "The first heading with this id is here.")]))
  }

  mutating func reportReserved(_ id: String, _ place: SourceRange) {
    add(
      Diagnostic(
        .headingIDDuplicate as MarkdownFault, at: place,
        "The id `\(id)` already belongs to a part of the page around the text.",
        allowed: "Choose one that does not begin with `guide-`."))
  }

  mutating func reportIDForm(_ id: [UInt8], _ node: OpaquePointer) {
    let text = String(decoding: id, as: UTF8.self)
    let near = Slug.make(id)
    report(
      .headingIDForm, at: locate(id, near: node) ?? lines(of: node),
      "`\(text)` cannot be the id of a heading.",
      allowed: "A small letter first, then small letters a to z, digits and hyphens.",
      write: Slug.isID(near.utf8) ? near : nil)
  }
}
