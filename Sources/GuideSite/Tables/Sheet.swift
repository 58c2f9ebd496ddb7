internal import GuideSupport

/// A sheet that was saved as CSV.
package struct Sheet: Sendable, Equatable {
  package private(set) var columns: [String] = []
  package private(set) var rows: [[String]] = []

  /// Why a sheet can't be shown, as the end of a sentence.
  package enum Fault: Error, Equatable {
    case openQuote(line: Int)
    case tooManyCells(row: Int, count: Int, columns: Int)
    case tooLarge(String)
    case leftover(row: Int, String)
    case empty

    /// What to do about it.
    package var advice: String {
      if case .leftover = self {
        return "Correct the sheet, make its columns wide enough, and save it as CSV again."
      }
      return "Its first row has the headings, and each row below has a cell for each of them."
    }

    package var words: String {
      switch self {
      case .openQuote(let line): "has a quote in line \(line) that is not closed"
      case .tooManyCells(let row, let count, let columns):
        "has \(count) cells in row \(row), but headings for \(columns) only"
      case .tooLarge(let what): "has more than \(what)"
      case .leftover(let row, let cell):
        "has `\(cell)` in row \(row), which a sheet shows where it has no value"
      case .empty: "has no row below its headings"
      }
    }
  }

  package static let mostRows = 200
  package static let mostColumns = 8

  package init(_ bytes: [UInt8]) throws(Fault) {
    var text = SheetText.decode(bytes).unicodeScalars[...]
    var separator = Self.separator(of: text)
    // Excel says so itself in some countries, in a first line of its own.
    if text.starts(with: "sep=".unicodeScalars) {
      separator = text.dropFirst(4).first ?? separator
      text = text.drop { !"\r\n".unicodeScalars.contains($0) }
    }
    var lines = try Self.cells(text, separator)
    lines.removeAll { $0.allSatisfy(\.isEmpty) }
    guard let first = lines.first else { throw .empty }
    // Sheets often end in columns that somebody has once used.
    let width = (first.lastIndex { !$0.isEmpty } ?? 0) + 1
    if width > Self.mostColumns { throw .tooLarge("\(Self.mostColumns) columns") }
    if lines.count > Self.mostRows + 1 { throw .tooLarge("\(Self.mostRows) rows") }
    columns = Array(first.prefix(width))
    for (number, cells) in lines.enumerated().dropFirst() {
      let used = (cells.lastIndex { !$0.isEmpty } ?? 0) + 1
      if used > width { throw .tooManyCells(row: number + 1, count: used, columns: width) }
      if let cell = cells.first(where: Self.isLeftover) { throw .leftover(row: number + 1, cell) }
      let missing = max(0, width - cells.count)
      rows.append(Array(cells.prefix(width)) + Array(repeating: "", count: missing))
    }
    if rows.isEmpty { throw .empty }
  }

  /// True for `#REF!`, `########` and the like: what a sheet shows instead of a value.
  private static func isLeftover(_ cell: String) -> Bool {
    let errors = ["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!"]
    return errors.contains(cell) || cell.utf8.count >= 3 && cell.utf8.allSatisfy { $0 == 0x23 }
  }

  /// The separator that is most often in the first line, outside of quotes.
  private static func separator(of text: Substring.UnicodeScalarView) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      if [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    let order: [Unicode.Scalar] = ["\t", ";", ","]
    return order.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  /// The words of a cell, on one line.
  private static func trimmed(_ cell: String.UnicodeScalarView) -> String {
    String(cell).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func cells(
    _ text: Substring.UnicodeScalarView, _ separator: Unicode.Scalar
  ) throws(Fault) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var (line, opened) = (1, 0)
    var rest = text
    func finished() -> String {
      Self.trimmed(cell)
    }
    while let scalar = rest.popFirst() {
      if opened > 0 {
        if scalar == "\n" { line += 1 }
        if scalar != "\"" {
          if scalar != "\r" { cell.append(scalar) }
        } else if rest.first == "\"" {
          cell.append(rest.removeFirst())
        } else {
          opened = 0
        }
      } else if scalar == "\"", Self.trimmed(cell).isEmpty {
        cell.removeAll()
        opened = line
      } else if scalar == separator {
        row.append(finished())
        cell.removeAll()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
        line += 1
        row.append(finished())
        rows.append(row)
        row = []
        cell.removeAll()
      } else {
        cell.append(scalar)
      }
    }
    if opened > 0 { throw .openQuote(line: opened) }
    row.append(finished())
    return rows + [row]
  }
}
