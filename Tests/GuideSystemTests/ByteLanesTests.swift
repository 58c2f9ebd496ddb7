import GuideSystem
import Testing

@Suite struct ByteLanesTests {
  @Test func `each lane is judged by itself, whatever stands beside it`() {
    for neighbour: UInt8 in [0, 0x20, 0x41, 0x7F, 0x80, 0xFF] {
      for byte in UInt8.min...UInt8.max {
        for lane in 0..<8 {
          var bytes = [UInt8](repeating: neighbour, count: 8)
          bytes[lane] = byte
          let word = bytes.withUnsafeBufferPointer { ByteLanes.load($0, at: 0) }
          #expect(Self.lanes(ByteLanes.letters(word)) == bytes.map(Self.isLetter))
          #expect(Self.lanes(ByteLanes.spaces(word)) == bytes.map { $0 == 0x20 })
        }
      }
    }
  }

  @Test func `one byte that is no letter is found among sixteen, wherever it stands`() {
    for lane in 0..<16 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x7A, count: 16)
        bytes[lane] = byte
        #expect(ByteLanes.areWords(bytes) == (Self.isLetter(byte) || byte == 0x20))
      }
    }
  }

  @Test func `words that begin in a block are counted, those that go on from before it are not`() {
    for byte in UInt8.min...UInt8.max {
      for lane in 0...32 {
        var bytes = [UInt8](repeating: 0x41, count: 33)
        bytes[lane] = byte
        // Only white space before the block's last byte ends a word within it.
        let expected = byte <= 0x20 && lane < 32 ? 1 : 0
        let found = bytes.withUnsafeBufferPointer { ByteLanes.wordStarts($0.baseAddress! + 1) }
        #expect(found == expected, "\(byte) at \(lane)")
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
