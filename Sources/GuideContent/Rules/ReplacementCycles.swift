internal import GuideDiagnostics

/// What was replaced must end at something that is still there.
enum ReplacementCycles: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    let questions = guide.main.banks.flatMap(\.items)
    look(questions.map { ($0.id, $0.replacedBy, $0.place) }, "question", &diagnostics)
    let templates = guide.main.templateFiles.flatMap(\.items)
    look(templates.map { ($0.id, $0.replacedBy, $0.place) }, "outreach template", &diagnostics)
    look(
      guide.main.articles.map { ($0.id, $0.frontMatter.replacedBy?.id, $0.frontMatter.place) },
      "page", &diagnostics)
  }

  private static func look(
    _ items: [(id: String, replacedBy: String?, place: Place)], _ name: String,
    _ diagnostics: inout [Diagnostic]
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
