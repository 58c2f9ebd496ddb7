internal import GuideSupport

/// A finished page, changed so that it works when it is opened from a folder: links name files, and
/// scripts are classic ones.
package enum PortablePage {
  package static func make(_ page: UnsafeRawBufferPointer) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(page.count + 1_024)
    var copied = 0
    func copy(to end: Int) {
      out += page[copied..<end]
      copied = end
    }
    for tag in HTMLTags(page) where !tag.isClosing {
      for (name, value) in tag.attributes {
        let written = page[value]
        switch name {
        case "type" where tag.name == "script" && written.elementsEqual("module".utf8):
          // type="module" becomes defer.
          let whole = tag.whole(name, value)
          copy(to: whole.lowerBound)
          out += Array("defer".utf8)
          copied = whole.upperBound
        case "href", "src", "action":
          if let end = folderEnd(written) {
            copy(to: end)
            out += Array("index.html".utf8)
          }
        case "content" where tag.name == "meta":
          guard tag["http-equiv"] == "refresh",
            let start = written.lastIndex(of: UInt8(ascii: "=")),
            let end = folderEnd(page[(start + 1)..<value.upperBound])
          else { continue }
          copy(to: end)
          out += Array("index.html".utf8)
        default: break
        }
      }
    }
    copy(to: page.count)
    return out
  }

  /// Where the path of a link to a folder of the site ends; nil for any other link.
  private static func folderEnd(_ link: Slice<UnsafeRawBufferPointer>) -> Int? {
    let path = link.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if path.contains(UInt8(ascii: ":")) || path.starts(with: "//".utf8) { return nil }
    return path.last == UInt8(ascii: "/") ? path.endIndex : nil
  }

  /// Data as a script, which a page may load where it may not fetch anything.
  package static func script(of path: String, _ data: [UInt8]) -> [UInt8] {
    var out = OutputBuffer(capacity: data.count + path.utf8.count + 64)
    out.append("(self.guideData ??= {})[")
    out.appendJSON(Array(path.utf8))
    out.append("] = ")
    out.append(data)
    out.append(";\n")
    return out.bytes
  }
}
