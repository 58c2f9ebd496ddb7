internal import CCmark
internal import GuideDiagnostics

/// What is said of headings, and of lines that look like them.
struct HeadingCheck {
  let reporter: MarkdownReporter

  /// Reports a heading where none may be.
  func reportHeading(_ node: OpaquePointer) {
    let text = String(decoding: PlainTextExtractor.text(of: node), as: UTF8.self)
    reporter.report(
      .headingNotAllowed, at: reporter.lines(of: node),
      "“\(text)” is a heading, and this text has none.",
      allowed: "Write bold words at the start of a paragraph.", write: "**\(text)**")
  }

  /// The level at which a heading is shown; reports one that it cannot have.
  ///
  /// - Parameters:
  ///   - level: how many `#` it has.
  ///   - text: its words.
  ///   - range: its line.
  func checkedLevel(_ level: Int, text: [UInt8], at range: Range<Int>, isFirst: Bool) -> Int {
    if level == 1 {
      reportLevel(
        .headingLevelOne, at: range, text,
        advice: LevelAdvice(
          level: 2, message: "The title of the page is its only heading with one `#`.",
          allowed: "Headings in the text begin with `##` or `###`."))
      return 2
    }
    if level > 3 {
      reportLevel(
        .headingTooDeep, at: range, text,
        advice: LevelAdvice(
          level: 3, message: "A heading with \(level) `#` signs is too deep.",
          allowed: "Headings begin with `##` or `###`."))
      return 3
    }
    if level == 3, isFirst {
      reportLevel(
        .headingSkipped, at: range, text,
        advice: LevelAdvice(
          level: 2, message: "The first heading of a page begins with `##`, not with `###`.",
          allowed: "`###` is for the parts of a `##` heading above it."))
    }
    return level
  }

  private struct LevelAdvice {
    /// The level to write.
    var level: Int
    var message: String
    var allowed: String
  }

  private func reportLevel(
    _ fault: MarkdownFault, at range: Range<Int>, _ text: [UInt8], advice: LevelAdvice
  ) {
    let marks = String(repeating: "#", count: advice.level)
    let count = reporter.map.bytes(range).prefix { $0 == UInt8(ascii: "#") }.count
    let words = count > 0 ? "" : " " + String(decoding: text, as: UTF8.self)
    reporter.report(
      fault, at: count > 0 ? range.lowerBound..<range.lowerBound + count : range, advice.message,
      allowed: advice.allowed, write: marks + words)
  }

  /// True for words of which nothing is seen, or nothing but delimiters that mark nothing.
  static func isEmptyToTheEye(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .format, .control: true
      default: "*_#".unicodeScalars.contains(scalar)
      }
    }
  }

  func reportEmpty(_ place: SourceRange) {
    reporter.add(
      Diagnostic(
        .headingEmpty as MarkdownFault, at: place, "This heading has no words.",
        allowed: "Write words after the `#` signs, or take the line out."))
    reporter.settled.append(place)
  }

  /// Reports an id that an earlier heading has.
  func reportDuplicate(_ id: String, at place: SourceRange, first: Heading) {
    reporter.add(
      Diagnostic(
        .headingIDDuplicate as MarkdownFault, at: place,
        "The id `\(id)` already belongs to the heading “\(first.text)”.",
        allowed: "Each heading of a page has an id of its own.",
        notes: [Diagnostic.Note(first.place, "The first heading with this id is here.")]))
  }

  /// Reports an id that the page around the text has.
  func reportReserved(_ id: String, at place: SourceRange) {
    reporter.add(
      Diagnostic(
        .headingIDDuplicate as MarkdownFault, at: place,
        "The id `\(id)` already belongs to a part of the page around the text.",
        allowed: "Write another one after the words, as in `{#about-\(id)}`."))
  }

  func reportIDForm(_ id: [UInt8], in node: OpaquePointer) {
    let text = String(decoding: id, as: UTF8.self)
    let near = Slug.make(id)
    reporter.report(
      .headingIDForm, at: reporter.locate(id, near: node) ?? reporter.lines(of: node),
      "`\(text)` cannot be the id of a heading.",
      allowed: "A lowercase letter first, then lowercase letters a to z, digits and hyphens.",
      write: Slug.isID(near.utf8) ? near : nil)
  }

  /// Reports a heading that a line of `-` or `=` made of the lines above it, mostly without
  /// anybody's meaning it: the `--` above a signature, or a line across the page.
  ///
  /// - Parameter line: the last one of which something was said already.
  /// - Returns: true when it was reported.
  func inspectUnderline(_ node: OpaquePointer, after line: Int) -> Bool {
    var lines = Nodes.lines(of: node)
    // libcmark counts blank lines below in.
    while lines.count > 1, reporter.map.content(ofLine: lines.upperBound).isEmpty {
      lines = lines.lowerBound...lines.upperBound - 1
    }
    // Where a text follows without a blank line, it counts the first line of that in.
    if lines.count > 2, !isUnderline(lines.upperBound) {
      lines = lines.lowerBound...lines.upperBound - 1
    }
    guard lines.count > 1, lines.upperBound > line else { return false }
    // Signatures of mail programs begin with two dashes and a blank.
    let underline = reporter.map.content(ofLine: lines.upperBound)
    let start = underline.startIndex - reporter.map.source.range.lowerBound
    guard let sign = underline.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "="),
      underline.allSatisfy({ $0 == sign }), underline.count < 3 || lines.count > 2
    else { return false }
    let written = String(decoding: underline.prefix(20), as: UTF8.self)
    reporter.report(
      .underlinedHeading, at: start..<start + underline.count,
      "The line `\(written)` makes a heading of the \(lines.count == 2 ? "line" : "lines") above it.",
      allowed: "Leave an empty line above it, or take it out. A heading is written `## words`.")
    return true
  }

  private func isUnderline(_ line: Int) -> Bool {
    let content = reporter.map.content(ofLine: line)
    return content.first.map { sign in "-=".utf8.contains(sign) && content.allSatisfy { $0 == sign }
    }
      ?? false
  }

  /// Looks for a paragraph of nothing but a few bold words, with something below it.
  func inspectBoldHeading(_ paragraph: OpaquePointer) {
    guard let strong = cmark_node_first_child(paragraph),
      cmark_node_get_type(strong) == CMARK_NODE_STRONG, cmark_node_next(strong) == nil,
      Nodes.isAtTop(paragraph),
      let next = cmark_node_next(paragraph), cmark_node_get_type(next) != CMARK_NODE_HEADING
    else { return }
    let text = PlainTextExtractor.text(of: strong)
    guard (2...70).contains(text.count), let last = text.last, Bytes.isLetter(last),
      !text.contains(UInt8(ascii: "\n"))
    else { return }
    let words = String(decoding: text, as: UTF8.self)
    reporter.report(
      .boldHeading, at: reporter.lines(of: paragraph),
      "“\(words)” looks like a heading, and is a bold line.",
      allowed: "Write `## words`, or `### words` below another heading.")
  }
}
