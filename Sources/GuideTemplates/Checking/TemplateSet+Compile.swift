package import GuideDiagnostics
internal import GuideSupport

/// Checks templates against the pages they are to show, and makes them ready to be run.
///
/// The pages share their words and some of their values. So a file that many templates include is
/// checked once, as far as what it shows is the same for all of them.
package struct TemplateCompiler {
  private let set: TemplateSet
  private let shared: RecordShape
  private let wordings: Wordings
  private let known = KnownParts()

  /// - Parameter shared: a record whose fields are names of their own, such as `site`.
  package init(_ set: TemplateSet, shared: RecordShape, wordings: Wordings) {
    self.set = set
    self.shared = shared
    self.wordings = wordings
  }

  /// Checks a template against the page it is to show, and makes it ready to be run.
  ///
  /// All faults are reported, each once, even when many templates include the file that has it.
  ///
  /// - Parameters:
  ///   - page: what the name `page` stands for.
  ///   - place: what asks for the template, to point at when it is missing.
  /// - Returns: nil when a fault was found.
  package func compile(
    _ name: String, page: RecordShape, neededBy place: SourceRange,
    diagnostics: DiagnosticCollector
  ) -> Template? {
    guard let source = set.source(name) else {
      diagnostics.append(
        Diagnostic(
          TemplateFault.missingFile, at: place, "The theme has no template “\(name)”.",
          allowed: Suggestion.nearest(to: name, in: set.names).map {
            "The one named “\($0)” may be meant for it."
          } ?? "It is needed for every page of the kind “\(page.name)”."))
      return nil
    }
    var checker = TemplateChecker(
      set: set, known: known, wordings: wordings, source: source, page: page, shared: shared)
    let start = TemplateSource.Named(text: name, place: SourceRange(source.file.id, at: 0))
    let nodes = checker.check(file: source, named: start)
    checker.checkEnd(of: source)
    report(checker.reporter.faults, diagnostics)
    let parts = checker.parts.sorted { $0.precedes($1) }
    guard checker.reporter.faults.isEmpty, checker.isSound else { return nil }
    return Template(
      name: name, nodes: nodes, slots: Template.firstLoopSlot + checker.mostLoops,
      loops: checker.mostLoops, languages: wordings.languages.map(\.language), page: page,
      shared: shared, parts: parts)
  }

  private func report(_ faults: [Diagnostic], _ diagnostics: DiagnosticCollector) {
    if faults.isEmpty { return }
    var reported = Set(diagnostics.map(Fingerprint.init))
    for fault in faults where reported.insert(Fingerprint(fault)).inserted {
      diagnostics.append(fault)
    }
  }

  /// What makes two faults the same one, met on two ways.
  private struct Fingerprint: Hashable {
    let code: String
    let place: SourceRange

    init(_ fault: Diagnostic) {
      code = fault.code
      place = fault.place
    }
  }
}

extension TemplateSet {
  /// Checks one template by itself.
  package func compile(
    _ name: String, page: RecordShape, shared: RecordShape, wordings: Wordings,
    neededBy place: SourceRange, diagnostics: DiagnosticCollector
  ) -> Template? {
    TemplateCompiler(self, shared: shared, wordings: wordings)
      .compile(name, page: page, neededBy: place, diagnostics: diagnostics)
  }

  /// Reports the templates that none of these needs.
  ///
  /// - Parameter inherited: templates of another theme, of which this one need not use all.
  package func reportUnused(
    by templates: [Template], except inherited: Set<String> = [],
    diagnostics: DiagnosticCollector
  ) {
    let used = Set(templates.flatMap(\.parts))
    for name in names where !used.contains(name) && !inherited.contains(name) {
      guard let file = source(name)?.file else { continue }
      diagnostics.append(
        Diagnostic(
          TemplateFault.unusedFile, at: SourceRange(file.id, at: 0), "No page uses “\(name)”.",
          allowed: "A template is named by a kind of page, or by {% include %} or {% extends %}."))
    }
  }
}

/// All templates of a theme, by name, taken apart once.
package struct TemplateSet: Sendable {
  private let sources: [String: TemplateSource]
  /// Every template's name, sorted.
  package let names: [String]

  /// Reads the files, and reports every fault of their form.
  ///
  /// - Parameter folder: what to leave off the front of each file's name to get the name that
  ///   `include` and `extends` use, as in `themes/campus/templates/`.
  package init(_ files: [SourceFile], folder: String = "", diagnostics: DiagnosticCollector) {
    self.init(
      named: files.map { file in
        let isBelow = file.name.hasPrefix(folder)
        return (isBelow ? String(file.name.dropFirst(folder.count)) : file.name, file)
      }, diagnostics: diagnostics)
  }

  /// Reads the files, and reports every fault of their form.
  ///
  /// - Parameter files: each with the name that `include` and `extends` use.
  package init(
    named files: [(name: String, file: SourceFile)], diagnostics: DiagnosticCollector
  ) {
    var sources: [String: TemplateSource] = [:]
    for (name, file) in files {
      sources[name] = TemplateParser.parse(file, name: name, diagnostics: diagnostics)
    }
    self.sources = sources
    names = sources.keys.sorted { $0.precedes($1) }
  }

  func source(_ name: String) -> TemplateSource? { sources[name] }
}
