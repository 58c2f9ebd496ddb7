internal import GuideImages
internal import GuideSupport
internal import GuideTheme

/// What a drawing (SVG) may not hold.
///
/// Somebody who opens a drawing by its address gets it as a page of the site: a script in it could read
/// and change the notes of every worksheet. And what it names elsewhere would be loaded from there. So
/// a drawing is published only when it runs nothing and has all that it shows in itself.
struct SVGSafety {
  struct Finding: Equatable {
    var range: Range<Int>
    /// As the end of “This drawing …”.
    var words: String
  }

  private var scan: SVGScan
  private(set) var findings: [Finding] = []
  /// The words of a `style` element, which a comment may cut in two.
  private var style: (start: Int, bytes: [UInt8])?

  init(_ bytes: [UInt8]) {
    scan = SVGScan(bytes)
    if let encoding = Self.encodingFault(bytes) {
      findings = [encoding]
      return
    }
    while let piece = scan.next() { look(at: piece) }
    endStyle()
  }

  private mutating func look(at piece: SVGScan.Piece) {
    switch piece {
    case .text(let range): style?.bytes += HTMLReference.decoded(scan.bytes[range])
    case .end: endStyle()
    case .element(let element):
      endStyle()
      look(at: element)
    case .instruction(let range):
      let words = lower(scan.bytes[range])
      if words.hasPrefix("xml-stylesheet") { find(range, "names a stylesheet of its own") }
      if words.hasPrefix("xml"), let encoding = Self.encoding(in: words),
        !Self.isPlain(encoding)
      {
        find(range, "is saved as `\(encoding)`. Save it as UTF-8, so that guide can look into it")
      }
    case .declaration(let range):
      let words = lower(scan.bytes[range])
      if words.contains("[") || words.contains("<!entity") {
        find(range, "has declarations at its top (`<!ENTITY` or others in brackets)")
      } else if !words.hasPrefix("<!doctype svg") || words.contains("xhtml") {
        find(range, "begins as another kind of document")
      }
    }
  }

  private mutating func look(at element: SVGScan.Element) {
    let name = lower(scan.localName(element.name))
    if Self.refusedElements.contains(name) {
      find(element.name, "has an element `<\(text(element.name))>`")
    }
    for attribute in element.attributes { look(at: attribute, of: name) }
    if name == "style" { style = (element.name.lowerBound, []) }
  }

  private mutating func look(at attribute: SVGScan.Attribute, of element: String) {
    let written = text(attribute.name)
    let name = lower(scan.localName(attribute.name))
    let value = HTMLReference.decoded(scan.bytes[attribute.value])
    if Self.isEvent(name) {
      return find(attribute.name, "runs a script: it has an attribute `\(written)`")
    }
    let address = Self.squeezed(value)
    if name == "attributename", address.hasSuffix("href") || Self.isEvent(address) {
      return find(attribute.value, "changes a link or a script by itself")
    }
    if lower(scan.bytes[attribute.name]).hasPrefix("xmlns") {
      if Self.refusedVocabularies.contains(where: address.hasPrefix) {
        find(attribute.value, "has parts of a web page in it")
      }
      return
    }
    if Self.addressNames.contains(name) {
      if !isOwn(address, of: element) {
        find(attribute.value, "names something outside of itself, in `\(written)`")
      } else if !address.hasPrefix("#"), hasPosition(value) {
        find(attribute.value, "has a photograph in it that says where it was taken")
      }
      return
    }
    // Other vocabularies, as drawing programs have them, mean nothing to a browser.
    if written.contains(":") { return }
    if ["javascript:", "vbscript:"].contains(where: address.hasPrefix) {
      return find(attribute.value, "runs a script, in `\(written)`")
    }
    if name == "style" || value.contains(UInt8(ascii: "(")) {
      look(atStyle: value, attribute.value)
    }
  }

  private mutating func endStyle() {
    guard let style else { return }
    self.style = nil
    look(atStyle: style.bytes, style.start..<style.start + "style".utf8.count)
  }

  private mutating func look(atStyle bytes: [UInt8], _ range: Range<Int>) {
    for reference in CSSReferences(bytes).all {
      if reference.statement != nil { return find(range, "loads a stylesheet with `@import`") }
      let address = Self.squeezed(reference.address)
      if address.hasPrefix("#") || address.isEmpty || Self.isPlainData(address) { continue }
      return find(range, "names something outside of itself, in a `url(…)` of its style")
    }
  }

  /// Whether an address leads to a part of the drawing, or is a photograph that the drawing has in
  /// itself.
  private func isOwn(_ address: String, of element: String) -> Bool {
    if address.isEmpty || address.hasPrefix("#") { return true }
    return (element == "image" || element == "feimage") && Self.isPhotograph(address)
  }

  /// Whether a photograph that is written into the drawing tells the place of its making.
  private func hasPosition(_ address: [UInt8]) -> Bool {
    guard let comma = address.firstIndex(of: UInt8(ascii: ",")) else { return false }
    return PrivateData(removedFrom: Base64.decoded(address[(comma + 1)...])).hadPosition
  }

  private mutating func find(_ range: Range<Int>, _ words: String) {
    findings.append(Finding(range: range, words: words))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: scan.bytes[range].prefix(40), as: UTF8.self)
  }

  private func lower(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self).lowercased()
  }
}

extension SVGSafety {
  /// Elements that run scripts, or bring the whole of HTML with them.
  private static let refusedElements: Set<String> = [
    "script", "foreignobject", "iframe", "frame", "frameset", "object", "embed", "applet", "base",
    "meta", "link", "form", "html", "body", "audio", "video", "handler", "listener",
  ]

  /// Attributes whose value is loaded, or gone to.
  private static let addressNames: Set<String> = [
    "href", "src", "srcset", "srcdoc", "action", "formaction", "poster", "data", "ping",
  ]

  private static let refusedVocabularies = [
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xsl",
  ]

  private static func isEvent(_ name: String) -> Bool {
    name.utf8.count > 3 && name.hasPrefix("on")
      && name.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  /// An address as a browser takes it: without white space and control characters, in lowercase.
  private static func squeezed(_ value: [UInt8]) -> String {
    String(decoding: value.filter { $0 > 32 && $0 != 0x7F }, as: UTF8.self).lowercased()
  }

  private static func isPhotograph(_ address: String) -> Bool {
    ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains {
      address.hasPrefix("data:image/\($0);") || address.hasPrefix("data:image/\($0),")
    }
  }

  /// Photographs and letters (fonts), which run nothing.
  private static func isPlainData(_ address: String) -> Bool {
    isPhotograph(address)
      || [
        "data:font/", "data:application/font", "data:application/x-font",
        "data:application/octet-stream", "data:application/vnd.ms-fontobject",
      ].contains(where: address.hasPrefix)
  }

  // MARK: Encodings

  /// Two bytes for each letter: what is in the file can't be seen byte by byte.
  private static func encodingFault(_ bytes: [UInt8]) -> Finding? {
    let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0x00], [0x3C, 0x00]]
    guard marks.contains(where: { bytes.starts(with: $0) }) else { return nil }
    return Finding(
      range: 0..<0, words: "is saved as UTF-16. Save it as UTF-8, so that guide can look into it")
  }

  private static func encoding(in declaration: String) -> String? {
    guard let found = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[found.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// Encodings in which each character of ASCII is its own byte, and no other byte makes one.
  private static func isPlain(_ encoding: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding)
      || encoding.hasPrefix("iso-8859-") || encoding.hasPrefix("windows-125")
  }
}
