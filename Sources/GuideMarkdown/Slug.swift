internal import GuideSupport

/// Ids made of words, as in `what-to-bring`.
package enum Slug {
  /// Lowercase letters and digits, with hyphens between; nothing else.
  ///
  /// Apostrophes vanish, so that "don't" becomes `dont`.
  package static func make(_ text: some Sequence<UInt8>) -> String {
    text.withContiguousStorageIfAvailable { make(of: $0) }
      ?? Array(text).withUnsafeBufferPointer { make(of: $0) }
  }

  private static func make(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var isPlain = true
    // A hyphen stands for at least one byte, so that a slug is never longer than its words.
    let slug = String(unsafeUninitializedCapacity: bytes.count) { slug in
      var count = 0
      var needsHyphen = false
      for byte in bytes {
        var byte = byte
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "'"): continue
        case 0x80...:
          isPlain = false
          return 0
        default:
          needsHyphen = true
          continue
        }
        if needsHyphen, count > 0 {
          slug[count] = UInt8(ascii: "-")
          count += 1
        }
        needsHyphen = false
        slug[count] = byte
        count += 1
      }
      return count
    }
    return isPlain ? slug : makeOfScalars(bytes)
  }

  private static func makeOfScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var slug = String.UnicodeScalarView()
    var needsHyphen = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let category = properties.generalCategory
      // What makes a picture of a character, as in an emoji, belongs to no word.
      if properties.isVariationSelector || scalar == "\u{AD}" { continue }
      let isMark =
        (category == .nonspacingMark || category == .spacingMark) && !needsHyphen && !slug.isEmpty
      if properties.isAlphabetic || isMark || properties.numericType != nil {
        if needsHyphen, !slug.isEmpty { slug.append("-") }
        needsHyphen = false
        slug.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      } else if scalar != "'", scalar != "\u{2019}" {
        needsHyphen = true
      }
    }
    return String(slug).composed
  }

  /// The id of a heading: its slug, numbered from 2 when headings before it have the same.
  ///
  /// - Parameters:
  ///   - taken: how often each id was wanted so far.
  ///   - reserved: ids that count as wanted once.
  static func make(
    _ text: [UInt8], taken: inout [String: Int], reserved: ReservedIDs = ReservedIDs()
  ) -> String {
    var base = make(text)
    if base.isEmpty { base = "section" }
    // No number would keep it from an id that begins so and ends with anything.
    if reserved.hasBeginning(of: base) { base = "section-" + base }
    guard var number = taken[base] ?? (reserved.contains(base) ? 1 : nil) else { return base }
    var id: String
    repeat {
      number += 1
      id = "\(base)-\(number)"
    } while taken[id] != nil || reserved.contains(id)
    taken[base] = number
    return id
  }

  /// True for what may be given as an id: a lowercase letter, then lowercase letters, digits, hyphens; or
  /// what a heading's words would make, so that the old id of one can be written down.
  static func isID(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count >= 2, bytes.count <= 200 else { return false }
    guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"), bytes.count <= 64,
      bytes.allSatisfy({ $0 < 0x80 })
    else { return make(bytes).utf8.elementsEqual(bytes) }
    return bytes.allSatisfy {
      $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0.isDigit
        || $0 == UInt8(ascii: "-")
    }
  }
}
