package import GuideContent
package import GuideDiagnostics
internal import GuideSite

/// Answers why something is, or is not, on the site.
///
/// People ask with whatever they have at hand: an address, a file, an id with or without its kind.
package struct WhyQuestion {
  let guide: Guide
  let files: SourceFiles
  let diagnostics: [Diagnostic]
  let routes: Routes
  /// The content folder as people know it.
  let contentName: String

  package init(
    _ guide: Guide, files: SourceFiles, diagnostics: [Diagnostic], contentName: String
  ) {
    self.guide = guide
    self.files = files
    self.diagnostics = diagnostics
    self.contentName = contentName
    routes = Routes(guide)
  }

  /// Every thing that `text` can mean, each with its answer; none when nothing has that name.
  package func answers(to text: String) -> [WhyAnswer] {
    if let answers = answersByKind(text) ?? itemAnswersByKind(text) { return answers }
    if let answer = fileAnswer(text) { return [answer] }
    if let answers = addressAnswers(text) { return answers }
    let named = ReferenceKind.allCases.filter { guide.ids.contains($0, text) }
    return named.map { answer($0, text) } + itemAnswers(text)
  }

  /// The name that was most likely meant.
  package func meant(by text: String) -> String? {
    if let meant = itemMeant(by: text) { return meant }
    if let (kind, id) = kindAndID(text) {
      return Suggestion.nearest(to: id, in: guide.ids.ids(kind)).map { "\(kind.rawValue):\($0)" }
    }
    let ids = ReferenceKind.allCases.flatMap { guide.ids.ids($0) } + listedItems.map(\.id)
    let paths = text.contains("/") ? allPaths + (0..<files.count).map { name(ofFile: $0) } : []
    return Suggestion.nearest(to: text, in: ids + paths)
  }

  private func name(ofFile index: Int) -> String { files[FileID(index)].name }

  var allPaths: [String] {
    let localizations = guide.localizations.enumerated().map {
      LocalizationIndex($1, number: $0, of: guide)
    }
    return SitePlan.pages(guide, localizations, routes: routes).map { "/" + $0.path }
  }

  // MARK: By id

  /// `page:find-people`: the kind and the id; nil for anything else.
  private func kindAndID(_ text: String) -> (ReferenceKind, String)? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = ReferenceKind(rawValue: String(text[..<colon]))
    else { return nil }
    let id = text[text.utf8.index(after: colon)...].prefix { $0 != "#" }
    return (kind, String(id))
  }

  private func answersByKind(_ text: String) -> [WhyAnswer]? {
    guard let (kind, id) = kindAndID(text) else { return nil }
    return guide.ids.contains(kind, id) ? [answer(kind, id)] : []
  }

  func answer(_ kind: ReferenceKind, _ id: String) -> WhyAnswer {
    switch kind {
    case .page: pageAnswer(id)
    case .question: questionAnswer(id)
    case .template: templateAnswer(id)
    default: recordAnswer(kind, id)
    }
  }

  /// Where something is, as in "content/faq.yaml, line 12".
  func written(_ place: SourceRange) -> String {
    let file = files[place.file]
    return "\(file.name), line \(LineIndex(file.bytes).position(of: place.range.lowerBound).line)"
  }

  /// As in "the header and the journey `parents`"; long lists are cut.
  static func list(_ names: [String], most: Int = 5) -> String {
    var shown = names
    if names.count > most { shown = names.prefix(most) + ["\(names.count - most) more"] }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
