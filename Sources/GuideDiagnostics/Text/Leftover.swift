internal import GuideSupport

/// Words and marks that another program left in a text, and that readers would see as they are.
///
/// Word writes a sentence where a reference leads nowhere, and another one where a form is not filled
/// in yet. Other programs mark changed words, raised letters and the ends of lines with signs.
package struct Leftover: Equatable, Sendable {
  package var range: Range<Int>
  package var kind: Kind
  /// What to write instead; nil where only the author can tell.
  package var write: String?

  package enum Kind: Sendable {
    case failedReference
    case prompt
    case filler
    case wordTag
    case proposedChange
    case raisedText
    case lineBreak
  }

  /// Finds the first one of each kind, in the order of the text.
  ///
  /// Nobody needs the others to see what is meant.
  /// - Parameter isCode: whether what begins at an index is meant as it is.
  package static func all(
    in bytes: ArraySlice<UInt8>, besides isCode: (Int) -> Bool = { _ in false }
  ) -> [Leftover] {
    var found: [Leftover] = []
    for sign in signs {
      let leftover = sign.first(in: bytes, besides: isCode)
      guard let leftover, !found.contains(where: { $0.kind == leftover.kind }) else { continue }
      found.append(leftover)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a short text may have one, which one look at its bytes tells of nearly all.
  package static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      LeftoverSign.places.withUnsafeBufferPointer { places in
        var before: UInt8 = 0
        for byte in bytes {
          let place = places[Int(byte)]
          if place & LeftoverSign.whole != 0 { return true }
          if place & LeftoverSign.second != 0, before & LeftoverSign.first != 0 { return true }
          before = place
        }
        return false
      }
    }
  }

  /// What it is, after the words themselves.
  package var meaning: String {
    switch kind {
    case .failedReference: "is what Word writes where a reference leads nowhere."
    case .prompt: "is what Word shows in a form until somebody fills it in."
    case .filler: "is filler text: nobody has written what belongs here."
    case .wordTag: "is a mark of Word, and shows as typed."
    case .proposedChange: "marks a change that somebody proposed, and shows as typed."
    case .raisedText: "shows as typed: no text is raised with `^`."
    case .lineBreak: "shows as typed: it ends no line."
    }
  }

  package var advice: String {
    switch kind {
    case .failedReference, .prompt, .filler: "Write what is meant, or take it out."
    case .wordTag: "Take it out, here and wherever else it is."
    case .proposedChange: "Keep the words that are right, and take out the signs."
    case .raisedText: write.map { "Write `\($0)`." } ?? "Write the words without it."
    case .lineBreak: "Begin a new line, or take it out."
    }
  }
}

/// How a leftover begins, and what it is read by.
private struct LeftoverSign: Sendable {
  var begin: StaticString
  var read: @Sendable (_ bytes: ArraySlice<UInt8>, _ start: Int) -> Leftover?

  static let first: UInt8 = 1
  static let second: UInt8 = 2
  /// A sign of one byte.
  static let whole: UInt8 = 4

  /// For each byte, where in the beginnings of signs it stands.
  static let places: [UInt8] = {
    var places = [UInt8](repeating: 0, count: 256)
    for sign in Leftover.signs {
      sign.begin.withUTF8Buffer { begin in
        places[Int(begin[0])] |= begin.count == 1 ? whole : first
        if begin.count > 1 { places[Int(begin[1])] |= second }
      }
    }
    return places
  }()

  /// How often it may look like one and be none: a text of signs alone is not looked through.
  private static let mostTries = 1_000

  func first(in bytes: ArraySlice<UInt8>, besides isCode: (Int) -> Bool) -> Leftover? {
    var from = bytes.startIndex
    for _ in 0..<Self.mostTries {
      let next = bytes[from...].withUnsafeBytes { ByteSearch.first(begin, in: $0) }
      guard let next else { return nil }
      let start = from + next
      if let leftover = read(bytes, start), !isCode(start) { return leftover }
      from = start + 1
    }
    return nil
  }

  /// One of some sentences, which no quotation mark or star before it makes an example of.
  static func words(_ begin: StaticString, _ kind: Leftover.Kind, then rest: [String])
    -> LeftoverSign
  {
    LeftoverSign(begin: begin) { bytes, start in
      if start > bytes.startIndex, isQuoting(bytes[..<start]) { return nil }
      let after = bytes[(start + begin.utf8CodeUnitCount)...]
      guard let words = rest.first(where: { after.starts(with: $0.utf8) }) else { return nil }
      return Leftover(
        range: start..<after.startIndex + words.utf8.count, kind: kind, write: nil)
    }
  }

