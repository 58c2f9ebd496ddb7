internal import GuideBuild
package import GuideContent
package import GuideDiagnostics
internal import GuideSite
package import GuideSupport

/// How somebody looks at the site: on which day, whether with what readers do not see yet, and
/// with whose unsaved texts.
struct PreviewView: Hashable, Sendable {
  /// Nil for the day that the preview was started for.
  var day: Day?
  var showsHidden = true
  var draft: DraftNumber?

  /// The unsaved texts of a window, which are numbered as they change.
  struct DraftNumber: Hashable {
    var window: String
    var number: Int
  }

  static let standard = PreviewView()

  init() {}

  /// What the switches of the bar have left in the browser.
  init(_ request: HTTPRequest) {
    day = request.cookie("guide-day").flatMap { Day($0) }
    showsHidden = request.cookie("guide-hidden") != "no"
  }

  /// The same without unsaved texts.
  var saved: PreviewView {
    var view = self
    view.draft = nil
    return view
  }

  /// What stands before the path of each page.
  var prefix: String { draft.map { DraftAddress.prefix($0.window) } ?? "" }
}

/// A page on its way to a browser.
struct PreviewPage {
  /// The page with the bar's script in its head.
  let bytes: [UInt8]
  /// Tells whether a browser has this very page.
  let version: String
  /// What is wrong with this page.
  let problems: [Problem]

  /// - Parameter edit: where the page's file is edited.
  init(
    _ page: [UInt8], _ note: PageNote, view: PreviewView, base: String, edit: String?,
    problems: [Problem]
  ) {
    let json = note.json(view, base: base, edit: edit)
    version = SHA256(of: page + json).hexadecimal(16)
    bytes = Self.withBar(page, json, version: version)
    self.problems = problems
  }

  /// The one line by which a previewed page differs from the built one.
  static func withBar(_ page: [UInt8], _ note: [UInt8], version: String) -> [UInt8] {
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

/// What is previewed, and from where.
package struct PreviewRequest: Sendable {
  /// The content folder, as it is opened and as it is shown.
  package var content: String
  /// Folders that themes may be in: they are watched.
  package var themes: [String]
  package var baseURL: String?
  /// The day to look at; nil for today.
  package var asOf: Day?
  package var workers: Workers
  /// The folder of the site's theme, or nil after a report.
  package var findTheme: @Sendable (Site, DiagnosticCollector) -> String?

  package init(
    content: String, themes: [String], baseURL: String?, asOf: Day?, workers: Workers,
    findTheme: @escaping @Sendable (Site, DiagnosticCollector) -> String?
  ) {
    self.content = content
    self.themes = themes
    self.baseURL = baseURL
    self.asOf = asOf
    self.workers = workers
    self.findTheme = findTheme
  }
}
