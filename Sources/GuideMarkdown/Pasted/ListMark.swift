internal import GuideSupport

/// What other programs put before the items of a list, and Markdown does not know.
///
/// The one list of such markers: bullets of Word and Outlook, of PDF files and of phones.
struct ListMark: Equatable {
  /// What items of one list have in common: their marker, or how they are numbered.
  let family: String
  /// The marker as it was written.
  let written: String
  /// The bytes of the marker and the blanks after it.
  let length: Int
  /// The item's number, in lists with numbers or letters.
  let numbers: [Int]
  /// True for a marker that begins lines of other texts too, so that it takes two to make a list.
  let isWeak: Bool
  /// True for a marker of Markdown itself that lacks only the space after it.
  let lacksSpace: Bool

  private init(
    _ family: String, _ written: String, length: Int, numbers: [Int] = [], isWeak: Bool = false,
    lacksSpace: Bool = false
  ) {
    self.family = family
    self.written = written
    self.length = length
    self.numbers = numbers
    self.isWeak = isWeak
    self.lacksSpace = lacksSpace
  }

  /// Characters that begin nothing but items.
  private static let strong = [
    "•", "●", "▪", "◦", "‣", "∙", "○", "■", "□", "❑", "❒", "☐", "☑", "☒", "➢", "➤", "►", "▶", "▸",
    "❖", "◆", "◇", "⁃", "⦁", "·",
    // Of the fonts Symbol and Wingdings.
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F076}", "\u{F0FC}", "\u{F06F}", "\u{F0A8}", "\u{F071}",
    "\u{F02D}", "\u{F0E0}",
  ]
  private static let weak = [
    "–", "—", "―", "−", "→", "⇒", "✓", "✔", "✗", "✘", "★", "☆", "*)", "§",
    "✅", "\u{2010}", "\u{2011}",
  ]

  /// The mark that some bytes of a line begin with; nil when they begin with none.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return nil }
    switch first {
    case 0xC2, 0xE2, 0xEF: self.init(sign: line)
    case 0xF0: self.init(emoji: line)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): self.init(withoutSpace: line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let key = Self(keycap: line) { self = key } else { self.init(withoutSpace: line) }
    case UInt8(ascii: "("): self.init(bracketed: line)
    default: self.init(lettered: line)
    }
  }

  private init?(sign line: ArraySlice<UInt8>) {
    if let counted = Self(circled: line) {
      self = counted
      return
    }
    let isWeak: Bool
    let sign: String
    if let found = Self.strong.first(where: { line.starts(with: $0.utf8) }) {
      (sign, isWeak) = (found, false)
    } else if let found = Self.weak.first(where: { line.starts(with: $0.utf8) }) {
      (sign, isWeak) = (found, true)
    } else {
      return nil
    }
    let width = sign.utf8.count + Self.variation(line.dropFirst(sign.utf8.count))
    let rest = line.dropFirst(width)
    let blanks = Self.blanks(rest)
    // A bullet may touch its word; the others have to be apart.
    guard blanks > 0 || sign == "•" && rest.first.map(Bytes.isLetter) == true,
      rest.count > blanks,
      // Wingdings has a square there; before a number it is a part of a law.
      sign != "§" || rest.dropFirst(blanks).first.map(Bytes.isLetter) == true
    else { return nil }
    self.init(sign, sign, length: width + blanks, isWeak: isWeak)
  }

  /// The bytes of a sign that is not seen, with which phones ask for the colored form of another.
  private static func variation(_ line: ArraySlice<UInt8>) -> Int {
    let sign = "\u{FE0F}".utf8
    return line.starts(with: sign) ? sign.count : 0
  }

  /// `👉 words`: a picture of a phone, which takes a second line with the same one to be a bullet.
  private init?(emoji line: ArraySlice<UInt8>) {
    let sign = line.prefix(4)
    guard sign.count == 4, sign.dropFirst().first == 0x9F else { return nil }
    let width = 4 + Self.variation(line.dropFirst(4))
    let rest = line.dropFirst(width)
    let blanks = Self.blanks(rest)
    guard blanks > 0, rest.count > blanks else { return nil }
    let written = String(decoding: sign, as: UTF8.self)
    self.init(written, written, length: width + blanks, isWeak: true)
  }

  /// `1️⃣ words`: a digit on a key.
  private init?(keycap line: ArraySlice<UInt8>) {
    guard let digit = line.first, digit > UInt8(ascii: "0") else { return nil }
    let key = "\u{20E3}".utf8
    let width = 1 + Self.variation(line.dropFirst())
    guard line.dropFirst(width).starts(with: key) else { return nil }
    let rest = line.dropFirst(width + key.count)
    let blanks = Self.blanks(rest)
    guard rest.count > blanks else { return nil }
    let length = width + key.count
    self.init(
      "1\u{20E3}", String(decoding: line.prefix(length), as: UTF8.self), length: length + blanks,
      numbers: [Int(digit) - 48], isWeak: true)
  }

  /// `①` to `⑳`.
  private init?(circled line: ArraySlice<UInt8>) {
    let bytes = Array(line.prefix(3))
    guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x91, 0xA0...0xB3 ~= bytes[2] else {
      return nil
    }
    let blanks = Self.blanks(line.dropFirst(3))
    guard line.count > 3 + blanks else { return nil }
    self.init(
      "①", String(decoding: bytes, as: UTF8.self), length: 3 + blanks,
      numbers: [Int(bytes[2]) - 0x9F], isWeak: true)
  }

  /// `-words`, `1.Words`, and `1- words`.
  private init?(withoutSpace line: ArraySlice<UInt8>) {
    let digits = line.prefix(while: \.isDigit)
    let rest = line.dropFirst(digits.count)
    if (1...2).contains(digits.count), rest.first == UInt8(ascii: "-") {
      self.init(label: digits, "", "-", line: line, length: digits.count + 1)
      return
    }
    guard let sign = rest.first, let next = rest.dropFirst().first, Bytes.isLetter(next) else {
      return nil
    }
    if digits.isEmpty {
      if sign == UInt8(ascii: "*"), rest.dropFirst().contains(sign) { return nil }
      self.init(
        String(UnicodeScalar(sign)), String(UnicodeScalar(sign)), length: 1, lacksSpace: true)
      return
    }
    guard digits.count <= 2, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
      rest.dropFirst(2).first.map(Bytes.isLetter) == true,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let written = String(decoding: line.prefix(digits.count + 1), as: UTF8.self)
    self.init(
      "1" + String(UnicodeScalar(sign)), written, length: digits.count + 1, numbers: [number],
      lacksSpace: true)
  }

  /// `(1)`, `(a)`, `(i)`.
  private init?(bracketed line: ArraySlice<UInt8>) {
    let inner = line.dropFirst().prefix(5).prefix { $0 != UInt8(ascii: ")") }
    let end = inner.count + 1
    guard !inner.isEmpty, line.dropFirst(end).first == UInt8(ascii: ")") else { return nil }
    self.init(label: inner, "(", ")", line: line, length: end + 1)
  }

  /// `a)`, `a.`, `ii.`, and `o` with a tab or several spaces, which Word makes of a small circle.
  private init?(lettered line: ArraySlice<UInt8>) {
    let blanks = Self.blanks(line.dropFirst())
    if line.first == UInt8(ascii: "o"), blanks > 1 || line.dropFirst().first == 0x09 {
      if line.count > blanks + 1 { self.init("o", "o", length: blanks + 1) } else { return nil }
      return
    }
    let label = line.prefix(5).prefix(while: Bytes.isLetter)
    guard !label.isEmpty, let sign = line.dropFirst(label.count).first,
      sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    else { return nil }
    self.init(label: label, "", String(UnicodeScalar(sign)), line: line, length: label.count + 1)
  }

  private init?(
    label: ArraySlice<UInt8>, _ before: String, _ after: String, line: ArraySlice<UInt8>,
    length: Int
  ) {
    let rest = line.dropFirst(length)
    let blanks = Self.blanks(rest)
    guard blanks > 0, rest.count > blanks else { return nil }
    let text = String(decoding: label, as: UTF8.self)
    var numbers: [Int] = []
    var style = ""
    if let number = Int(text), label.allSatisfy(\.isDigit) {
      numbers = [number]
      style = "1"
    } else {
      guard text == text.lowercased() || text == text.uppercased() else { return nil }
      style = text == text.lowercased() ? "a" : "A"
      if label.count == 1, let letter = label.first { numbers.append(Int(letter | 0x20) - 0x60) }
      if let roman = Self.roman.firstIndex(of: text.lowercased()) { numbers.append(roman + 1) }
    }
    guard !numbers.isEmpty else { return nil }
    self.init(
      before + style + after, before + text + after, length: length + blanks, numbers: numbers,
      isWeak: true)
  }

  private static let roman = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// The bytes of the blanks that some text begins with, those of Word that do not break included.
  private static func blanks(_ text: ArraySlice<UInt8>) -> Int {
    var rest = text
    while let first = rest.first {
      if first == 0x20 || first == 0x09 {
        rest = rest.dropFirst()
      } else if rest.starts(with: "\u{A0}".utf8) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "&nbsp;".utf8) {
        rest = rest.dropFirst(6)
      } else {
        break
      }
    }
    return text.count - rest.count
  }

  var isNumbered: Bool { !numbers.isEmpty }

  /// The marker in words for a message: characters of a symbol font are not shown elsewhere.
  var shown: String {
    guard let scalar = written.unicodeScalars.first, 0xE000...0xF8FF ~= scalar.value else {
      return "`\(written)`"
    }
    return "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
