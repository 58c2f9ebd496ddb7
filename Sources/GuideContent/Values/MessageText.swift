/// A message with blanks, as in `Dear {first_name}`.
package struct MessageText: Sendable {
  package let pieces: [Piece]

  package enum Piece: Sendable, Hashable {
    case words(String)
    case blank(String)
  }

  /// Takes a message apart; a brace that is not around a name stays a brace.
  package init(_ text: String) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}") else { break }
      let name = String(after[..<close])
      words += rest[..<open]
      if Identifier.isFieldName(name) {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.blank(name))
      } else {
        words += "{\(name)}"
      }
      rest = after[after.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// The names of the blanks, in their order, as often as they appear.
  package var blanks: [String] {
    pieces.compactMap { if case .blank(let name) = $0 { name } else { nil } }
  }

  /// The message with each blank filled; a blank that is not declared keeps its name.
  package func filled(
    with fields: [TemplateField], _ value: (TemplateField) -> String
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .blank(let name):
        text += fields.first { $0.id == name }.map(value) ?? "{\(name)}"
      }
    }
    return text
  }
}
