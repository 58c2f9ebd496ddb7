/// What a camera has written into a picture beside the picture (Exif, in the form of a TIFF file).
struct ExifData {
  /// How the picture is to be turned, 1 to 8; nil when it does not say.
  private(set) var orientation: Int?
  /// Whether it says where the picture was taken.
  private(set) var hasPosition = false

  /// - Parameter range: of the TIFF file, from its `II` or `MM` on.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    guard range.count > 8 else { return }
    let isLittle = bytes[range.lowerBound] == UInt8(ascii: "I")
    func number(_ offset: Int, _ count: Int) -> Int? {
      let start = range.lowerBound + offset
      var reader = ByteReader(bytes, min(start, range.upperBound)..<range.upperBound)
      return isLittle ? reader.littleNumber(count) : reader.number(count)
    }
    guard let list = number(4, 4), let count = number(list, 2) else { return }
    for entry in 0..<count {
      let at = list + 2 + 12 * entry
      guard let tag = number(at, 2) else { return }
      if tag == 0x0112, let turn = number(at + 8, 2), (1...8).contains(turn) { orientation = turn }
      if tag == 0x8825 { hasPosition = true }
    }
  }

  /// True when width and height are exchanged.
  var isTurned: Bool { (orientation ?? 1) >= 5 }

  /// The same without anything but the orientation; nil when there is none to keep.
  var bare: [UInt8]? {
    guard let orientation, orientation > 1 else { return nil }
    return Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
      + [0, UInt8(truncatingIfNeeded: orientation), 0, 0, 0, 0, 0, 0]
  }
}
