/// What follows `#` in an address: the id of a place on a page.
package enum Fragment {
  /// A fragment that leads to an id of guide's, which has each accent joined to its letter.
  ///
  /// - Parameter written: as somebody wrote it, with or without percent-escapes.
  package static func composed(_ written: String) -> String {
    let id = PercentEncoding.decoded(written)
    let composed = id.composed
    return composed.utf8.elementsEqual(id.utf8) ? written : PercentEncoding.encoded(composed)
  }

  /// An address whose fragment leads to an id of guide's.
  package static func composed(inAddress address: String) -> String {
    guard let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return address }
    let start = address.utf8.index(after: hash)
    return address[..<start] + composed(String(address[start...]))
  }

  /// The id that a fragment leads to.
  package static func id(_ written: String) -> String { PercentEncoding.decoded(written).composed }
}
