internal import GuideSystem

/// What tells a page from an older one of the same address.
///
/// It is made of the finished page and stands in it, so a script can tell whether the edition that
/// a device is about to change to has another text here.
enum Revision {
  /// What stands in its place until the page is finished; as long as a revision.
  static let mark = "guide-revision--"

  /// Puts the revision in where the mark stands, in a page's head.
  static func stamp(_ page: inout [UInt8]) -> String {
    let revision = String(SHA256(of: page).hexadecimal.prefix(mark.utf8.count))
    let wanted = Array(mark.utf8)
    let head = min(page.count - wanted.count, 4_096)
    var index = 0
    while index < head {
      if page[index] == wanted[0], page[index..<index + wanted.count] == wanted[...] {
        page.replaceSubrange(index..<index + wanted.count, with: revision.utf8)
        break
      }
      index += 1
    }
    return revision
  }
}
