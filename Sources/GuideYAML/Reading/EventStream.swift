import CYAML
import GuideDiagnostics
import GuideSupport

/// A libyaml parser over bytes that are lent to it, one event at a time.
///
/// The parser stores its own address, so it lives in allocated memory; the bytes must outlive it,
/// so it lives within the closure that lends them.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// What `next` has read last.
  let event: UnsafeMutablePointer<yaml_event_t>
  var offsets: OffsetCursor

  /// Nil for an empty text, and when there is no memory.
  static func open(_ bytes: UnsafeBufferPointer<UInt8>) -> EventStream? {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, bytes.count)
    return EventStream(parser, bytes)
  }

  private init(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.parser = parser
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    offsets = OffsetCursor(bytes)
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Lets go of the last event and reads the one after it.
  mutating func next() throws(Failure) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) != 0 else { throw Failure(parser, &offsets) }
  }

  /// Where the event begins and ends, in bytes of the text.
  mutating func range() -> Range<Int> {
    let start = offsets.offset(ofScalar: event.pointee.start_mark.index)
    let end = offsets.offset(ofScalar: event.pointee.end_mark.index)
    return start..<max(start, end)
  }
}

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
      // Most of any text is ASCII, where eight bytes are eight scalars.
      if wanted &- scalar >= 8, bytes.count &- offset >= 8,
        ByteLanes.load(bytes, at: offset) & ByteLanes.high == 0
      {
        offset &+= 8
        scalar &+= 8
        continue
      }
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

/// The part of a file that holds YAML.
struct Document {
  let file: SourceFile
  /// The bytes of the document, without a byte-order mark.
  let range: Range<Int>

  init(file: SourceFile, range: Range<Int>?) {
    self.file = file
    let all = 0..<file.bytes.count
    var range = range?.clamped(to: all) ?? all
    if range.lowerBound == 0, range.count >= 3, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = 3..<range.upperBound
    }
    self.range = range
  }
}
