/// Writes rows as a table block.
enum TableRepair {
  private static let mostRows = 40
  private static let mostColumns = 8
  private static let longestCell = 400

  /// The block; nil when the rows are no table that a block can hold.
  ///
  /// - Parameter rows: the first has the headings of the columns.
  static func block(_ rows: [[String]]) -> String? {
    guard let columns = rows.first, (2...mostRows).contains(rows.count),
      columns.count <= mostColumns,
      rows.allSatisfy({ $0.count == columns.count }),
      rows.dropFirst().allSatisfy({ $0.allSatisfy { $0.utf8.count <= longestCell } })
    else { return nil }
    // The table's columns say what it shows, until somebody finds better words.
    let caption = columns.filter { !$0.isEmpty }.joined(separator: ", ")
    guard (3...160).contains(caption.utf8.count), columns.allSatisfy({ $0.utf8.count <= 80 }) else {
      return nil
    }
    var block = "```table\ncaption: \(quoted(caption))\n"
    block += "columns: [\(columns.map(quoted).joined(separator: ", "))]\nrows:\n"
    for row in rows.dropFirst() {
      block += "  - [\(row.map(quoted).joined(separator: ", "))]\n"
    }
    return block + "```"
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
