internal import GuideDiagnostics

/// The starter questions fit the minutes of the plan that the site names for them.
enum StarterSetFits: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    guard let name = guide.site.starterPlan,
      let plan = guide.main.plans.first(where: { $0.id == name })
    else { return }
    for bank in guide.main.banks {
      let starters = bank.items.filter { $0.isStarter && $0.status == .published }
      guard let last = starters.last else { continue }
      let minutes = starters.reduce(0) { $0 + $1.minutes }
      if minutes > plan.questionBudget {
        diagnostics.append(
          Diagnostic(
            RuleFault.starterSetTooLong, at: last.place.beginning,
            "The starter questions of `\(bank.id)` take \(minutes) minutes together; the plan `\(plan.id)` has \(plan.questionBudget) for questions.",
            allowed: "Take `starter: true` from some, or lower their `minutes`."))
      } else if starters.count > plan.mostQuestions {
        diagnostics.append(
          Diagnostic(
            RuleFault.starterSetTooLong, at: last.place.beginning,
            "There are \(starters.count) starter questions in `\(bank.id)`; the plan `\(plan.id)` allows \(plan.mostQuestions).",
            allowed: "Take `starter: true` from \(starters.count - plan.mostQuestions)."))
      }
    }
  }
}
