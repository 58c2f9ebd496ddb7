internal import GuideContent

/// Which paths the editor reads and writes at all.
enum EditPathCheck {
  /// A text of the content by its path; whether links lead out of it is for the host to see.
  static func isText(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\")), path.utf8.count < 1_000,
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") })
    else { return false }
    switch ContentRole(path) {
    case .data, .article, .translation: return true
    default: return false
    }
  }
}
