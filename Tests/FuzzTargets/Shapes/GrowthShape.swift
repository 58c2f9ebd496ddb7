/// A file of any size, of a form that makes slow code slow.
package struct GrowthShape: Sendable {
  /// The name of the target that reads it.
  package let target: String
  package let name: String
  private let head: String
  private let tail: String
  /// Closes what each piece has opened.
  private let closing: String
  private let piece: @Sendable (Int) -> [UInt8]

  /// - Parameter piece: what comes again and again; a `¤` in it is its number, because no language of a guide
  ///   has that character.
  init(
    _ target: String, _ piece: String, head: String = "", tail: String = "", closing: String = "",
    name: String? = nil
  ) {
    self.target = target
    let shown = piece.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
      .replacing("\r\n", with: "␍⏎").replacing("\r", with: "␍").replacing("\0", with: "␀")
    self.name = name ?? shown + (closing.isEmpty ? "" : " … " + closing)
    (self.head, self.tail, self.closing) = (head, tail, closing)
    let parts = piece.split(separator: "¤", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    self.piece = { number in
      if parts.count == 1 { return parts[0] }
      // Of one length, so that the order of the bytes is that of the numbers.
      let digits = String(String(10_000_000 + number).dropFirst())
      return Array(parts.joined(separator: Array(digits.utf8)))
    }
  }

  /// - Parameter bytes: a piece that is no text.
  init(_ target: String, name: String, head: [UInt8] = [], bytes: [UInt8]) {
    self.target = target
    self.name = name
    (self.head, tail, closing) = ("", "", "")
    piece = { number in number == 0 ? head + bytes : bytes }
  }

  /// The file with about as many bytes.
  package func file(_ size: Int) -> [UInt8] {
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(size + 1_024)
    let closed = Array(closing.utf8)
    var number = 0
    while bytes.count + number * closed.count + tail.utf8.count < size {
      bytes += piece(number)
      number += 1
    }
    for _ in 0..<(closed.isEmpty ? 0 : number) { bytes += closed }
    return bytes + tail.utf8
  }

  /// All of them.
  package static let all: [GrowthShape] =
    yaml + data + article + markdown + guide + template + style + script + drawing + picture
    + table + ledger + words

  /// The same pieces for a target.
  static func shapes(_ target: String, head: String = "", _ pieces: [String]) -> [GrowthShape] {
    pieces.map { GrowthShape(target, $0, head: head) }
  }
}
