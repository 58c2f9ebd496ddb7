package import GuideSite
internal import GuideSupport

/// Where everything is when all pages of a language are in one file.
package struct SingleFileLinks {
  /// The id of each page in the file, by its path.
  private let ids: [String: String]
  /// Pictures and the like, by their paths from the site's root.
  private let files: [String: [UInt8]]
  /// Where the guide is on the web, for what is not in the file.
  private let base: String

  package init(_ pages: [PlannedPage], files: [(String, [UInt8])], base: String) {
    ids = Dictionary(pages.map { ($0.path, Self.id(of: $0)) }) { first, _ in first }
    self.files = Dictionary(files) { first, _ in first }
    self.base = base
  }

  /// The id of a page, as in `page-questions--core`.
  package static func id(of page: PlannedPage) -> String {
    let parts = page.path.split(separator: "/")
    return "page-" + (parts.isEmpty ? "home" : parts.joined(separator: "--"))
  }

  /// What a link becomes.
  ///
  /// - Parameter prefix: what is before the ids of the page that has the link.
  package func link(_ written: String, on page: PlannedPage, prefix: String) -> String {
    if written.hasPrefix("#") {
      return written == "#guide-main" ? written : "#" + prefix + written.dropFirst()
    }
    guard let (path, rest) = resolve(written, from: page.path) else { return written }
    guard let id = ids[path] else { return base + path + rest }
    return rest.hasPrefix("#") && rest.utf8.count > 1 ? "#\(id)--\(rest.dropFirst())" : "#\(id)"
  }

  /// A file's content as an address of its own; nil when it is not one of the site's.
  package func data(_ written: String, from path: String) -> String? {
    guard let (path, _) = resolve(written, from: path), let bytes = files[path] else { return nil }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let kind = ["svg": "svg+xml", "jpg": "jpeg"][ending] ?? ending
    var out = OutputBuffer(capacity: bytes.count * 4 / 3 + 64)
    out.append("data:image/\(kind);base64,")
    out.appendBase64(bytes)
    return out.text
  }

  /// The content of one of the site's files.
  package func content(_ written: String, from path: String) -> (path: String, bytes: [UInt8])? {
    resolve(written, from: path).flatMap { found in files[found.path].map { (found.path, $0) } }
  }

  /// The path from the site's root, and what follows it; nil for an address of elsewhere.
  private func resolve(_ written: String, from page: String) -> (path: String, rest: String)? {
    let path = written.prefix { $0 != "#" && $0 != "?" }
    if path.contains(":") || path.hasPrefix("/") { return nil }
    var parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for part in path.split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(Substring(PercentEncoding.decoded(String(part))))
      }
    }
    var found = parts.joined(separator: "/")
    if path.isEmpty { found = page } else if path.hasSuffix("/"), !found.isEmpty { found += "/" }
    return (PercentEncoding.text(of: found.utf8) ?? found, String(written.dropFirst(path.count)))
  }
}

/// Where the parts of a finished page are.
struct PageParts {
  /// The tags of the page's head.
  private(set) var head: [HTMLTag] = []
  /// From `<body>` to the beginning of `main`, with the tag itself.
  private(set) var before: Range<Int>
  /// What is in `main`.
  private(set) var main: Range<Int>
  /// From `</main>` to the end of the body.
  private(set) var after: Range<Int>

  init(_ bytes: UnsafeRawBufferPointer) {
    var (body, begin, end, close) = (0, 0, bytes.count, bytes.count)
    var isHead = true
    for tag in HTMLTags(bytes) {
      switch (tag.name, tag.isClosing) {
      case ("body", false):
        body = tag.start
        isHead = false
      case ("main", false): begin = tag.end
      case ("main", true): end = tag.start
      case ("body", true): close = tag.start
      default: if isHead, !tag.isClosing { head.append(tag) }
      }
    }
    before = body..<max(body, begin)
    main = begin..<max(begin, end)
    after = end..<max(end, close)
  }
}
