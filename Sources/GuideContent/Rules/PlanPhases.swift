internal import GuideDiagnostics

/// The phases of a time plan follow each other without gaps, from the first minute to the last.
enum PlanPhases: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for plan in guide.main.plans {
      var minute = 0
      for phase in plan.phases {
        if phase.to <= phase.from {
          diagnostics.append(
            Diagnostic(
              RuleFault.planGap, at: phase.toPlace,
              "The phase `\(phase.id)` ends at minute \(phase.to), before it has begun.",
              allowed: "It has to end after minute \(phase.from)."))
        } else if phase.from != minute {
          diagnostics.append(
            Diagnostic(
              RuleFault.planGap, at: phase.fromPlace,
              "The phase `\(phase.id)` begins at minute \(phase.from), but the one before ends at \(minute).",
              allowed: "Phases follow each other without gaps, from minute 0.", write: "\(minute)"))
        }
        minute = phase.to
      }
      if let last = plan.phases.last, minute != plan.minutes {
        diagnostics.append(
          Diagnostic(
            RuleFault.planGap, at: last.toPlace,
            "The plan `\(plan.id)` has \(plan.minutes) minutes, but its last phase ends at \(minute).",
            allowed: "The last phase ends when the conversation does.", write: "\(plan.minutes)"))
      }
      if plan.questionBudget > plan.minutes {
        diagnostics.append(
          Diagnostic(
            RuleFault.planGap, at: plan.place.beginning,
            "The plan `\(plan.id)` has more minutes for questions than it has minutes.",
            allowed: "`question_budget` is at most \(plan.minutes)."))
      }
    }
  }
}
