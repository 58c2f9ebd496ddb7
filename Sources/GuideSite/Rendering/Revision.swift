package import GuideSupport

/// What tells a page from an older one of the same address.
///
/// It is made of the finished page and is in it, so a script can tell whether the localization that
/// a device is about to change to has another text here.
package enum Revision {
  /// What is in its place until the page is finished; as long as a revision.
  package static let mark = markBytes.description
  private static let markBytes: StaticString = "guide-revision--"

  /// Puts the revision in where the mark is: near a page's beginning, or near its end.
  ///
  /// The revision is the digest of the page with the mark; the list of the site's files wants that of
  /// the page with the revision. Up to the mark both are of the same bytes, which are read once. So a
  /// theme that has the mark at the end of its pages has the second digest for nothing.
  ///
  /// - Parameter isAnywhere: true when the text of the page may have the mark too, as in a link to write
  ///   about it.
  /// - Returns: the revision, and the digest of the page as it is now.
  package static func stamp(_ page: UnsafeMutableRawBufferPointer, isAnywhere: Bool = false) -> (
    revision: String, digest: SHA256
  ) {
    let places = Self.places(in: UnsafeRawBufferPointer(page), isAnywhere: isAnywhere)
    var finished = SHA256Stream()
    let first = places.first ?? page.count
    finished.append(UnsafeRawBufferPointer(rebasing: page[..<first]))
    var marked = finished
    marked.append(UnsafeRawBufferPointer(rebasing: page[first...]))
    let digest = marked.finish()
    let revision = digest.hexadecimal(mark.utf8.count)
    if places.isEmpty { return (revision, digest) }
    let digits = Array(revision.utf8)
    for place in places {
      UnsafeMutableRawBufferPointer(rebasing: page[place...]).copyBytes(from: digits)
    }
    finished.append(UnsafeRawBufferPointer(rebasing: page[first...]))
    return (revision, finished.finish())
  }

  /// How far from the beginning and from the end of a page a mark may begin.
  ///
  /// What is between is the content's, which may say anything.
  private static let head = 4_096
  private static let tail = 1_024

  /// Where the marks begin.
  private static func places(in page: UnsafeRawBufferPointer, isAnywhere: Bool) -> [Int] {
    let length = markBytes.utf8CodeUnitCount
    if !isAnywhere {
      if let found = place(in: page, from: 0, to: min(page.count, head + length - 1)) {
        return [found]
      }
      return place(in: page, from: max(0, page.count - tail), to: page.count).map { [$0] } ?? []
    }
    var places: [Int] = []
    var start = 0
    while let found = place(in: page, from: start, to: page.count) {
      places.append(found)
      start = found + length
    }
    return places
  }

  private static func place(in page: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    if start >= end { return nil }
    return ByteSearch.first(markBytes, in: UnsafeRawBufferPointer(rebasing: page[start..<end]))
      .map { start + $0 }
  }
}
