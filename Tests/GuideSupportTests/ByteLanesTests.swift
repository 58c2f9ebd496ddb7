import GuideSupport
import Testing

@Suite struct ByteLanesTests {
  @Test func `each lane is judged by itself, whatever stands beside it`() {
    for neighbor: UInt8 in [0, 0x20, 0x41, 0x7F, 0x80, 0xFF] {
      for byte in UInt8.min...UInt8.max {
        for lane in 0..<8 {
          var bytes = [UInt8](repeating: neighbor, count: 8)
          bytes[lane] = byte
          let word = bytes.withUnsafeBufferPointer { ByteLanes.load($0, at: 0) }
          #expect(Self.lanes(ByteLanes.letters(word)) == bytes.map(Self.isLetter))
          #expect(Self.lanes(ByteLanes.spaces(word)) == bytes.map { $0 == 0x20 })
        }
      }
    }
  }

  @Test func `letters before the first other byte are counted, and words in capitals are told`() {
    let cases: [(String, letters: Int, areCapitals: Bool)] = [
      ("PDF, and", 3, true), ("Dr. Lee.", 2, false), ("informal", 8, false),
      ("McDonald", 8, false), ("CALENDAR", 8, true), ("PDFs and", 4, false),
    ]
    for (text, letters, areCapitals) in cases {
      let word = Array(text.utf8).withUnsafeBufferPointer { ByteLanes.load($0, at: 0) }
      let count = ByteLanes.count(before: ~ByteLanes.letters(word) & ByteLanes.high)
      #expect(count == letters)
      #expect(ByteLanes.areCapitals(word, first: count) == areCapitals)
    }
  }

  private static func lanes(_ marked: UInt64) -> [Bool] {
    (0..<8).map { marked >> UInt64($0 * 8) & 0x80 != 0 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
