internal import GuideContent
package import GuideSite
internal import GuideSupport
internal import GuideTheme

/// All pages of a language in one HTML file, with styles, scripts and pictures inside.
///
/// The frame is that of the home page. Each page's `main` follows as a part of its own, whose ids
/// have the page's id before them. The file may run its own script and style and nothing else: its
/// policy names both by their digests.
package struct SingleFile {
  private let siteContext: SiteContext
  private let index: LocalizationIndex
  package let pages: [(page: PlannedPage, bytes: [UInt8])]
  package let links: SingleFileLinks
  private var out: [UInt8] = []
  /// What scripts load elsewhere, by its path from the site's root.
  private let data: [(path: String, bytes: [UInt8])]

  /// - Parameter files: stylesheets and pictures, by their paths.
  package init(
    _ siteContext: SiteContext, _ index: LocalizationIndex, pages planned: [PlannedPage],
    collected: CollectedPages,
    files: [(String, [UInt8])]
  ) {
    self.siteContext = siteContext
    self.index = index
    let left: [PageKind] = [.print, .redirect, .notFound, .offline]
    let own = planned.filter { $0.localization == index.number && !left.contains($0.kind) }
    // The list of all pages is the table of contents here.
    let first: [PageKind] = [.home, .allPages]
    let ordered =
      first.flatMap { kind in own.filter { $0.kind == kind } }
      + own.filter { !first.contains($0.kind) }
    pages = ordered.compactMap { page in collected[page.file].map { (page, $0) } }
    let folder = OutputPaths.searchFolder(index.localization.language)
    let worksheet = OutputPaths.worksheetData(index.localization.language) + "."
    data = files.filter { $0.0.hasPrefix(folder) || $0.0.hasPrefix(worksheet) }
    links = SingleFileLinks(ordered, files: files, base: siteContext.guide.site.baseURL)
  }

  /// The file's name: `guide.html`, or `guide-es.html`.
  package static func name(_ index: LocalizationIndex) -> String {
    index.number == 0 ? "guide.html" : "guide-\(index.localization.language).html"
  }

  package mutating func make() -> [UInt8] {
    guard let home = pages.first else { return [] }
    head(home)
    home.bytes.withUnsafeBytes { bytes in
      let parts = PageParts(bytes)
      append(parts.before, of: bytes, home.page, prefix: "")
      for (page, content) in pages { section(page, content) }
      append(parts.after, of: bytes, home.page, prefix: "")
    }
    if !data.isEmpty { out += Self.element(data.map { ($0.path, linked($0.path, $0.bytes)) }) }
    let script = siteContext.theme.assets.oneFileScript
    if !script.isEmpty { out += Array("<script>".utf8) + script + Array("</script>\n".utf8) }
    out += Array("</body>\n</html>\n".utf8)
    return out
  }

  private mutating func head(_ home: (page: PlannedPage, bytes: [UInt8])) {
    let site = index.localization.site
    let style = self.style()
    let direction = LanguageCode.isRightToLeft(index.localization.language) ? "rtl" : "ltr"
    var head = OutputBuffer(capacity: style.count + 2_048)
    head.append(
      "<!doctype html>\n<html lang=\"\(index.localization.language)\" dir=\"\(direction)\" ")
    head.append("data-kind=\"one-file\" data-site=\"\(site.id)\" ")
    head.append(
      "data-frame-scripts=\"\(scripts(home).joined(separator: " "))\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
    )
    head.appendEscaped(site.title)
    head.append(
      "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    head.append("style-src 'sha256-")
    head.appendBase64(SHA256(of: style).bytes)
    head.append("'; script-src 'sha256-")
    head.appendBase64(SHA256(of: siteContext.theme.assets.oneFileScript).bytes)
    head.append("'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
    head.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    head.append("<meta name=\"description\" content=\"")
    head.appendEscaped(site.description)
    head.append("\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    home.bytes.withUnsafeBytes { bytes in
      for tag in PageParts(bytes).head where tag.name == "link" && tag["rel"] == "icon" {
        guard let icon = links.data(tag["href"] ?? "", from: home.page.path) else { continue }
        head.append("<link rel=\"icon\" href=\"\(icon)\">\n")
      }
    }
    head.append("<style>")
    head.append(style)
    head.append("</style>\n</head>\n")
    out += head.bytes
  }

  /// The stylesheets of all pages, each once, with their pictures inside.
  private func style() -> [UInt8] {
    var seen: Set<String> = []
    var css = ""
    for (page, bytes) in pages {
      let sheets = bytes.withUnsafeBytes { bytes in
        PageParts(bytes).head.filter { $0.name == "link" && $0["rel"] == "stylesheet" }
          .compactMap { tag in tag["href"].map { (sheet: $0, media: tag["media"]) } }
      }
      for (sheet, media) in sheets {
        guard let (path, content) = links.content(sheet, from: page.path),
          seen.insert(path).inserted
        else { continue }
        if let media { css += "@media \(media) {\n" }
        var copied = 0
        for reference in CSSReferences(content).all where reference.range.lowerBound >= copied {
          let file = String(decoding: reference.address, as: UTF8.self)
          guard let data = links.data(file, from: path) else { continue }
          css += String(decoding: content[copied..<reference.range.lowerBound], as: UTF8.self)
          css += data + file.drop { $0 != "#" }
          copied = reference.range.upperBound
        }
        css += String(decoding: content[copied...], as: UTF8.self)
        if media != nil { css += "}\n" }
      }
    }
    return Array(css.replacing("</style", with: "<\\/style").utf8)
  }

  /// The theme's names of the scripts that a page asks for.
  private func scripts(_ page: (page: PlannedPage, bytes: [UInt8])) -> [String] {
    page.bytes.withUnsafeBytes { bytes in
      PageParts(bytes).head.filter { $0.name == "script" }.compactMap { $0["src"] }
        .compactMap { links.content($0, from: page.page.path)?.path }
        .compactMap { path in siteContext.theme.assets.assets.first { $0.path == path }?.source }
    }
  }

  private mutating func section(_ page: PlannedPage, _ content: [UInt8]) {
    let scripts = scripts((page, content))
    content.withUnsafeBytes { bytes in
      let parts = PageParts(bytes)
      let id = SingleFileLinks.id(of: page)
      var open = "<div class=\"one-page\" id=\"\(id)\""
      if !scripts.isEmpty { open += " data-scripts=\"\(scripts.joined(separator: " "))\"" }
      out += Array((open + ">\n").utf8)
      append(parts.main, of: bytes, page, prefix: id + "--")
      out += Array("</div>\n".utf8)
    }
  }

  /// The smallest of several sizes that is sharp on a good screen; nil when none is large enough.
  private static func handiest(_ candidates: String) -> String? {
    let sizes = candidates.split(separator: ",").map { $0.split(separator: " ") }
    let fitting = sizes.first { size in
      size.count == 2 && size[1].last == "w" && Int(size[1].dropLast()) ?? 0 >= 960
    }
    return fitting.map { String($0[0]) }
  }

  /// Appends a piece of a page, with its ids and links as they are in this file.
  private mutating func append(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ page: PlannedPage, prefix: String
  ) {
    var copied = range.lowerBound
    for tag in HTMLTags(bytes, in: range) {
      let size = tag["srcset"].flatMap(Self.handiest)
      for (name, value) in tag.attributes where !value.isEmpty {
        let written = String(decoding: bytes[value], as: UTF8.self)
        var new: String?
        switch name {
        case "id": new = prefix + written
        case "for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list",
          "headers", "commandfor":
          new = written.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
        case "href": new = links.link(written, on: page, prefix: prefix)
        case "src": new = links.data(size ?? written, from: page.path)
        case "srcset", "sizes":
          // One size is enough, and it is in `src`.
          let whole = tag.whole(name, value)
          out += bytes[copied..<whole.lowerBound]
          copied = whole.upperBound
        default: break
        }
        guard let new, new != written else { continue }
        out += bytes[copied..<value.lowerBound]
        out += Array(new.utf8)
        copied = value.upperBound
      }
    }
    if copied < range.upperBound { out += bytes[copied..<range.upperBound] }
  }
}
