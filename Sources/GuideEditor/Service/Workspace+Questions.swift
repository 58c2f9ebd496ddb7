internal import GuideContent
internal import GuideDiagnostics
internal import GuideYAML

/// What is asked about a file or an id by several answers.
extension Workspace {
  /// What is wrong with a file in a state, each at its field.
  ///
  /// How it is with a translation is said above its form, with a button.
  func problems(of path: String, in state: EditState) -> [FieldProblem] {
    guard let file = file(path, in: state) else { return [] }
    let found = state.diagnostics.filter { !TranslationState.isSaid(by: $0) }
    return FieldProblem.list(found, of: FileReading(file, path: path))
  }

  /// A file as it is in a state; nil when the state has none of this path.
  func file(_ path: String, in state: EditState) -> SourceFile? {
    let name = host.name + "/" + path
    return (0..<state.files.count).lazy.map { state.files[FileID($0)] }.last { $0.name == name }
  }

  /// What names the page that shows a file, as in `page:contact` or `bank:core`; nil when none does.
  func link(of reading: FileReading, _ index: GuideIndex) -> String? {
    let path = reading.translation?.original ?? reading.path
    let own = index.entries(in: path)
    if let whole = own.first(where: { $0.way.steps.isEmpty }) { return whole.key.link }
    guard let kind = reading.kind else { return nil }
    if let list = FileKinds.listed.first(where: { $0.kind == kind.name }) {
      return "page:\(list.page)"
    }
    let templates = own.filter { $0.key.kind == .template }
    if !templates.isEmpty { return templates.count == 1 ? templates[0].key.link : "page:templates" }
    if kind.name == Worksheet.kind { return "page:worksheet" }
    return Self.onHomePage.contains(kind.name) ? "page:home" : nil
  }

  /// The files that the page at an address is made of.
  func files(at address: String, _ index: GuideIndex, _ parts: [IndexPart]) -> Set<String> {
    guard let pages = host.pages(window: nil),
      let root = pages.roots.filter({ address.hasPrefix($0.address) })
        .max(by: { $0.address.utf8.count < $1.address.utf8.count })
    else { return [] }
    let path = String(address.dropFirst(root.address.count))
    let isHere = { (link: String) in pages.path(link).map { $0.prefix { $0 != "#" } == path } }
    var files: Set<String> = []
    for entry in index.entries where isHere(entry.key.link) == true {
      if let file = entry.file { files.insert(file) }
    }
    for part in parts where part.reading.translation == nil {
      if let link = link(of: part.reading, index), isHere(link) == true {
        files.insert(part.reading.path)
      }
    }
    let translations = files.map { "i18n/\(root.language)/\($0)" }
    return files.union(parts.map(\.reading.path).filter(Set(translations).contains))
  }

  /// What readers see first on the home page.
  private static let onHomePage: Set<String> = [
    Home.kind, Site.kind, Navigation.kind, Notices.kind,
  ]
}
