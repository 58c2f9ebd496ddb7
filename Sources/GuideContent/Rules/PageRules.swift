internal import GuideDiagnostics

/// Tells of places that name a page which readers can't see, so that it is left out there.
enum HiddenPages: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    // These are left out because site.yaml says so.
    let chosen: Set = ["print", "worksheet"]
    var hidden: [String: HiddenReason] = [:]
    for article in guide.main.articles where !article.isShown {
      hidden[article.id] = article.hiddenBecause
    }
    let main = guide.main
    func look(_ page: PageReference, _ from: String) {
      if page.kind == .page, !chosen.contains(page.id), IDTable.builtInPages.contains(page.id),
        !guide.hasPage(page.id), guide.ids.place(.page, page.id) == nil
      {
        diagnostics.append(
          Diagnostic(
            RuleFault.pageHidden, at: main.navigation.place.beginning,
            "\(from) names the page `\(page.id)`, on which there is nothing yet, so it is left out there.",
            allowed: "Nothing has to be done if that is meant."))
        return
      }
      guard page.kind == .page, let reason = hidden[page.id],
        let place = guide.ids.place(.page, page.id)
      else { return }
      diagnostics.append(
        Diagnostic(
          RuleFault.pageHidden, at: place.beginning,
          "\(from) names the page `\(page.id)`, which \(reason.words), so it is left out there.",
          allowed: "Nothing has to be done if that is meant."))
    }
    for page in main.navigation.headerDestinations.compactMap(\.page) { look(page, "The header") }
    for page in main.navigation.footerDestinations.compactMap(\.page) { look(page, "The footer") }
    for journey in main.navigation.journeys {
      for step in journey.steps {
        for page in step.pages { look(page, "The journey `\(journey.id)`") }
      }
    }
    for door in main.home.doors { look(door.page, "The home page") }
  }
}

/// What was replaced must end at something that is still there.
enum ReplacementCycles: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let questions = guide.main.banks.flatMap(\.items)
    look(questions.map { ($0.id, $0.replacedBy, $0.place) }, "question", diagnostics: diagnostics)
    let templates = guide.main.templateFiles.flatMap(\.items)
    look(
      templates.map { ($0.id, $0.replacedBy, $0.place) }, "outreach template",
      diagnostics: diagnostics)
    look(
      guide.main.articles.map { ($0.id, $0.frontMatter.replacedBy?.id, $0.frontMatter.place) },
      "page", diagnostics: diagnostics)
  }

  private static func look(
    _ items: [(id: String, replacedBy: String?, place: SourceRange)], _ name: String,
    diagnostics: DiagnosticCollector
  ) {
    var successors: [String: String] = [:]
    for item in items where item.replacedBy != nil { successors[item.id] = item.replacedBy }
    if successors.isEmpty { return }
    for item in items {
      var way = [item.id]
      while let last = way.last, let next = successors[last] {
        if next == item.id {
          diagnostics.append(
            Diagnostic(
              RuleFault.replacementCycle, at: item.place.beginning,
              "This \(name) is replaced by itself: \((way + [next]).joined(separator: ", then ")).",
              allowed: "The last one of them must not have a `replaced_by`."))
        }
        if way.contains(next) { break }
        way.append(next)
      }
    }
  }
}
