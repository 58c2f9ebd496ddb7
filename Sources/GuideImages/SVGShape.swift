internal import GuideSupport

/// Whether the tags of a drawing belong together: a browser shows nothing of one that ends too early,
/// or in which a tag is missing.
package struct SVGShape {
  /// What is wrong, as the end of “This drawing …”, and where; nil for a drawing that is whole.
  package private(set) var fault: (range: Range<Int>, words: String)?

  package init(_ bytes: [UInt8]) {
    var scan = SVGScan(bytes)
    var open: [Range<Int>] = []
    var hasRoot = false
    var lastTag = 0..<0
    while let piece = scan.next() {
      switch piece {
      case .element(let element):
        if open.isEmpty, hasRoot {
          behindEnd(element.name)
          return
        }
        hasRoot = true
        lastTag = element.name
        if !element.isEmpty { open.append(element.name) }
      case .end(let name):
        lastTag = name
        guard let first = open.popLast() else {
          behindEnd(name)
          return
        }
        if !bytes[first].elementsEqual(bytes[name]) {
          let (first, name) = (Self.text(bytes[first]), Self.text(bytes[name]))
          fault = (lastTag, "closes `<\(first)>` with `</\(name)>`, so no browser shows it")
          return
        }
      case .text(let range):
        let isBlank = bytes[range].allSatisfy(SVGScan.isSpace)
        if open.isEmpty, hasRoot, !isBlank {
          behindEnd(range)
          return
        }
      case .instruction, .declaration: break
      }
    }
    let end = bytes.last { !SVGScan.isSpace($0) && $0 != 0 }
    if hasRoot, !open.isEmpty || end != UInt8(ascii: ">") {
      fault = (lastTag, "ends in the middle: it was not saved, or not copied, to its end")
    }
  }

  private mutating func behindEnd(_ range: Range<Int>) {
    fault = (range, "has something behind its end, so no browser shows it")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(40), as: UTF8.self)
  }
}
