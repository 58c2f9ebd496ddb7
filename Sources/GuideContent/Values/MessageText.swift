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
      words += rest[..<open]
      rest = rest[rest.index(after: open)...]
      // A brace that is not closed must not take the next placeholder with it.
      guard let end = rest.firstIndex(where: { $0 == "{" || $0 == "}" }), rest[end] == "}",
        Identifier.isFieldName(String(rest[..<end]))
      else {
        words += "{"
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(.blank(String(rest[..<end])))
      rest = rest[rest.index(after: end)...]
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
    with fields: [MessageField], _ value: (MessageField) -> String
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
