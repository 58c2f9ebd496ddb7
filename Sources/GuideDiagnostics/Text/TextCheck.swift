internal import GuideSupport

/// Makes sure that a file is text before anybody reads it.
///
/// A byte-order mark at the start and lines that end with CRLF are fine.
package enum TextCheck {
  /// Reports bytes that are not UTF-8, characters that no text has, and conflicts of two people's
  /// changes.
  ///
  /// - Parameter findsUnseen: whether characters that cannot be seen are looked for too; a theme may
  ///   have reasons for them.
  /// - Returns: false when the file must not be read further; then at least one diagnostic was
  ///   added.
  package static func check(
    _ file: SourceFile, findsUnseen: Bool = false, diagnostics: DiagnosticCollector
  ) -> Bool {
    if let kind = FileSignature.name(of: file.bytes) {
      diagnostics.append(
        Diagnostic(
          TextFault.notText, at: SourceRange(file.id, at: 0), "This is \(kind), not a text file.",
          allowed: "Copy the text out of it into a new file of plain text. Giving it another name "
            + "is not enough."))
      return false
    }
    let conflicts = ConflictMarkers.diagnostics(in: file)
    if !conflicts.isEmpty {
      // Half of it belongs to one person and half to the other: nothing else in it can be judged.
      diagnostics += conflicts
      return false
    }
    let seen = file.bytes.withUnsafeBufferPointer { scan($0) }
    if !seen.hasControl, !seen.hasHighBit { return true }
    if seen.hasHighBit || seen.hasNull, isUTF16(file.bytes) {
      diagnostics.append(
        Diagnostic(
          TextFault.utf16, at: SourceRange(file.id, at: 0),
          "The file was saved as UTF-16, which Notepad calls “Unicode”.",
          allowed: "Save it as UTF-8: in Notepad, File, Save as, Encoding: UTF-8."))
      return false
    }
    if !seen.hasControl, !seen.hasOdd { return true }
    return OddBytes(file, findsUnseen: findsUnseen).report(diagnostics)
  }

  private struct Seen {
    var hasHighBit = false
    var hasControl = false
    var hasNull = false
    /// A byte that is not UTF-8, or an odd character beyond ASCII.
    var hasOdd = false
  }

  /// Looks at every byte once, many at a time while they are plain letters and line ends.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Seen {
    var seen = Seen()
    guard let base = bytes.baseAddress else { return seen }
    var index = 0
    while index < bytes.count {
      if index &+ 32 <= bytes.count, ByteBlocks.arePlain(base + index) {
        index &+= 32
        continue
      }
      let end = min(index &+ 32, bytes.count)
      while index < end {
        let byte = bytes[index]
        if byte >= 0x80 {
          seen.hasHighBit = true
          let length = UTF8Bytes.scalarLength(bytes, at: index)
          if length == 0 || isOdd(bytes, at: index, length) { seen.hasOdd = true }
          index += max(length, 1)
          continue
        }
        if isControl(byte) { seen.hasControl = true }
        if byte == 0 { seen.hasNull = true }
        index += 1
      }
    }
    return seen
  }

  /// Looks up only what begins like an odd character: most letters of Spanish do not.
  @inline(__always)
  private static func isOdd(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
  ) -> Bool {
    switch bytes[index] {
    case 0xC3: GarbledLetter.mayBegin(bytes, at: index)
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEE, 0xEF, 0xF0...0xF4:
      OddCharacter(UTF8Bytes.scalar(bytes, at: index, length)) != nil
    default: false
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13 || byte == 0x7F
  }

  /// A mark at the start, or every other byte of it zero as in Latin letters without a mark.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let nulls = head.indices.filter { head[$0] == 0 }
    return nulls.count * 5 >= head.count * 2
      && (nulls.allSatisfy { $0 % 2 == 0 } || nulls.allSatisfy { $0 % 2 == 1 })
  }
}
