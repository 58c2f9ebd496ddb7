internal import GuideSupport

/// One line of a file as a terminal shows it, character by character.
///
/// A cell is what takes columns together: a letter with its accents, an emoji of several
/// characters, a tab with its blanks.
struct DisplayLine {
  var cells: [Cell] = []
  /// True when the file's line goes on before the first cell, or after the last.
  private(set) var cutBefore = false
  private(set) var cutAfter = false

  struct Cell {
    /// The bytes in the file.
    var range: Range<Int>
    var text: String
    var width: Int

    init(_ range: Range<Int>, _ text: String, width: Int) {
      self.range = range
      self.text = text
      self.width = width
    }

    /// The mark that shows that something was cut.
    init(at offset: Int) { self.init(offset..<offset, "…", width: 1) }
  }

  private static let tabStop = 4
  /// Bytes on each side of the span that are looked at: a page on one line costs no more than
  /// what can be shown of it.
  private static let reach = 2_048

  /// Reads the line `range` of `bytes`, of a very long one only what lies about `span`.
  init(_ bytes: [UInt8], _ range: Range<Int>, about span: Range<Int>) {
    var lower = max(range.lowerBound, span.lowerBound - Self.reach)
    var upper = min(range.upperBound, span.lowerBound + Self.reach)
    while lower > range.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < range.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    cutBefore = lower > range.lowerBound
    cutAfter = upper < range.upperBound
    read(bytes, lower..<max(lower, upper))
    hideLogins(bytes, lower..<max(lower, upper))
    if lower == 0, let first = cells.first, first.text == "<U+FEFF>",
      span.isEmpty || span.lowerBound >= 3
    {
      cells.removeFirst()  // a byte-order mark is shown only when it is the fault
    }
  }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var iterator = bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = range.lowerBound
    var column = 0
    var joinNext = false
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return
      case .error(let length):
        for byte in bytes[offset..<offset + length] {
          append(DisplayText.spelledOut(byte), offset..<offset + 1, width: nil, column: &column)
          offset += 1
        }
        joinNext = false
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        let next = offset + encoded.count
        if let last = cells.indices.last,
          joinNext || DisplayWidth.joinsBefore(scalar) && DisplayText.spelledOut(scalar) == nil
            || isSecondHalfOfFlag(scalar)
        {
          column -= cells[last].width
          cells[last].range = cells[last].range.lowerBound..<next
          cells[last].text.unicodeScalars.append(scalar)
          // U+FE0F asks for the emoji rather than the character; flags and families are wide, too.
          if scalar.value == 0xFE0F || scalar.value > 0xFFFF && scalar.properties.isEmoji {
            cells[last].width = 2
          }
          column += cells[last].width
        } else if scalar == "\t" {
          let width = Self.tabStop - column % Self.tabStop
          append(String(repeating: " ", count: width), offset..<next, width: width, column: &column)
        } else if let name = DisplayText.spelledOut(scalar) {
          append(name, offset..<next, width: nil, column: &column)
        } else {
          append(String(scalar), offset..<next, width: DisplayWidth.of(scalar), column: &column)
        }
        joinNext = scalar.value == 0x200D
        offset = next
      }
    }
  }

  /// Puts stars for names and passwords in addresses, wherever the fault of the line is.
  private mutating func hideLogins(_ bytes: [UInt8], _ range: Range<Int>) {
    if !bytes[range].contains(UInt8(ascii: "@")) { return }
    for login in LoginText.ranges(in: Array(bytes[range])) {
      let hidden = login.lowerBound + range.lowerBound..<login.upperBound + range.lowerBound
      for index in cells.indices where hidden.contains(cells[index].range.lowerBound) {
        cells[index] = Cell(cells[index].range, "*", width: 1)
      }
    }
  }

  private mutating func append(
    _ text: String, _ range: Range<Int>, width: Int?, column: inout Int
  ) {
    cells.append(Cell(range, text, width: width ?? text.utf8.count))
    column += width ?? text.utf8.count
  }

  /// Two regional indicators, as in the letters U and S, make one flag.
  private func isSecondHalfOfFlag(_ scalar: Unicode.Scalar) -> Bool {
    let indicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    guard indicators.contains(scalar.value), let last = cells.last else { return false }
    let before = last.text.unicodeScalars
    return before.count == 1 && indicators.contains(before.first?.value ?? 0)
  }

  var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// Keeps what fits into `columns`, about the span, with `…` where something was cut.
  mutating func fit(_ columns: Int, about span: Range<Int>) {
    let total = width
    if total > columns {
      var before = 0
      for cell in cells where cell.range.upperBound <= span.lowerBound { before += cell.width }
      // A third of the room goes to what is before the span, the rest to the span and on.
      let left = min(max(0, before - columns / 3), total - columns + 2)
      let dropsStart = left > 0
      let room = columns - 2
      var column = 0
      var kept: [Cell] = []
      var used = 0
      for cell in cells {
        defer { column += cell.width }
        if column < left { continue }
        if used + cell.width > room { break }
        kept.append(cell)
        used += cell.width
      }
      cutBefore = cutBefore || dropsStart
      cutAfter = cutAfter || kept.last?.range.upperBound != cells.last?.range.upperBound
      cells = kept
    }
    if cutBefore, let first = cells.first {
      cells.insert(Cell(at: first.range.lowerBound), at: 0)
    }
    if cutAfter, let last = cells.last {
      cells.append(Cell(at: last.range.upperBound))
    }
  }

  var text: String {
    var text = ""
    for cell in cells { text += cell.text }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// Blanks up to the span and carets below it; at least one caret.
  func underline(_ span: Range<Int>) -> String {
    var blanks = 0
    var carets = 0
    for cell in cells {
      if cell.range.upperBound <= span.lowerBound {
        blanks += cell.width
      } else if cell.range.lowerBound < max(span.upperBound, span.lowerBound + 1),
        !cell.range.isEmpty
      {
        carets += cell.width
      }
    }
    return String(repeating: " ", count: blanks) + String(repeating: "^", count: max(1, carets))
  }
}
