internal import GuideSite
internal import GuideSupport

/// What an address in a finished page leads to.
enum LinkTargetPath {
  /// A path of the site and the anchor after `#`, as the hashes of what they mean.
  case inside(path: UInt64, anchor: UInt64?)
  case elsewhere
  /// `data:` and the like, which load nothing.
  case data

  /// - Parameters:
  ///   - value: the bytes of the attribute's value.
  ///   - page: the path of the page that has it.
  ///   - own: the hash of that path.
  ///   - depth: the folders of that path.
  static func resolve(
    _ bytes: UnsafeRawBufferPointer, _ value: Range<Int>, from page: String,
    own: UInt64, depth: Int, known: KnownPaths
  ) -> LinkTargetPath {
    if let path = fromRoot(bytes, value, depth: depth) { return path }
    if bytes[value].contains(UInt8(ascii: "&")) {
      // A reference such as `&#39;` has a `#` that begins no anchor.
      let plain = HTMLReference.decoded(UnsafeRawBufferPointer(rebasing: bytes[value]))
      return plain.withUnsafeBytes {
        resolvePlain($0, 0..<$0.count, from: page, own: own, known: known)
      }
    }
    return resolvePlain(bytes, value, from: page, own: own, known: known)
  }

  /// The same for a value without character references.
  private static func resolvePlain(
    _ bytes: UnsafeRawBufferPointer, _ value: Range<Int>, from page: String, own: UInt64,
    known: KnownPaths
  ) -> LinkTargetPath {
    if !value.isEmpty, bytes[value.lowerBound] == UInt8(ascii: "#") {
      return .inside(path: own, anchor: anchorHash(bytes, value.dropFirst()))
    }
    var end = value.upperBound
    var anchor: UInt64?
    for index in value {
      let byte = bytes[index]
      if byte == UInt8(ascii: "#") {
        anchor = anchorHash(bytes, index + 1..<value.upperBound)
        end = index
        break
      }
    }
    for index in value.lowerBound..<end where bytes[index] == UInt8(ascii: "?") {
      end = index
      break
    }
    var start = value.lowerBound
    if start == end { return .inside(path: own, anchor: anchor) }
    if let scheme = scheme(bytes, start..<end) {
      if scheme == .data { return .data }
      // The site's own whole address leads inside, too.
      let count = known.base.count
      guard end - start >= count, bytes[start..<start + count].elementsEqual(known.base) else {
        return .elsewhere
      }
      return .inside(path: hash(bytes, start + count..<end), anchor: anchor)
    }
    if bytes[start] == UInt8(ascii: "/") {
      if start + 1 < end, bytes[start + 1] == UInt8(ascii: "/") { return .elsewhere }
      let base = known.basePath.utf8
      guard bytes[start..<end].starts(with: base) else { return .inside(path: 0, anchor: anchor) }
      return .inside(path: hash(bytes, start + base.count..<end), anchor: anchor)
    }
    // Relative: from the page's folder, up a folder for each `../`.
    var folder =
      page.utf8.lastIndex(of: UInt8(ascii: "/")).map { page.utf8[...$0] } ?? page.utf8.prefix(0)
    while start < end {
      if starts(bytes, start..<end, word: "../") {
        start += 3
        folder = folder.dropLast()
        folder = folder.lastIndex(of: UInt8(ascii: "/")).map { folder[...$0] } ?? folder.prefix(0)
      } else if starts(bytes, start..<end, word: "./") {
        start += 2
      } else {
        break
      }
    }
    if folder.isEmpty { return .inside(path: hash(bytes, start..<end), anchor: anchor) }
    let path = Array(folder) + PercentEncoding.decoded(bytes[start..<end])
    return .inside(path: path.withUnsafeBytes { PathHash.of($0) }, anchor: anchor)
  }

  /// The usual link, in one pass: up to the site's root, and down from there.
  ///
  /// Nil for any other, and for one that does not go up exactly as far as the page is deep.
  private static func fromRoot(
    _ bytes: UnsafeRawBufferPointer, _ value: Range<Int>, depth: Int
  ) -> LinkTargetPath? {
    var start = value.lowerBound
    let end = value.upperBound
    var depth = depth
    if depth == 0 { return nil }
    while depth > 0 {
      guard end - start >= 3, bytes[start] == UInt8(ascii: "."),
        bytes[start + 1] == UInt8(ascii: "."), bytes[start + 2] == UInt8(ascii: "/")
      else { return nil }
      start += 3
      depth -= 1
    }
    if start < end, bytes[start] == UInt8(ascii: ".") { return nil }
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "#"):
        let anchor = index + 1..<end
        if bytes[anchor].contains(UInt8(ascii: "&")) { return nil }
        return .inside(path: hash(bytes, start..<index), anchor: anchorHash(bytes, anchor))
      case UInt8(ascii: "?"), UInt8(ascii: "&"): return nil
      default: index &+= 1
      }
    }
    return .inside(path: hash(bytes, start..<end), anchor: nil)
  }

  /// The hash of a path as files have it: `%20` is a space there.
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    WrittenAddress.hash(bytes, range)
  }

  /// Nil for an empty anchor, which is the top of the page.
  private static func anchorHash(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64? {
    range.isEmpty ? nil : WrittenAddress.hash(bytes, range)
  }

  private enum Scheme { case data, other }

  private static func scheme(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Scheme? {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return index - range.lowerBound == 4 && starts(bytes, range, word: "data") ? .data : .other
      case UInt8(ascii: "/"), UInt8(ascii: "."): return nil
      default: break
      }
    }
    return nil
  }

  private static func starts(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, word: StaticString
  ) -> Bool {
    word.withUTF8Buffer { word in
      range.count >= word.count
        && bytes[range.lowerBound..<range.lowerBound + word.count].elementsEqual(word)
    }
  }
}

/// Every path of the site, for looking links up.
package final class KnownPaths: Sendable {
  /// A table with open addressing: the hashes are spread well already, so a second hashing of each,
  /// as a `Set` does it, would cost more than the look-up.
  private let table: [UInt64]
  private let mask: Int
  /// The path of the site's own address, as in `/guide/`.
  package let basePath: String
  /// The site's whole address.
  package let base: [UInt8]

  /// The hashes of files that are published only if a page leads to them.
  package let kept: Set<UInt64>

  package init(_ paths: [String], base: String, kept: [String] = []) {
    self.kept = Set(kept.map { PathHash.of($0) })
    var size = 64
    while size < paths.count * 2 { size *= 2 }
    var table = [UInt64](repeating: 0, count: size)
    for path in paths {
      let hash = PathHash.of(path)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (size - 1) }
      table[slot] = hash
    }
    self.table = table
    mask = size - 1
    self.base = Array(base.utf8)
    let rest = base.dropFirst("https://".count)
    basePath = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  package func contains(_ hash: UInt64) -> Bool {
    if hash == 0 { return false }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
