internal import GuideSupport

/// An address of the preview, which may be that of a page with unsaved texts.
///
/// Pages lead to each other by addresses relative to their own, so that whoever follows a link in
/// the frame beside a form still sees the unsaved texts.
package struct DraftAddress: Sendable {
  /// The window of the editor whose unsaved texts the page shows; nil for the page as it is.
  let window: String?
  /// The address without that.
  package let path: String

  /// Where pages with unsaved texts are; the window's name follows.
  static let folder = EditAccess.folder + "page/"

  package init(_ address: String) {
    let rest = address.dropFirst(Self.folder.utf8.count)
    guard address.hasPrefix(Self.folder), let slash = rest.firstIndex(of: "/"),
      Self.isWindow(rest[..<slash])
    else {
      (window, path) = (nil, address)
      return
    }
    (window, path) = (String(rest[..<slash]), String(rest[slash...]))
  }

  /// What stands before the path of a page.
  static func prefix(_ window: String) -> String { folder + window }

  /// Whether a text can be the name of a window: some letters and digits.
  static func isWindow(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        $0.isAlphanumeric || $0 == UInt8(ascii: "-")
      }
  }
}
