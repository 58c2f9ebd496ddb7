internal import Glibc

/// What the system tells of a watched folder (inotify(7)).
struct InotifyEvent {
  /// The number of the watch.
  let watch: Int32
  private let mask: UInt32
  /// The name in the folder; empty when the event is about the folder itself.
  let name: String

  /// Whether one of these things happened, as in `has(IN_CREATE, IN_MOVED_TO)`.
  func has(_ kinds: Int32...) -> Bool {
    kinds.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  /// The name is not an editor's own: those begin with a period.
  var isOfInterest: Bool { !name.isEmpty && !name.hasPrefix(".") }

  /// Reads what is waiting; nothing when the read fails.
  static func read(from descriptor: Int32) -> [InotifyEvent] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    var events: [InotifyEvent] = []
    var offset = 0
    while offset + 16 <= count {
      let (watch, mask, length) = buffer.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
          bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        )
      }
      let name = buffer[(offset + 16)..<min(offset + 16 + length, count)].prefix { $0 != 0 }
      offset += 16 + length
      events.append(
        InotifyEvent(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
    }
    return events
  }
}
