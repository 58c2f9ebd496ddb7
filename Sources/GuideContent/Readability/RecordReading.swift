internal import GuideDiagnostics
internal import GuideMarkdown

/// The texts of data files that a reader meets on one page.
struct RecordReading {
  private let localization: LocalizedGuide
  /// False in a translation: what it leaves as it was has been judged already.
  private let includesAll: Bool
  private var texts: [ReadingText] = []
  /// The texts as they were written, and where.
  private(set) var written: [(text: String, place: SourceRange)] = []
  /// Whether it is told how easy the texts are; else they are collected only.
  private let judges: Bool
  private var place: SourceRange?
  /// The page, at the beginning of a sentence.
  var name = ""

  init(_ localization: LocalizedGuide, includesAll: Bool, judges: Bool = true) {
    self.localization = localization
    self.judges = judges
    self.includesAll = includesAll
  }

  mutating func add(_ texts: [Prose?], _ isTranslated: Bool) {
    for case let prose? in texts { add(prose.text, at: prose.place, isTranslated) }
  }

  mutating func add(_ text: String, at place: SourceRange, _ isTranslated: Bool) {
    if !includesAll, !isTranslated { return }
    written.append((text, place))
    if !judges { return }
    if self.place == nil { self.place = place }
    // Most texts have no marks.
    if text.utf8.contains(where: Self.mayBeMarkup) {
      texts.append(ReadingText(markdown: text, at: place) { linkText($0) })
    } else {
      texts.append(ReadingText(plain: text, at: place))
    }
  }

  func judge(_ readability: Readability, _ diagnostics: DiagnosticCollector) {
    guard let place else { return }
    readability.withMemo { memo in
      var page = PageReading(readability, memo)
      for text in texts { page.add(text, diagnostics) }
      page.judgeShortForms(diagnostics)
      page.judgeGrade(of: name, at: place, diagnostics)
    }
  }

  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// About the words that a link without words is shown with.
  private func linkText(_ destination: String) -> String {
    let parts = destination.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return destination }
    let id = parts[1].split(separator: "#").first.map(String.init) ?? ""
    switch parts[0] {
    case "page":
      return localization.articles.first { $0.id == id }?.frontMatter.title ?? spelled(id)
    case "term": return localization.terms.first { $0.id == id }?.term ?? spelled(id)
    case "contact": return localization.contacts.first { $0.id == id }?.name ?? spelled(id)
    default: return spelled(id)
    }
  }

  private func spelled(_ id: String) -> String { id.replacing("-", with: " ") }
}
