internal import GuideSupport

/// Rows of a spreadsheet that were pasted into a text.
enum PastedTable {
  /// The cells of each line; nil when the lines are no table.
  static func rows(_ lines: [ArraySlice<UInt8>]) -> [[String]]? {
    guard let first = lines.first else { return nil }
    for sign in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    where first.contains(sign) {
      var rows = lines.map { cells($0, sign) }
      if sign == UInt8(ascii: "\t") { rows = filled(rows) }
      guard let count = rows[0]?.count, count >= 2, count <= 20,
        rows.allSatisfy({ $0?.count == count })
      else { continue }
      return rows.compactMap { $0 }
    }
    return spacedRows(lines)
  }

  /// The cells of columns that only spaces keep apart, as in a mail.
  ///
  /// Every line has the same count of them, and none ends as a sentence does: some people type two spaces after it.
  private static func spacedRows(_ lines: [ArraySlice<UInt8>]) -> [[String]]? {
    guard lines.count >= 3 else { return nil }
    var rows: [[String]] = []
    for line in lines {
      let cells = spacedCells(line)
      guard cells.count >= 2, cells.count <= 20, cells.count == rows.first?.count ?? cells.count
      else { return nil }
      if cells.contains(where: { ".!?:;,".utf8.contains($0.last ?? 0) }) { return nil }
      rows.append(cells.map { String(decoding: $0, as: UTF8.self) })
    }
    return rows
  }

  private static func spacedCells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var rest = line.drop(while: \.isSpace)
    while !rest.isEmpty {
      let end =
        rest.indices.first { index in
          rest[index] == UInt8(ascii: " ") && rest.index(after: index) < rest.endIndex
            && rest[index + 1] == UInt8(ascii: " ")
        } ?? rest.endIndex
      cells.append(rest[..<end])
      rest = rest[end...].drop(while: \.isSpace)
    }
    return cells
  }

  /// Rows of one length: a spreadsheet leaves out tabs after the last cell that is filled in.
  private static func filled(_ rows: [[String]?]) -> [[String]?] {
    let count = rows.map { $0?.count ?? 0 }.max() ?? 0
    return rows.map { row in
      guard let row, row.count > 1 else { return nil }
      return row + Array(repeating: "", count: count - row.count)
    }
  }

  /// A line's cells; nil where the sign is as it does in a sentence, with a space after it.
  private static func cells(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> [String]? {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : 0
      if byte == UInt8(ascii: "\""), isQuoted || cells[cells.count - 1].isEmpty {
        if isQuoted, next == byte {
          cells[cells.count - 1].append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == sign, !isQuoted, !isInNumber(line, index), !endsReference(line, index) {
        if sign != UInt8(ascii: "\t"), next.isSpace { return nil }
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      index += 1
    }
    if isQuoted { return nil }
    return cells.map { String(decoding: $0[Bytes.trimmed(0..<$0.count, in: $0)], as: UTF8.self) }
  }

  /// True for the semicolon of `&nbsp;`.
  private static func endsReference(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard line[index] == UInt8(ascii: ";") else { return false }
    let before = line[..<index].suffix(32)
    guard let start = before.lastIndex(of: UInt8(ascii: "&")) else { return false }
    let name = before[(start + 1)...]
    return !name.isEmpty
      && name.allSatisfy {
        $0 == UInt8(ascii: "#") || $0.isAlphanumeric
      }
  }

  /// True for the comma of `7,900`.
  private static func isInNumber(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard line[index] == UInt8(ascii: ","), index > line.startIndex, line[index - 1].isDigit
    else { return false }
    return line[(index + 1)...].prefix(while: \.isDigit).count == 3
  }
}
