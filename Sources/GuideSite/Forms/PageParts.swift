/// Where the parts of a finished page are.
struct PageParts {
  /// The tags of the page's head.
  private(set) var head: [PageTag] = []
  /// From `<body>` to the beginning of `main`, with the tag itself.
  private(set) var before: Range<Int>
  /// What stands in `main`.
  private(set) var main: Range<Int>
  /// From `</main>` to the end of the body.
  private(set) var after: Range<Int>

  init(_ bytes: UnsafeRawBufferPointer) {
    var (body, begin, end, close) = (0, 0, bytes.count, bytes.count)
    var isHead = true
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let tag = PageTag(bytes, at: position) else {
        position += 1
        continue
      }
      position = tag.end
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
