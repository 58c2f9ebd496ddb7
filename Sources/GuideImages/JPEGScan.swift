/// The segments of a JPEG file, one after another (ITU-T T.81, B.1).
struct JPEGScan {
  struct Segment {
    var marker: UInt8
    /// From the marker on; of a scan, with the picture's data that follow it.
    var range: Range<Int>
    /// Without the marker and the length.
    var content: Range<Int>
  }

  static let end: UInt8 = 0xD9

  private let bytes: [UInt8]
  private var position = 2

  /// Nil for a file that is no JPEG.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    self.bytes = bytes
  }

  mutating func next() -> Segment? {
    while position + 1 < bytes.count {
      // Before a marker there may be any count of 0xFF; what else is there, decoders pass over.
      guard bytes[position] == 0xFF, bytes[position + 1] != 0xFF, bytes[position + 1] != 0 else {
        position += 1
        continue
      }
      let start = position
      let marker = bytes[start + 1]
      position += 2
      if marker == 0x01 || (0xD0...0xD9).contains(marker) {
        return Segment(marker: marker, range: start..<position, content: position..<position)
      }
      guard position + 2 <= bytes.count else { return nil }
      let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      let end = min(position + max(2, length), bytes.count)
      let content = position + 2..<max(position + 2, end)
      position = content.upperBound
      if marker == 0xDA { skipData() }
      return Segment(marker: marker, range: start..<position, content: content)
    }
    return nil
  }

  /// Goes behind the data of a scan, to the next marker that is not one of theirs.
  private mutating func skipData() {
    while position + 1 < bytes.count {
      let next = bytes[position + 1]
      if bytes[position] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return }
      position += 1
    }
    position = bytes.count
  }
}
