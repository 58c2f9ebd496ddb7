import GuideDiagnostics

/// A text in which `«` and `»` mark runs, so that no test counts columns.
struct Marked {
  let file: SourceFile
  /// The marked runs, in order of their start.
  let places: [SourceRange]

  /// A text without marks, however long.
  init(raw text: String) {
    file = SourceFile(id: FileID(7), name: "test.yaml", bytes: Array(text.utf8))
    places = []
  }

  /// - Parameter name: what the file is called.
  init(_ marked: String, name: String = "test.yaml") {
    var bytes: [UInt8] = []
    var open: [(order: Int, start: Int)] = []
    var runs: [(order: Int, range: Range<Int>)] = []
    var order = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append((order, bytes.count))
        order += 1
      case "»":
        if let last = open.popLast() { runs.append((last.order, last.start..<bytes.count)) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    file = SourceFile(id: FileID(7), name: name, bytes: bytes)
    places = runs.sorted { $0.order < $1.order }.map { SourceRange(FileID(7), $0.range) }
  }

  /// The bytes of a place, as text.
  func text(_ place: SourceRange) -> String {
    let all = 0..<file.bytes.count
    return String(decoding: file.bytes[place.range.clamped(to: all)], as: UTF8.self)
  }
}
