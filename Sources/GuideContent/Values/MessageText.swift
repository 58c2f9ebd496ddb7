/// A message with blanks, as in `Dear {first_name}`.
package struct MessageText: Sendable {
  package let pieces: [Piece]

  package enum Piece: Sendable, Hashable {
    case words(String)
    case blank(String)
  }

  /// Takes a message apart; a brace that is not around a name stays a brace.
  package init(_ text: String) {
    var text = text
    pieces = text.withUTF8(Self.pieces)
  }

  private static func pieces(_ bytes: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    /// Where the words begin that are not in `pieces` yet.
    var start = 0
    var position = 0
    func words(to end: Int) {
      if start < end { pieces.append(.words(String(decoding: bytes[start..<end], as: UTF8.self))) }
    }
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = open + 1
      // A brace that is not closed must not take the next placeholder with it.
      guard
        let end = bytes[position...].firstIndex(where: {
          $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
        }), bytes[end] == UInt8(ascii: "}")
      else { continue }
      let name = String(decoding: bytes[position..<end], as: UTF8.self)
      guard Identifier.isFieldName(name) else { continue }
      words(to: open)
      pieces.append(.blank(name))
      position = end + 1
      start = position
    }
    words(to: bytes.count)
    return pieces
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
