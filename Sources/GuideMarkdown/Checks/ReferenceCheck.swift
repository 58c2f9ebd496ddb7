internal import CCmark
internal import Glibc
internal import GuideDiagnostics
internal import GuideSupport

/// Characters that a text has by their numbers or names, such as `&#150;` and `&shy;`, and names that
/// stand for nothing because their semicolon is missing.
///
/// The bytes of the file were looked at before; these are in none of them.
struct ReferenceCheck {
  let reporter: MarkdownReporter
  let code: CodePlaces

  func inspect() {
    let whole = reporter.map.bytes(0..<reporter.map.source.range.count)
    var from = whole.startIndex
    var reported = 0
    while reported < Self.mostReferences,
      let next = whole[from...].withUnsafeBytes({ ByteSearch.first("&", in: $0) })
    {
      let found = from + next
      from = found + 1
      let start = found - whole.startIndex
      var fault: (fault: ReferenceFault, length: Int)?
      if let (scalar, length) = reference(whole[found...]) {
        fault = self.fault(of: scalar).map { ($0, length) }
      } else if let typed = TypedReference(in: whole, at: found), !typed.hasSemicolon {
        fault = (
          self.fault(
            of: typed, String(decoding: whole[found...].prefix(typed.length), as: UTF8.self)),
          typed.length
        )
      } else if !code.contains(start), let length = unknownName(whole[found...]),
        !TypedReference.isInAddress(whole[..<found])
      {
        fault = (Self.unknown, length)
      }
      guard let fault, !isEscaped(whole, found), !code.contains(start) else { continue }
      report(fault.fault, start..<start + fault.length)
      reported += 1
    }
  }

  /// Nobody reads more of them.
  private static var mostReferences: Int { 500 }

  private struct ReferenceFault {
    var code: TextFault
    /// What it does, after the reference itself.
    var words: String
    var advice: String
    var write: String?
  }

  /// What is to be said of a reference that lacks its semicolon.
  private func fault(of typed: TypedReference, _ written: String) -> ReferenceFault {
    ReferenceFault(
      code: .shownAsTyped, words: "shows as typed, because its semicolon is missing",
      advice: typed.advice(for: written, isMarkdown: true),
      write: typed.isWord ? nil : written + ";")
  }

  private static var unknown: ReferenceFault {
    ReferenceFault(
      code: .shownAsTyped, words: "shows as typed, because no sign has this name",
      advice: "Write the sign itself.", write: nil)
  }

  /// The length of a reference by a name that stands for nothing, such as `&mdahs;`.
  ///
  /// libcmark knows all names; names in capitals, as in `R&D;`, are words.
  private func unknownName(_ rest: ArraySlice<UInt8>) -> Int? {
    let name = rest.dropFirst().prefix(20).prefix { 0x61...0x7A ~= $0 }
    guard name.count > 2, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    let written = String(decoding: rest[...name.endIndex], as: UTF8.self)
    guard let shown = cmark_markdown_to_html(written, written.utf8.count, CMARK_OPT_DEFAULT) else {
      return nil
    }
    defer { free(shown) }
    return String(cString: shown).contains("&amp;\(written.dropFirst())") ? written.utf8.count : nil
  }

  private func fault(of scalar: UInt32) -> ReferenceFault? {
    // Old pages number the characters of Windows so, and browsers show them.
    if 0x80...0x9F ~= scalar, let meant = Windows1252.character(UInt8(scalar)) {
      return ReferenceFault(
        code: .controlCharacter, words: "stands for the sign “\(meant)” of an old numbering",
        advice: "Write the sign itself.", write: String(meant))
    }
    if scalar == 0 || Unicode.Scalar(scalar) == nil {
      return ReferenceFault(
        code: .controlCharacter, words: "stands for no character", advice: "Take it out.", write: ""
      )
    }
    return OddCharacter(scalar).map {
      ReferenceFault(
        code: $0.fault, words: "stands for \($0.name)", advice: $0.advice, write: $0.replacement)
    }
  }

  private func report(_ fault: ReferenceFault, _ range: Range<Int>) {
    reporter.add(
      Diagnostic(
        fault.code, at: reporter.map.place(range),
        "`\(reporter.map.text(range))` \(fault.words).",
        allowed: fault.advice, write: fault.write))
  }

  /// The character that a reference stands for, and the reference's length; nil when it is none.
  private func reference(_ rest: ArraySlice<UInt8>) -> (UInt32, Int)? {
    guard let end = rest.prefix(20).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let body = rest[(rest.startIndex + 1)..<end]
    let length = end + 1 - rest.startIndex
    let name = String(decoding: body, as: UTF8.self)
    if body.first != UInt8(ascii: "#") {
      return Self.unseenNames.first { $0.name == name }.map { ($0.scalar, length) }
    }
    let isHexadecimal = body.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard (1...7).contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "+"),
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return (number, length)
  }

  /// The names that HTML has for characters that cannot be seen.
  private static var unseenNames: [(name: String, scalar: UInt32)] {
    [
      ("shy", 0xAD), ("lrm", 0x200E), ("rlm", 0x200F), ("ZeroWidthSpace", 0x200B),
      ("NoBreak", 0x2060),
    ]
  }

  private func isEscaped(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
