internal import GuideSupport

/// Reports the bytes of a file that are no text, and the characters that nobody can see.
///
/// Runs only over files that have some.
struct OddBytes {
  private let file: SourceFile
  private let findsUnseen: Bool

  /// How many faults of a file are shown; a picture that was renamed would have thousands.
  private static let limit = 10
  /// How many bytes of another encoding are looked at.
  private static let wrongLimit = 5_000

  init(_ file: SourceFile, findsUnseen: Bool) {
    self.file = file
    self.findsUnseen = findsUnseen
  }

  /// False when the file must not be read further.
  func report(_ diagnostics: DiagnosticCollector) -> Bool {
    file.bytes.withUnsafeBufferPointer { bytes in
      var found: [Diagnostic] = []
      var unseen: [Run] = []
      var garbled: [(GarbledLetter, Int)] = []
      var wrong: [Int] = []
      var index = 0
      let hasRightToLeft = OddCharacter.hasRightToLeft(bytes)
      while index < bytes.count, found.count < Self.limit, wrong.count < Self.wrongLimit {
        if findsUnseen, let letter = GarbledLetter(bytes, at: index) {
          garbled.append((letter, index))
          index += letter.length
          continue
        }
        let length = UTF8Bytes.scalarLength(bytes, at: index)
        defer { index += max(length, 1) }
        if length == 0 {
          wrong.append(index)
          continue
        }
        guard let odd = OddCharacter(UTF8Bytes.scalar(bytes, at: index, length)),
          !isRight(odd, bytes, at: index, hasRightToLeft: hasRightToLeft)
        else { continue }
        let range = index..<index + length
        if odd.kind == .control {
          if let last = found.indices.last, found[last].place.range.upperBound == index,
            found[last].isFault(odd.fault)
          {
            // Characters side by side came together and go together.
            found[last].place = SourceRange(
              file.id, found[last].place.range.lowerBound..<range.upperBound)
            if found[last].write != odd.replacement { found[last].write = nil }
            found[last].message = "Here are several characters that cannot be seen."
            continue
          }
          found.append(Self.diagnostic(odd, at: SourceRange(file.id, range)))
        } else if findsUnseen {
          note(odd, range, in: bytes, into: &unseen)
        }
      }
      if let wrong = diagnostic(wrongBytes: wrong, isAll: found.isEmpty) { found.append(wrong) }
      diagnostics += found
      diagnostics += unseen.prefix(Self.limit).map { $0.diagnostic(file) }
      if let first = garbled.first { diagnostics.append(diagnostic(first, of: garbled.count)) }
      return found.isEmpty
    }
  }

  /// One finding for all such letters: one program on the way has done it to the whole file.
  private func diagnostic(_ first: (letter: GarbledLetter, index: Int), of count: Int) -> Diagnostic
  {
    let range = first.index..<first.index + first.letter.length
    let written = String(decoding: file.bytes[range], as: UTF8.self)
    let meant = String(first.letter.meant)
    return Diagnostic(
      TextFault.unseenCharacter, at: SourceRange(file.id, range),
      "“\(written)” was most likely “\(meant)”: a program on the way took the letters for others"
        + (count > 1 ? ", here and in \(Quantity.text(count - 1, "other place"))." : "."),
      allowed: count > 1
        ? "Copy the text again from where it comes, or write each letter anew."
        : "Write the letter that was meant.", write: count > 1 ? nil : meant)
  }

