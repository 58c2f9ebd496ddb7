package import Foundation

/// A file that holds what is expected, compared byte for byte.
///
/// `SNAPSHOTS=overwrite swift test` writes what came out instead, for `git diff` to show.
package enum Snapshot {
  /// Says how `actual` differs from the file, or nil when it does not.
  package static func difference(_ actual: String, from file: URL) -> String? {
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "overwrite" {
      let folder = file.deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do { try Data(actual.utf8).write(to: file) } catch { return "cannot write \(file.path)" }
      return nil
    }
    guard let data = try? Data(contentsOf: file) else {
      return "there is no \(file.path); SNAPSHOTS=overwrite writes it. Came out:\n\(actual)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected == actual { return nil }
    let (left, right) = (lines(expected), lines(actual))
    let same = zip(left, right).prefix { $0 == $1 }.count
    return """
      \(file.lastPathComponent), line \(same + 1):
      expected: \(same < left.count ? left[same] : "(nothing)")
      came out: \(same < right.count ? right[same] : "(nothing)")
      SNAPSHOTS=overwrite rewrites it. All that came out:
      \(actual)
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
