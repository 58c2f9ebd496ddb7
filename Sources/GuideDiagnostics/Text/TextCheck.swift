internal import GuideSystem

/// Makes sure that a file is text before anybody reads it.
///
/// A byte-order mark at the start and lines that end with CRLF are fine.
package enum TextCheck {
  /// How many faults of a file are shown; a picture that was renamed would have thousands.
  private static let limit = 10

  /// Reports bytes that are not UTF-8, characters that no text has, and conflicts of two people's
  /// changes.
  ///
  /// - Returns: false when the file must not be read further; then at least one diagnostic was
  ///   added.
  package static func check(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
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
          TextFault.utf16, at: Place(file.id, at: 0),
          "The file was saved as UTF-16, which Notepad calls “Unicode”.",
          allowed: "Save it as UTF-8: in Notepad, File, Save as, Encoding: UTF-8."))
      return false
    }
    if !seen.hasControl, !seen.hasWrongScalar { return true }
    return report(file, &diagnostics)
  }

  private struct Seen {
    var hasHighBit = false
    var hasControl = false
    var hasNull = false
    /// A byte that is not UTF-8, or one of the scalars of `Odd`.
    var hasWrongScalar = false
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
          let length = scalarLength(bytes, at: index)
          if length == 0 || Odd(bytes, at: index) != nil { seen.hasWrongScalar = true }
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

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13 || byte == 0x7F
  }

  /// A mark at the start, or every other byte of it nought as in Latin letters without a mark.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let nulls = head.indices.filter { head[$0] == 0 }
    return nulls.count * 5 >= head.count * 2
      && (nulls.allSatisfy { $0 % 2 == 0 } || nulls.allSatisfy { $0 % 2 == 1 })
  }

  private static func report(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> Bool {
    file.bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      var index = 0
      while index < bytes.count, found < limit {
        let fault: (length: Int, diagnostic: Diagnostic)?
        if bytes[index] < 0x80 {
          fault =
            isControl(bytes[index])
            ? (1, control(UInt32(bytes[index]), Place(file.id, index..<index + 1))) : nil
        } else if let odd = Odd(bytes, at: index) {
          fault = (odd.length, control(odd.scalar, Place(file.id, index..<index + odd.length)))
        } else {
          let length = scalarLength(bytes, at: index)
          if length == 0 {
            fault = (1, wrongByte(bytes[index], Place(file.id, index..<index + 1)))
          } else {
            index += length
            continue
          }
        }
        if let fault {
          diagnostics.append(fault.diagnostic)
          found += 1
        }
        index += fault?.length ?? 1
      }
      return found == 0
    }
  }

  private static func control(_ scalar: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      TextFault.controlCharacter, at: place,
      "Here stands a character that cannot be seen (number \(hex(scalar))).",
      allowed: "Letters, digits, signs, blanks and line ends. Delete the character.", write: "")
  }

  private static func wrongByte(_ byte: UInt8, _ place: Place) -> Diagnostic {
    let meant = Windows1252.character(byte)
    return Diagnostic(
      TextFault.notUTF8, at: place,
      "The byte \(hex(UInt32(byte))) is not UTF-8"
        + (meant.map { "; it was most likely meant as “\($0)”." } ?? "."),
      allowed: "Save the file as UTF-8: in Notepad, File, Save as, Encoding: UTF-8.",
      write: meant.map(String.init))
  }

  private static func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// The length of the well-formed UTF-8 sequence at `index`, or 0.
  ///
  /// The rules are those of table 3-7 of the Unicode standard.
  private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in index + 2..<max(index + 2, index + length) where bytes[offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// A scalar beyond ASCII that has no place in a text: a second control block, a byte-order mark
  /// that is not at the start, the two noncharacters at the end of the first plane.
  private struct Odd {
    let scalar: UInt32
    let length: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      if bytes[index] == 0xC2, index + 1 < bytes.count, 0x80...0x9F ~= bytes[index + 1] {
        (scalar, length) = (UInt32(bytes[index + 1]), 2)
        return
      }
      guard bytes[index] == 0xEF, index + 2 < bytes.count else { return nil }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBB, 0xBF) where index > 0: (scalar, length) = (0xFEFF, 3)
      case (0xBF, 0xBE): (scalar, length) = (0xFFFE, 3)
      case (0xBF, 0xBF): (scalar, length) = (0xFFFF, 3)
      default: return nil
      }
    }
  }
}
