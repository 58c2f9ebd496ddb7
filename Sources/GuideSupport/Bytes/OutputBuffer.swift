/// A growing run of bytes that pages are written into.
///
/// Plain memory with one owner: appending is a bounds check and a `memcpy`, nothing is
/// reference-counted, and a worker empties and refills the same buffer for every page.
///
/// It is public, and its small functions are inlinable, because the compiler takes only what is
/// public into other modules: half of what a page is made of is shorter than the call would be.
public struct OutputBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var length = 0

  /// The bytes that have been appended.
  @inlinable public var count: Int { length }

  /// - Parameter capacity: bytes to set aside at first; the buffer grows by doubling.
  package init(capacity: Int = 16_384) {
    self.capacity = max(64, capacity)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  package var isEmpty: Bool { length == 0 }

  /// Forgets the content and keeps the memory.
  package mutating func removeAll() { truncate(to: 0) }

  /// Drops everything from `length` on.
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    self.length = length
  }

  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if length + more > capacity { grow(more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, length + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: length)
    base.deallocate()
    base = larger
  }

  @inlinable
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
    length += 1
  }

  @inlinable
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + length).copyMemory(from: source, byteCount: bytes.count)
    length += bytes.count
  }

  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UnsafeRawBufferPointer(bytes))
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Appends the text's UTF-8 as it is, without escaping.
  package mutating func append(_ text: String) {
    // What every string of Swift's own has; asked for in this way, it is not counted as a copy.
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a literal without making a `String` of it.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append($0) }
  }

  package mutating func append(decimal number: Int) {
    append(String(number))
  }

  /// Lends the bytes for reading; they move when the buffer grows, so nothing may keep them.
  @inlinable @inline(__always)
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Lends the bytes from `start` on for reading.
  @inlinable @inline(__always)
  public func withBytes<Result>(from start: Int, _ body: (UnsafeRawBufferPointer) -> Result)
    -> Result
  {
    body(UnsafeRawBufferPointer(start: base + start, count: count - start))
  }

  /// Lends the bytes for changing some of them where they are.
  package mutating func withMutableBytes<Result>(
    _ body: (UnsafeMutableRawBufferPointer) -> Result
  ) -> Result {
    body(UnsafeMutableRawBufferPointer(start: base, count: count))
  }

  /// A copy of the content.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// A copy of the content as text; bytes that are not UTF-8 become U+FFFD.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
