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
}
