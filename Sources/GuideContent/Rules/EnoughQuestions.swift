internal import GuideDiagnostics

/// A group of questions is worth opening: it has at least six.
enum EnoughQuestions: Rule {
  static let least = 6

  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    for bank in guide.main.banks {
      var counts: [String: Int] = [:]
      for question in bank.items where question.status == .published {
        counts[question.category, default: 0] += 1
      }
      for category in bank.categories {
        let count = counts[category.id, default: 0]
        if count >= least { continue }
        diagnostics.append(
          Diagnostic(
            RuleFault.fewQuestions, at: category.why.place,
            "The group `\(category.id)` has \(count == 1 ? "1 question" : "\(count) questions").",
            allowed: "A group has at least \(least); add some, or join it with another."))
      }
    }
  }
}
