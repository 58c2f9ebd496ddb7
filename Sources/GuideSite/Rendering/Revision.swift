internal import GuideSupport

/// What tells a page from an older one of the same address.
///
/// It is made of the finished page and is in it, so a script can tell whether the localization that
/// a device is about to change to has another text here.
package enum Revision {
  /// What is in its place until the page is finished; as long as a revision.
  package static let mark = "guide-revision--"

  /// Puts the revision in where the mark is, in a page's head.
  ///
  /// - Parameter isAnywhere: true when the text of the page may have the mark too, as in a link to write
  ///   about it.
  package static func stamp(_ page: inout [UInt8], isAnywhere: Bool = false) -> String {
    let revision = SHA256(of: page).hexadecimal(mark.utf8.count)
    let wanted = Array(mark.utf8)
    let last = page.count - wanted.count
    let head = isAnywhere ? last : min(last, 4_096)
    var index = 0
    while index < head {
      if page[index] == wanted[0], page[index..<index + wanted.count] == wanted[...] {
        page.replaceSubrange(index..<index + wanted.count, with: revision.utf8)
        if !isAnywhere { break }
      }
      index += 1
    }
    return revision
  }
}
