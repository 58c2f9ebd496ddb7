internal import GuideSite
internal import GuideSystem

/// A page on its way to a browser.
struct PreviewPage {
  /// The page with the bar's script in its head.
  let bytes: [UInt8]
  /// Tells whether a browser has this very page.
  let version: String
  /// What is wrong with this page.
  let problems: [Problem]

  init(_ page: [UInt8], _ note: PageNote, _ view: PreviewView, base: String, problems: [Problem]) {
    let json = note.json(view, base: base)
    version = String(SHA256(of: page + json).hexadecimal.prefix(16))
    bytes = Self.withBar(page, json, version)
    self.problems = problems
  }

  /// The one line by which a previewed page differs from the built one.
  static func withBar(_ page: [UInt8], _ note: [UInt8], _ version: String) -> [UInt8] {
    var line = OutputBuffer(capacity: 1_024)
    line.append("<script type=\"module\" src=\"/.guide/preview.js\" data-version=\"")
    line.append(version)
    line.append("\" data-note=\"")
    line.appendEscaped(String(decoding: note, as: UTF8.self))
    line.append("\"></script>\n")
    let end = Array("</head>".utf8)
    guard let at = page.firstRange(of: end)?.lowerBound else { return page + line.bytes }
    return page[..<at] + line.bytes + page[at...]
  }
}
