internal import GuideSupport

/// What tells a page from an older one of the same address.
///
/// It is made of the finished page and is in it, so a script can tell whether the localization that
/// a device is about to change to has another text here.
package enum Revision {
  /// What is in its place until the page is finished; as long as a revision.
  package static let mark = markBytes.description
  private static let markBytes: StaticString = "guide-revision--"

  /// Puts the revision in where the mark is, in a page's head.
  ///
  /// - Parameter isAnywhere: true when the text of the page may have the mark too, as in a link to write
  ///   about it.
  package static func stamp(_ page: inout [UInt8], isAnywhere: Bool = false) -> String {
    let revision = SHA256(of: page).hexadecimal(mark.utf8.count)
    let digits = Array(revision.utf8)
    page.withUnsafeMutableBytes { page in
      var start = 0
      // A mark that begins behind these bytes, or is the very end of the page, is none.
      let end = isAnywhere ? page.count - 1 : min(page.count - 1, 4_096 + mark.utf8.count - 1)
      while start < end,
        let found = ByteSearch.first(
          markBytes, in: UnsafeRawBufferPointer(rebasing: page[start..<end]))
      {
        UnsafeMutableRawBufferPointer(rebasing: page[(start + found)...]).copyBytes(from: digits)
        if !isAnywhere { break }
        start += found + digits.count
      }
    }
    return revision
  }
}
