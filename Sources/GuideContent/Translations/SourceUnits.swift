package import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// Takes an original apart into its sentences, in order.
enum SourceUnits {
  /// Every text of some keys that a translation may hold.
  static func of(_ node: Node, as record: RecordDescription) -> [SourceUnit] {
    guard case .mapping(let mapping) = node.content else { return [] }
    var units: [SourceUnit] = []
    for entry in mapping.entries {
      guard let field = record.fields.first(where: { $0.key == entry.key }) else { continue }
      switch field.type {
      case .record(let inner): units += of(entry.value, as: inner)
      case .list(.record(let inner), _):
        guard case .sequence(let items) = entry.value.content else { continue }
        for item in items { units += of(item, as: inner) }
      case let type where type.isTranslatable && !field.mayStay: units += texts(entry.value)
      default: break
      }
    }
    return units
  }

  /// The sentences of an article's text.
  static func of(_ file: SourceFile, body: Range<Int>) -> [SourceUnit] {
    sentences(file.bytes, body).compactMap { SourceUnit(file.bytes, $0, in: file.id) }
  }

  private static func texts(_ node: Node) -> [SourceUnit] {
    switch node.content {
    case .scalar(let scalar):
      let bytes = Array(scalar.text.utf8)
      return sentences(bytes, 0..<bytes.count).compactMap { range in
        SourceUnit(String(decoding: bytes[range], as: UTF8.self), at: node.place)
      }
    case .sequence(let items): return items.flatMap(texts)
    case .mapping: return []
    }
  }

  /// Cuts after what ends a sentence, at blank lines, and before lines that begin something new.
  ///
  /// It need not be right about every abbreviation: a sentence is only what is shown to a
  /// translator.
  private static func sentences(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    func cut(at end: Int) {
      if end > start { found.append(start..<end) }
      start = end
    }
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      let isAtSpace = index == range.upperBound || bytes[index].isSpace
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if isAtSpace { cut(at: index) }
      case UInt8(ascii: "\n"):
        if index < range.upperBound, beginsSomething(bytes[index]) { cut(at: index) }
      default: break
      }
    }
    cut(at: range.upperBound)
    return found
  }

  /// The first byte of a blank line, a heading, an item, a quotation, a fence.
  private static func beginsSomething(_ byte: UInt8) -> Bool {
    "\n\r#-*+>`|".utf8.contains(byte) || byte.isDigit
  }
}

extension FileReading {
  /// The version of an original as it is now; nil for a file that can't be read.
  package var sourceHash: SourceHash? {
    guard let node, let kind else { return nil }
    let texts = body.map { SourceUnits.of(file, body: $0) } ?? []
    return SourceHash(of: SourceUnits.of(node, as: kind.description) + texts)
  }
}

/// A sentence of an original, or a text too short to have several.
package struct SourceUnit: Sendable {
  /// The words, with each run of white space as one space.
  package let text: String
  package let place: SourceRange

  /// Nil for a place with nothing but white space.
  init?(_ bytes: [UInt8], _ range: Range<Int>, in file: FileID) {
    let trimmed = Self.trim(bytes, range)
    if trimmed.isEmpty { return nil }
    var words: [UInt8] = []
    words.reserveCapacity(trimmed.count)
    for byte in bytes[trimmed] {
      if !byte.isSpace {
        words.append(byte)
      } else if words.last != 32 {
        words.append(32)
      }
    }
    text = String(decoding: words, as: UTF8.self)
    place = SourceRange(file, trimmed)
  }

  /// - Parameter place: where a text is that is not written as it is read, as within quotes.
  init?(_ text: String, at place: SourceRange) {
    let bytes = Array(text.utf8)
    guard let unit = SourceUnit(bytes, 0..<bytes.count, in: place.file) else { return nil }
    self.text = unit.text
    self.place = place
  }

  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isSpace { start += 1 }
    while start < end, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

/// Which version of an original a translation was made from: `source_hash`.
///
/// Eight digits for all sentences together, a dash, and four for each sentence. So a translation
/// remembers enough to tell which sentences are new, and holds no copy of the old text.
package struct SourceHash: Sendable, Equatable {
  /// As it is in a file.
  package let text: String

  /// Of an original as it is now.
  ///
  /// - Parameter made: the version that it probably still is. When the digits for all sentences are
  ///   the same, nobody needs those for each, which take longer.
  package init(of units: [SourceUnit], perhaps made: SourceHash? = nil) {
    var stream = SHA256Stream()
    for (index, unit) in units.enumerated() {
      if index > 0 { stream.append([UInt8(ascii: "\n")]) }
      stream.append(Array(unit.text.utf8))
    }
    let all = stream.finish().hexadecimal(8)
    if let made, made.text.utf8.count == 9 + 4 * units.count, made.text.hasPrefix(all) {
      self = made
    } else {
      text = all + "-" + units.map { Self.digits($0.text, 4) }.joined()
    }
  }

  /// As it was written into a translation; nil when it is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isHash =
      bytes.count >= 9 && bytes[8] == UInt8(ascii: "-") && (bytes.count - 9) % 4 == 0
      && bytes.enumerated().allSatisfy { $0.offset == 8 || Self.isHashDigit($0.element) }
    guard isHash else { return nil }
    self.text = text
  }

  /// The sentences that were not there, or were different, when the hash was made.
  package func new(in units: [SourceUnit]) -> [SourceUnit] {
    let bytes = Array(text.utf8)
    let sentences = Set(
      stride(from: 9, to: bytes.count, by: 4).map {
        String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)
      })
    return units.filter { !sentences.contains(Self.digits($0.text, 4)) }
  }

  package static func == (left: SourceHash, right: SourceHash) -> Bool { left.text == right.text }

  private static func digits(_ text: String, _ count: Int) -> String {
    SHA256(of: Array(text.utf8)).hexadecimal(count)
  }

  private static func isHashDigit(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
