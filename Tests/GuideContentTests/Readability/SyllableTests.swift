import Foundation
import TestSupport
import Testing

@testable import GuideContent

@Suite("Syllables told from letters")
struct SyllableTests {
  /// `syllables.txt` holds the English words of the guide that CMUdict knows, each with the counts
  /// that it gives.
  @Test("forty-nine of fifty words are counted as the dictionary has them")
  func english() throws {
    let file = Fixtures.folder("readability/syllables.txt")
    var wrong: [String] = []
    var total = 0
    var (heard, counted) = (0, 0)
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      let counts = parts[1].split(separator: "/").compactMap { Int($0) }
      let word = String(parts[0]).replacing("'", with: "")
      let count = Self.count(word, EnglishSyllables.count)
      total += 1
      heard += counts.min { abs($0 - count) < abs($1 - count) } ?? 0
      counted += count
      if !counts.contains(count) { wrong.append("\(word) \(count), not \(parts[1])") }
    }
    #expect(total > 1500)
    #expect(wrong.count * 50 < total, "\(wrong.count) of \(total): \(wrong)")
    // What matters to a grade is the sum: mistakes go both ways.
    #expect(abs(heard - counted) * 100 < heard)
  }

  @Test(
    "Spanish words",
    arguments: [
      ("casa", 2), ("tierra", 2), ("día", 2), ("poeta", 3), ("guía", 2), ("que", 1), ("guerra", 2),
      ("pingüino", 3), ("estudiante", 4), ("conversación", 4), ("universidad", 5), ("rey", 1),
      ("muy", 1), ("país", 2), ("aéreo", 4), ("oía", 3), ("cuaderno", 3), ("ciudad", 2),
      ("niño", 2), ("averigüéis", 4), ("yo", 1),
    ])
  func spanish(_ word: String, _ syllables: Int) {
    #expect(Self.count(word, SpanishSyllables.count) == syllables)
  }

  private static func count(
    _ word: String, _ counter: (UnsafeBufferPointer<UInt8>) -> Int
  ) -> Int {
    Array(word.utf8).withUnsafeBufferPointer(counter)
  }
}
