/// A table made of `|`, turned into a table block.
enum PipeTable {
  /// The table as a block; nil when a block cannot hold it.
  static func block(_ table: String) -> String? {
    let rows = table.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    // The second line is the rule below the headings.
    return rows.count > 2 ? TableRepair.block([rows[0]] + rows.dropFirst(2)) : nil
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var bytes = Array(line.utf8)
    let trimmed = Bytes.trimmed(0..<bytes.count, in: bytes)
    bytes = Array(bytes[trimmed])
    if bytes.first == UInt8(ascii: "|") { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: "|"), bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "|") {
        if !isEscaped {
          cells.append([])
          continue
        }
        cells[cells.count - 1].removeLast()
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      cells[cells.count - 1].append(byte)
    }
    return cells.map { String(decoding: $0[Bytes.trimmed(0..<$0.count, in: $0)], as: UTF8.self) }
  }
}