  /// What is said of a character that stands by itself.
  static func diagnostic(_ odd: OddCharacter, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      odd.fault, at: place, "Here is \(odd.name).", allowed: odd.advice,
      write: odd.replacement)
  }

  /// True where the character means something.
  private func isRight(
    _ odd: OddCharacter, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, hasRightToLeft: Bool
  ) -> Bool {
    switch odd.scalar {
    case 0xFEFF: index == 0
    case 0xE0000...0xE007F: OddCharacter.isPartOfFlag(bytes, at: index)
    case 0x200B: OddCharacter.isBreakOfWords(bytes, at: index)
    case 0xE000...0xF8FF: isBullet(bytes, index)
    default: odd.isMarkOfDirection && hasRightToLeft
    }
  }

  /// True for a character at the start of an article's line with a blank after it: Word's bullets, of
  /// which there is more to say than that the character is odd.
  private func isBullet(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard TextFormat(file.name) == .markdown, index + 3 < bytes.count,
      bytes[index + 3] == 0x20 || bytes[index + 3] == 0x09
    else { return false }
    var start = index
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
  }

  /// What can be deleted of one line is one finding with one repair.
  private func note(
    _ odd: OddCharacter, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>,
    into runs: inout [Run]
  ) {
    if odd.kind == .unseen, let last = runs.indices.last, runs[last].odd.kind == .unseen,
      !bytes[runs[last].range.upperBound..<range.lowerBound].contains(0x0A)
    {
      runs[last].take(odd, range)
    } else {
      runs.append(Run(odd: odd, range: range, parts: [range]))
    }
  }

  /// The unseen characters of a line.
  private struct Run {
    let odd: OddCharacter
    var range: Range<Int>
    var parts: [Range<Int>]

    mutating func take(_ odd: OddCharacter, _ part: Range<Int>) {
      range = range.lowerBound..<part.upperBound
      parts.append(part)
    }

    func diagnostic(_ file: SourceFile) -> Diagnostic {
      var diagnostic = OddBytes.diagnostic(odd, at: SourceRange(file.id, range))
      if parts.count > 1 {
        diagnostic.message =
          "Here are \(parts.count) characters that cannot be seen; the first is \(odd.name)."
        diagnostic.allowed = "Delete them."
        var kept: [UInt8] = []
        for (part, next) in zip(parts, parts.dropFirst()) {
          kept += file.bytes[part.upperBound..<next.lowerBound]
        }
        diagnostic.write = String(decoding: kept, as: UTF8.self)
      }
      return diagnostic
    }
  }

  private func isWithinWord(_ index: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      file.bytes.indices.contains(index) && file.bytes[index].isASCIILetter
    }
    return isLetter(index - 1) && isLetter(index + 1)
  }

  /// The character that was most likely meant by a byte that is not UTF-8.
  private func meant(at index: Int) -> Character? {
    let meant = Windows1252.character(file.bytes[index])
    // Within a word it is a letter or an apostrophe; any other sign is that of another encoding.
    if let sign = meant, isWithinWord(index), !sign.isLetter, sign != "\u{2019}" { return nil }
    return meant
  }

  /// One finding for all bytes that are not UTF-8: one program has saved the file in another way.
  ///
  /// - Parameter isAll: whether nothing else is wrong, so that the text between them is right.
  private func diagnostic(wrongBytes: [Int], isAll: Bool) -> Diagnostic? {
    guard let first = wrongBytes.first, let last = wrongBytes.last else { return nil }
    let meant = wrongBytes.map(meant(at:))
    let others = wrongBytes.count - 1
    var message = "The byte 0x\(String(file.bytes[first], radix: 16, uppercase: true)) is not UTF-8"
    if others > 0 { message += ", and neither \(others == 1 ? "is" : "are") \(others) more" }
    if let sign = meant[0] { message += "; it was most likely meant as “\(sign)”" }
    var write: [UInt8]? = []
    if others > 0, !isAll || wrongBytes.count >= Self.wrongLimit { write = nil }
    var from = first
    for (index, sign) in zip(wrongBytes, meant) {
      write?.append(contentsOf: file.bytes[from..<index])
      if let sign { write?.append(contentsOf: String(sign).utf8) } else { write = nil }
      from = index + 1
    }
    return Diagnostic(
      TextFault.notUTF8,
      at: SourceRange(file.id, first..<(write == nil ? first : last) + 1), message + ".",
      allowed: "Save the file as UTF-8: in Notepad, File, Save as, Encoding: UTF-8.",
      write: write.map { String(decoding: $0, as: UTF8.self) })
  }
}
