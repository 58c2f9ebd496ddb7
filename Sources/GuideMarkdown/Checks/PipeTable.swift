/// A table made of `|`, turned into a table block.
enum PipeTable {
  private static let mostRows = 40
  private static let mostColumns = 12

  /// The table as a block; nil when it is too large to be suggested.
  static func block(_ table: String) -> String? {
    let lines = table.split(whereSeparator: \.isNewline)
    guard lines.count >= 2, lines.count <= mostRows else { return nil }
    let rows = lines.map { cells(String($0)) }
    guard rows.allSatisfy({ $0.count <= mostColumns }) else { return nil }
    var block = "```table\ncolumns: [\(rows[0].map(quoted).joined(separator: ", "))]\nrows:\n"
    for row in rows.dropFirst(2) {
      block += "  - [\(row.map(quoted).joined(separator: ", "))]\n"
    }
    return block + "```"
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

  /// A cell as a value of YAML that needs no second thought.
  private static func quoted(_ cell: String) -> String {
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
