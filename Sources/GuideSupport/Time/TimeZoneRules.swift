/// The offsets of one time zone, as its TZif file gives them (RFC 9636).
///
/// The C library keeps one zone for the whole process and changes it through the environment,
/// which no two threads may do at once. This is a value of its own, so any thread may use it.
package struct TimeZoneRules: Sendable {
  /// When the offset changes, in seconds since 1970-01-01 UTC, in order.
  private var changes: [Int] = []
  /// The offset from each change on, in seconds east of Greenwich.
  private var offsets: [Int] = []
  /// The offset before the first change.
  private var first = 0
  /// What holds after the last change; nil when the last offset stays.
  private var footer: PosixTimeZone?

  package static let utc = TimeZoneRules()

  private init() {}

  /// Reads the content of a file; nil when it is not a well-formed TZif file.
  package init?(_ bytes: [UInt8]) {
    guard let old = TimeZoneHeader(bytes, at: 0, wordSize: 4) else { return nil }
    if old.version == 0 {
      guard read(bytes, old) else { return nil }
      return
    }
    // Since version 2 the same follows with times of 64 bits, and then the rule for the future.
    guard let new = TimeZoneHeader(bytes, at: old.end, wordSize: 8), read(bytes, new),
      new.end < bytes.count, bytes[new.end] == UInt8(ascii: "\n")
    else { return nil }
    let rest = bytes[(new.end + 1)...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    if rest.startIndex == end { return }
    footer = PosixTimeZone(rest[..<end])
    if footer == nil { return nil }
  }

  private mutating func read(_ bytes: [UInt8], _ header: TimeZoneHeader) -> Bool {
    // Files with leap seconds count time otherwise than this computer's clock does.
    guard header.end <= bytes.count, header.types > 0, header.leapSeconds == 0 else { return false }
    func offset(ofType type: Int) -> Int? {
      if type >= header.types { return nil }
      let at = header.typesStart + type * 6
      return TimeZoneHeader.number(bytes, at: at, size: 4)
    }
    guard let first = offset(ofType: 0) else { return false }
    self.first = first
    for index in 0..<header.changes {
      let at = header.start + index * header.wordSize
      let type = Int(bytes[header.start + header.changes * header.wordSize + index])
      guard let offset = offset(ofType: type) else { return false }
      let time = TimeZoneHeader.number(bytes, at: at, size: header.wordSize)
      if let last = changes.last, last >= time { return false }
      changes.append(time)
      offsets.append(offset)
    }
    return true
  }

  /// Seconds to add to UTC at a moment, which is given in seconds since 1970-01-01 UTC.
  package func offset(at moment: Int) -> Int {
    guard let last = changes.last, moment < last else {
      return footer?.offset(at: moment) ?? offsets.last ?? first
    }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}

/// Where the parts of a block of a TZif file are.
struct TimeZoneHeader {
  /// The version's digit; 0 for the first, which has none.
  let version: UInt8
  let wordSize: Int
  let changes: Int
  let types: Int
  let leapSeconds: Int
  /// Where the times begin.
  let start: Int
  /// Where the kinds of local time begin.
  let typesStart: Int
  /// The byte after the block.
  let end: Int

  init?(_ bytes: [UInt8], at offset: Int, wordSize: Int) {
    guard offset + 44 <= bytes.count, bytes[offset..<offset + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    // Each is below 2^32, so no product here comes near the limits of an `Int`.
    let counts = (0..<6).map { Self.number(bytes, at: offset + 20 + $0 * 4, size: 4) & 0xFFFF_FFFF }
    version = bytes[offset + 4]
    self.wordSize = wordSize
    leapSeconds = counts[2]
    changes = counts[3]
    types = counts[4]
    start = offset + 44
    typesStart = start + changes * (wordSize + 1)
    let leap = leapSeconds * (wordSize + 4)
    end = typesStart + types * 6 + counts[5] + leap + counts[1] + counts[0]
    if end > bytes.count { return nil }
  }

  /// A number of two's complement, the highest byte first; the caller has looked at the bounds.
  static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int {
    let value = bytes[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : value
  }
}
