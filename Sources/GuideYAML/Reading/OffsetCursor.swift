/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// Marks come nearly in order, so the cursor walks from the last one instead of from the start: a
/// whole document costs one pass. In ASCII both counts are the same.
struct OffsetCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var scalar = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var seen: UInt8 = 0
    for byte in bytes { seen |= byte }
    isASCII = seen < 0x80
  }

  mutating func offset(ofScalar wanted: Int) -> Int {
    if isASCII { return min(wanted, bytes.count) }
    while scalar < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalar += 1
    }
    while scalar > wanted, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      scalar -= 1
    }
    return offset
  }
}
