internal import GuideSupport

/// Cuts a text into its words, each folded: lowercase letters without accents.
///
/// One pass over the bytes, into one small piece of memory that every word is put into.
final class WordScan {
  private let fold: LetterFold
  private let word: UnsafeMutablePointer<UInt8>

  init(_ rules: WordForms) {
    fold = LetterFold(rules)
    word = .allocate(capacity: Reading.room)
  }

  deinit { word.deallocate() }

  /// Calls `body` with each word of a text.
  ///
  /// Where a script has no spaces, each two neighbors are taken for a word: nobody can tell where one
  /// ends, and what a reader asks for is cut the same way.
  ///
  /// - Parameter withLastSigns: whether the last character of such a run is given by itself too, so that it
  ///   is found when somebody asks for one character.
  @inline(__always)
  func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, withLastSigns: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let classes = Self.classes
    var reading = Reading(word: word, withLastSigns: withLastSigns)
    var index = 0
    while index < text.count {
      let letter = classes[Int(text[index])]
      if letter == Self.end {
        index += 1
        reading.end(body)
      } else if letter != Self.beyond {
        if reading.sign != nil { reading.endSigns(body) }
        index = reading.append(text, from: index, classes)
      } else if let (scalar, length) = Self.scalar(in: text, at: index) {
        index += length
        let letters = fold.letters(of: scalar)
        if letters == .none {
          reading.end(body)
        } else if letters.count > 0 {
          reading.add(letters, isUnspaced: LetterClass.isUnspaced(scalar), body)
        }
      } else {
        index += 1
        reading.end(body)
      }
    }
    reading.end(body)
  }

  /// The word that is being read, or the character of a script without spaces that was read last.
  private struct Reading {
    /// Of a longer word, only that many letters count.
    static let longest = 40
    /// A letter has four bytes at most, and a character no more than seven.
    static let room = 4 * longest + 16

    let word: UnsafeMutablePointer<UInt8>
    let withLastSigns: Bool
    private var count = 0
    private var letters = 0
    private(set) var sign: LetterFold.Letters?
    /// How many characters the run has so far.
    private var signs = 0

    init(word: UnsafeMutablePointer<UInt8>, withLastSigns: Bool) {
      self.word = word
      self.withLastSigns = withLastSigns
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if byte & 0xC0 != 0x80 { letters += 1 }
      if letters > Self.longest { return }
      word[count] = byte
      count += 1
    }

    /// Appends the letters and digits of ASCII that are here, which nearly all words consist of.
    ///
    /// - Returns: where they end.
    @inline(__always)
    mutating func append(
      _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafePointer<UInt8>
    ) -> Int {
      var (index, count, letters) = (start, self.count, self.letters)
      while index < text.count {
        let letter = classes[Int(text[index])]
        if letter == WordScan.end || letter == WordScan.beyond { break }
        letters += 1
        if letters <= Self.longest {
          word[count] = letter
          count += 1
        }
        index += 1
      }
      self.count = count
      self.letters = letters
      return index
    }

    mutating func add(
      _ found: LetterFold.Letters, isUnspaced: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
      if isUnspaced {
        if count > 0 { end(body) }
        if let sign { give(sign, found, to: body) }
        sign = found
        signs += 1
      } else {
        endSigns(body)
        for index in 0..<found.count { append(found[index]) }
      }
    }

    @inline(__always)
    mutating func end(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      if sign != nil { endSigns(body) }
      if letters > 1 { body(UnsafeBufferPointer(start: word, count: count)) }
      count = 0
      letters = 0
    }

    mutating func endSigns(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      guard let last = sign else { return }
      if withLastSigns || signs == 1 { give(last, nil, to: body) }
      sign = nil
      signs = 0
    }

    private func give(
      _ first: LetterFold.Letters, _ second: LetterFold.Letters?,
      to body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
      for index in 0..<first.count { word[index] = first[index] }
      let rest = second?.count ?? 0
      for index in 0..<rest { word[first.count + index] = second?[index] ?? 0 }
      body(UnsafeBufferPointer(start: word, count: first.count + rest))
    }
  }
}

extension WordScan {
  /// A byte of ASCII that ends a word.
  private static let end: UInt8 = 0
  /// A byte of a character beyond ASCII.
  private static let beyond: UInt8 = 0xFF

  /// For each byte the letter or digit that it is, made small; or what else it is.
  nonisolated(unsafe) private static let classes: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max {
      switch byte {
      case 97...122, 48...57: table[Int(byte)] = byte
      case 65...90: table[Int(byte)] = byte | 0x20
      case 0..<128: table[Int(byte)] = end
      default: table[Int(byte)] = beyond
      }
    }
    return UnsafePointer(table)
  }()

  /// The character that begins here, and how many bytes it has; nil when these bytes are no UTF-8.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    Unicode.Scalar, Int
  )? {
    let first = text[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = text[index + offset]
      if next & 0xC0 != 0x80 { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Nothing may be written with more bytes than it needs.
    if length == 3 && value < 0x800 || length == 4 && value < 0x1_0000 { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
