import GuideDiagnostics
import GuideMarkdown

/// Markdown whose faults are marked, as in `See ⟦https://example.edu⟧`.
struct Marked {
  var text: String
  /// The places of the faults, by their start.
  var places: [Range<Int>] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": places.append((starts.popLast() ?? 0)..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    places.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}

/// A fault as a test names it.
struct Found: Equatable, CustomStringConvertible {
  var code: String
  var place: Range<Int>

  var description: String { "\(code) \(place)" }

  static func all(_ diagnostics: [Diagnostic]) -> [Found] {
    diagnostics.map { Found(code: $0.code, place: $0.place.range) }
      .sorted { ($0.place.lowerBound, $0.code) < ($1.place.lowerBound, $1.code) }
  }
}
