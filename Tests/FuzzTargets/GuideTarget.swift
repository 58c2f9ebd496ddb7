internal import GuideSupport
internal import Synchronization

extension FuzzTarget {
  /// A file in a small guide, which is checked whole: read, rendered, verified.
  ///
  /// A file that begins with `---` is an article, any other a data file.
  static func guide(scratch: String) -> FuzzTarget {
    let site = Mutex<CheckedGuide?>(nil)
    return FuzzTarget("guide") { bytes in
      site.withLock { site in
        let path = bytes.starts(with: "---\n".utf8) ? "articles/fuzz.md" : "fuzz.yaml"
        do {
          let guide =
            try site
            ?? CheckedGuide(
              repository + "/Tests/Fixtures/guides/small", theme: repository + "/themes/campus",
              scratch: scratch)
          site = guide
          let status = try guide.status(with: bytes, at: path)
          return (0...2).contains(status) ? nil : "it came to \(status)"
        } catch {
          return "\(error)"
        }
      }
    }
  }

  static let repository = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/" + $1 }
}
