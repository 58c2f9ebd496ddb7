/// Takes numbers and pieces from the bytes of a file, one after another, and never more than there are.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  /// - Parameter range: what may be read; as much of it as is there.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  var left: Int { end - position }

  /// A number of `count` bytes, the highest first; nil when they are not there, or too large.
  mutating func number(_ count: Int) -> Int? {
    guard count >= 0, count <= 8, left >= count else { return nil }
    let number = bytes[position..<position + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    position += count
    return Int(exactly: number)
  }

  /// A number of `count` bytes, the lowest first.
  mutating func littleNumber(_ count: Int) -> Int? {
    guard count >= 0, count <= 8, left >= count else { return nil }
    let number = bytes[position..<position + count].reversed()
      .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    position += count
    return Int(exactly: number)
  }

  /// A piece of `count` bytes; a shorter one when the file ends before.
  mutating func take(_ count: Int) -> Range<Int> {
    let start = position
    position += min(max(0, count), left)
    return start..<position
  }

  /// Goes to a place; to the end when that is before it.
  mutating func go(to place: Int) { position = min(max(position, place), end) }
}
