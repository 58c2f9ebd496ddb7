import GuideSupport
import Testing

@Suite struct ByteBlocksTests {
  @Test func `one byte that is no letter is found among sixteen, wherever it stands`() {
    for lane in 0..<16 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x7A, count: 16)
        bytes[lane] = byte
        #expect(
          ByteBlocks.areWords(bytes)
            == ((byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A) || byte == 0x20))
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
        let found = bytes.withUnsafeBufferPointer { ByteBlocks.wordStarts($0.baseAddress! + 1) }
        #expect(found == expected, "\(byte) at \(lane)")
      }
    }
  }

  @Test func `one byte that a JSON string escapes is found among sixteen, wherever it stands`() {
    for lane in 0..<16 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x7A, count: 16)
        bytes[lane] = byte
        let isEscaped = byte < 0x20 || [0x22, 0x3C, 0x5C, 0x7F].contains(byte)
        #expect(ByteBlocks.areJSON(bytes) == !isEscaped, "\(byte) at \(lane)")
      }
    }
  }

  @Test func `a single space is let through, one after white space and any other are found`() {
    for byte in UInt8.min...UInt8.max {
      for lane in 0...16 {
        for isAfterSpace in [false, true] where lane > 0 || !isAfterSpace {
          var bytes = [UInt8](repeating: 0x41, count: 17)
          bytes[lane] = byte
          if isAfterSpace { bytes[lane - 1] = 0x20 }
          // The byte before the block counts for the one after it alone; so does a space there.
          let isFound = lane > 0 && (byte < 0x20 || byte == 0x20 && isAfterSpace)
          let found = bytes.withUnsafeBufferPointer { ByteBlocks.areSpaced($0.baseAddress! + 1) }
          #expect(found == !isFound, "\(byte) at \(lane)")
        }
      }
    }
  }
}