  private static func isQuoting(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    return "\"'*_`".utf8.contains(last)
      || ["“", "‘", "«", "„"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}

extension Leftover {
  fileprivate static let signs: [LeftoverSign] = [
    .words(
      "Error! ", .failedReference,
      then: [
        "Reference source not found.", "Reference source not found", "Bookmark not defined",
        "Hyperlink reference not valid", "No text of specified style in document",
      ]),
    .words(
      "¡Error! ", .failedReference,
      then: ["No se encuentra el origen de la referencia", "Marcador no definido"]),
    .words(
      "Click ", .prompt,
      then: ["or tap here to enter text", "here to enter text", "or tap to enter a date"]),
    .words(
      "Haga clic ", .prompt, then: ["o pulse aquí para escribir texto", "aquí para escribir texto"]),
    .words("Lorem ", .filler, then: ["ipsum"]),
    LeftoverSign(begin: "<o:p>", read: wordTag),
    LeftoverSign(begin: "</o:p>", read: wordTag),
    LeftoverSign(begin: "{++") { proposedChange($0, $1, ends: "++}") },
    LeftoverSign(begin: "{--") { proposedChange($0, $1, ends: "--}") },
    LeftoverSign(begin: "{~~") { proposedChange($0, $1, ends: "~~}") },
    LeftoverSign(begin: "{>>") { proposedChange($0, $1, ends: "<<}") },
    LeftoverSign(begin: "^", read: raisedText),
    LeftoverSign(begin: "\\n", read: lineBreak),
  ]

  private static func wordTag(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Leftover? {
    let whole = "<o:p></o:p>".utf8
    if bytes[start...].starts(with: whole) {
      return Leftover(range: start..<start + whole.count, kind: .wordTag, write: "")
    }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return Leftover(range: start..<end + 1, kind: .wordTag, write: nil)
  }

  /// `{++words++}`, on one line.
  private static func proposedChange(
    _ bytes: ArraySlice<UInt8>, _ start: Int, ends: StaticString
  ) -> Leftover? {
    let rest = bytes[(start + 3)...].prefix(500).prefix { $0 != UInt8(ascii: "\n") }
    guard let end = rest.withUnsafeBytes({ ByteSearch.first(ends, in: $0) }) else { return nil }
    return Leftover(range: start..<start + 3 + end + 3, kind: .proposedChange, write: nil)
  }

  /// `1^st^` and `m^2^`, as other programs raise letters.
  private static func raisedText(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Leftover? {
    let raised = bytes[(start + 1)...].prefix(3).prefix(while: \.isAlphanumeric)
    let end = raised.endIndex
    guard !raised.isEmpty, start > bytes.startIndex, bytes[start - 1].isAlphanumeric,
      end < bytes.endIndex, bytes[end] == UInt8(ascii: "^")
    else { return nil }
    let words = String(decoding: raised, as: UTF8.self)
    let isOrdinal = bytes[start - 1].isDigit && ["st", "nd", "rd", "th"].contains(words)
    let write = isOrdinal ? words : ["2": "²", "3": "³"][words]
    return Leftover(range: start..<end + 1, kind: .raisedText, write: write)
  }

  /// `\n` behind the end of a sentence or before a capital, which no path of Windows has.
  private static func lineBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Leftover? {
    guard start > bytes.startIndex, bytes[start - 1] != UInt8(ascii: "\\") else { return nil }
    let before = bytes[..<start]
    let afterMark = ".,;!?)".utf8.contains(bytes[start - 1])
    let next = start + 2 < bytes.endIndex ? bytes[start + 2] : UInt8(ascii: " ")
    let beforeNext = next.isSpace || next == UInt8(ascii: "\\") || 0x41...0x5A ~= next
    let word = before.suffix(100).reversed().prefix { !$0.isSpace }
    guard afterMark || beforeNext, !word.dropFirst().contains(UInt8(ascii: "\\")),
      !word.contains(UInt8(ascii: "/"))
    else { return nil }
    if word.count == 2, word.first == UInt8(ascii: ":") { return nil }
    return Leftover(range: start..<start + 2, kind: .lineBreak, write: nil)
  }
}
