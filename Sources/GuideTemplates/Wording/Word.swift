internal import GuideDiagnostics
internal import GuideSupport

/// A piece of the theme's wording in one language: one text, or one for each plural form.
struct Word: Sendable {
  let place: SourceRange
  /// The text for each form; a word without plurals has `other` alone.
  let forms: [Form]
  let hasPlurals: Bool
  /// The names of all blanks, in the order of their first use.
  let blanks: [String]

  init(place: SourceRange, forms: [Form], hasPlurals: Bool) {
    (self.place, self.forms, self.hasPlurals) = (place, forms, hasPlurals)
    var known: Set<String> = []
    blanks = forms.flatMap(\.pieces).compactMap {
      if case .blank(let name) = $0, known.insert(name).inserted { name } else { nil }
    }
  }

  struct Form: Sendable {
    let form: PluralForm
    let pieces: [Piece]
  }

  /// A stretch of the text, or a blank such as `{name}`.
  enum Piece: Sendable {
    case text(String)
    case blank(String)
  }
}

extension Word {
  /// The same word where a language with other plural forms has none.
  func standingIn(for rule: PluralRule) -> Word {
    guard hasPlurals, let last = forms.last else { return self }
    return Word(
      place: place,
      forms: rule.forms.map { form in
        Form(form: form, pieces: (forms.first { $0.form == form } ?? last).pieces)
      }, hasPlurals: true)
  }

  /// Cuts a text at its blanks; nil when a brace is left open or holds no name.
  static func pieces(of text: String) -> [Piece]? {
    // Nearly every text has no brace.
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      return text.isEmpty ? [] : [.text(text)]
    }
    var pieces: [Piece] = []
    var rest = Substring(text).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let name = after[..<close]
      if name.isEmpty || !name.allSatisfy(isNameByte) { return nil }
      if open > rest.startIndex { pieces.append(.text(String(Substring(rest[..<open])))) }
      pieces.append(.blank(String(Substring(name))))
      rest = after[after.index(after: close)...]
    }
    if rest.contains(UInt8(ascii: "}")) { return nil }
    if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
    return pieces
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_")
  }
}
