import CYAML

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
