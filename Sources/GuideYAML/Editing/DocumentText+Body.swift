extension DocumentText {
  /// The article with another text below its keys.
  ///
  /// Lines that stay keep their line endings, since browsers have only one kind.
  func replacingBody(by new: String) throws(EditRefusal) -> DocumentText {
    guard let body else {
      throw EditRefusal(.wrongKind, "Only an article has a text below its keys.")
    }
    let old = Self.lines(Array(bytes[body]))
    let wanted = Self.lines(LineEnding.unified(new.utf8))
    let isSame: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool = {
      LineEnding.unified($0) == LineEnding.unified($1)
    }
    let head = zip(old, wanted).prefix { isSame($0, $1) }.count
    let most = min(old.count, wanted.count) - head
    let tail = zip(old.reversed(), wanted.reversed()).prefix(most).prefix { isSame($0, $1) }.count
    let ending = LineEnding.used(in: bytes)
    var lines = old.prefix(head).flatMap { $0 }
    for line in wanted[head..<wanted.count - tail] {
      lines += line.last == 10 ? line.dropLast() + ending : line
    }
    lines += old.suffix(tail).flatMap { $0 }
    var text = self
    text.bytes = bytes[..<body.lowerBound] + lines
    text.body = body.lowerBound..<text.bytes.count
    return text
  }

  /// The lines of a text, each with its line ending.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let line = bytes.line(at: start, within: 0..<bytes.count)
      let next = bytes.nextLine(after: line, within: 0..<bytes.count)
      lines.append(bytes[start..<next])
      start = next
    }
    return lines
  }
}
