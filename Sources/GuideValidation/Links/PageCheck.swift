package import GuideDiagnostics
package import GuideSite
internal import GuideSupport
package import GuideTheme

/// Looks at a finished page as a browser would meet it: every link, every id, nothing inline,
/// nothing from elsewhere.
package struct PageCheck {
  private let page: PlannedPage
  private let known: KnownPaths
  private let bytes: UnsafeRawBufferPointer
  /// The hash of the page's own path.
  private let own: UInt64
  /// The folders of its path.
  private let depth: Int
  package private(set) var faults: [PageFault] = []
  private var ids: [UInt64] = []
  private var linked: [(key: UInt64, value: Range<Int>)] = []
  /// The hashes of the pictures that a browser may load with the page, and of the files that it leads to.
  package private(set) var loaded: [UInt64] = []

  package init(_ page: PlannedPage, _ known: KnownPaths, bytes: UnsafeRawBufferPointer) {
    self.page = page
    self.known = known
    self.bytes = bytes
    own = PathHash.of(page.path)
    depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
    ids.reserveCapacity(32)
  }

  package mutating func run(into anchors: inout AnchorLists) {
    var scan = HTMLTokenizer(bytes)
    while let tag = scan.next() {
      check(tag, scan)
      if tag.name == .script || tag.name == .style { scan.skipContent(of: tag) }
    }
    let sorted = ids.sorted()
    for (first, second) in zip(sorted, sorted.dropFirst()) where first == second {
      let second = place(ofSecond: first)
      fault(
        .sameHTMLID, second,
        message: "The id `\(text(second))` is twice on the page `\(page.file)`.")
      break
    }
    anchors.defined += ids
    // A page can have a hundred thousand headings with a link to each.
    for anchor in linked where !Self.contains(sorted, anchor.key) {
      anchors.linked.append(.init(key: anchor.key, page: page, target: text(anchor.value)))
    }
  }

  /// Where the second of the ids with a key is.
  private func place(ofSecond key: UInt64) -> Range<Int> {
    var scan = HTMLTokenizer(bytes)
    var isFirst = true
    while let tag = scan.next() {
      for index in 0..<scan.attributeCount where scan.attributes[index].name == .id {
        let value = scan.attributes[index].value
        let id = WrittenAddress.hash(id: UnsafeRawBufferPointer(rebasing: bytes[value]))
        guard PathHash.anchor(path: own, id: id) == key else { continue }
        if !isFirst { return value }
        isFirst = false
      }
      if tag.name == .script || tag.name == .style { scan.skipContent(of: tag) }
    }
    return 0..<0
  }

  private static func contains(_ sorted: [UInt64], _ key: UInt64) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == key
  }

  private mutating func check(_ tag: HTMLTokenizer.Tag, _ scan: borrowing HTMLTokenizer) {
    var hasSource = false
    var isData = false
    // By index: to go through an array by itself counts as holding it, once for each tag.
    for index in 0..<scan.attributeCount {
      let value = scan.attributes[index].value
      switch scan.attributes[index].name {
      case .id:
        let id = WrittenAddress.hash(id: UnsafeRawBufferPointer(rebasing: bytes[value]))
        ids.append(PathHash.anchor(path: own, id: id))
      case .href:
        // The icon of the browser's tab is a picture, too.
        checkLink(
          value, tag, isLoaded: tag.name == .link && !isPlainRelation(tag),
          isPicture: tag.name == .link)
      case .src, .poster:
        hasSource = true
        checkLink(value, tag, isLoaded: true, isPicture: true)
      case .srcset:
        for part in sources(value) { checkLink(part, tag, isLoaded: true, isPicture: true) }
      case .action: checkLink(value, tag, isLoaded: true)
      case .style:
        fault(.inlineStyle, value, message: "The page `\(page.file)` has a style within a tag.")
      case .event:
        fault(.inlineScript, value, message: "The page `\(page.file)` has a script within a tag.")
      case .type:
        // Browsers run nothing of such a script, so their policies let it pass too.
        isData =
          bytes[value].elementsEqual("application/ld+json".utf8)
          || bytes[value].elementsEqual("application/json".utf8)
      case .other: break
      }
    }
    if tag.name == .script, !hasSource, !isData {
      fault(.inlineScript, tag.range, message: "The page `\(page.file)` has a script within it.")
    }
    if tag.name == .style {
      fault(.inlineStyle, tag.range, message: "The page `\(page.file)` has a stylesheet within it.")
    }
  }

  /// True for a `link` that names other pages and loads nothing.
  private func isPlainRelation(_ tag: HTMLTokenizer.Tag) -> Bool {
    guard let relation = tag.relation else { return false }
    let words: [StaticString] = ["canonical", "alternate", "prev", "next", "license", "author"]
    return words.contains { word in
      word.withUTF8Buffer { bytes[relation].elementsEqual($0) }
    }
  }

  /// - Parameter isLoaded: the browser fetches it with the page, without a click.
  private mutating func checkLink(
    _ value: Range<Int>, _ tag: HTMLTokenizer.Tag, isLoaded: Bool, isPicture: Bool = false
  ) {
    switch LinkTargetPath.resolve(
      bytes, value, from: page.path, own: own, depth: depth, known: known)
    {
    case .elsewhere:
      if isLoaded {
        fault(
          .thirdParty, value,
          message: "The page `\(page.file)` loads `\(text(value))` from another site.")
      }
    case .inside(let path, let anchor):
      if isPicture || !known.kept.isEmpty && known.kept.contains(path) { loaded.append(path) }
      if path == own || known.contains(path) {
        if let anchor { linked.append((PathHash.anchor(path: path, id: anchor), value)) }
      } else {
        fault(
          .brokenLink, value,
          message:
            "The page `\(page.file)` links to `\(text(value))`, which the site does not have.")
      }
    case .data: break
    }
  }

  /// The addresses of a `srcset`.
  private func sources(_ value: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = value.lowerBound
    while start < value.upperBound {
      while start < value.upperBound, bytes[start] == 32 || bytes[start] == 44 { start += 1 }
      var end = start
      while end < value.upperBound, bytes[end] != 32, bytes[end] != 44 { end += 1 }
      if end > start { found.append(start..<end) }
      while end < value.upperBound, bytes[end] != 44 { end += 1 }
      start = end
    }
    return found
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func fault(_ code: VerifyFault, _ range: Range<Int>, message: String) {
    // A broken template breaks every page; a few are enough to tell.
    if faults.count >= 5 { return }
    faults.append(
      PageFault(
        file: page.file, page: Array(bytes), range: range, code: code, message: message))
  }
}

/// A fault of a finished page, with a copy of the page to show it in.
package struct PageFault: Sendable {
  package var file: String
  package var page: [UInt8]
  package var range: Range<Int>
  package var code: VerifyFault
  package var message: String

  package func diagnostic(in file: FileID) -> Diagnostic {
    Diagnostic(code, at: SourceRange(file, range), message)
  }
}
