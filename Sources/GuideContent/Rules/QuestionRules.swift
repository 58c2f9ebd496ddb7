internal import GuideDiagnostics

/// A group of questions is worth opening: it has at least six.
enum EnoughQuestions: Rule {
  static let least = 6

  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
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

/// The starter questions fit the minutes of the plan that the site names for them.
enum StarterSetFits: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
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

/// No question says nearly the same as another.
///
/// Two questions are alike when their telling words are the same but for one. Every question is
/// filed under its words and under its words less each one, so that only a few are compared. A key
/// is the sum of the words' hashes, so that a word is left out by taking its hash off again.
enum SimilarQuestions: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for bank in guide.main.banks {
      var seen: [UInt64: Question] = [:]
      for question in bank.items where question.status == .published {
        let words = tellingWords(question.text)
        if words.count < 3 { continue }
        let all = words.reduce(0, &+)
        let keys = words.count > 4 ? [all] + words.map { all &- $0 } : [all]
        if let other = keys.lazy.compactMap({ seen[$0] }).first {
          diagnostics.append(
            Diagnostic(
              RuleFault.similarQuestions, at: question.textPlace,
              "This question says nearly the same as `\(other.id)`.",
              allowed: "Keep the better one, or make the difference plain.",
              notes: [.init(other.textPlace, "The other question is here.")]))
        }
        for key in keys where seen[key] == nil { seen[key] = question }
      }
    }
  }

  /// The words that tell questions apart, as hashes, each once.
  private static func tellingWords(_ text: String) -> [UInt64] {
    // An accent may be in a capital letter, which only Unicode knows.
    let text = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.lowercased()
    var telling: [UInt64] = []
    var hash: UInt64 = 0
    func end() {
      if hash != 0, !common.contains(hash), !telling.contains(hash) { telling.append(hash) }
      hash = 0
    }
    for byte in text.utf8 {
      if let letter = letter(byte) { hash = add(letter, to: hash) } else { end() }
    }
    end()
    return telling
  }

  /// The byte in lowercase; nil when it is between words.
  ///
  /// Bytes above ASCII belong to letters, as in “é”; the curly apostrophe is one of them too.
  private static func letter(_ byte: UInt8) -> UInt8? {
    let small = byte | 0x20
    if small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") { return small }
    return byte >= 0x80 || byte == UInt8(ascii: "'") ? byte : nil
  }

  /// FNV-1a with 64 bits.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/ has the constants. Nought is kept for "no word yet".
  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static let common = Set(
    [
      "a", "an", "and", "any", "are", "at", "be", "by", "can", "could", "did", "do", "does", "for",
      "from", "had", "has", "have", "how", "i", "if", "in", "is", "it", "me", "my", "of", "on",
      "or", "people", "should", "that", "the", "their", "there", "they", "this", "to", "was",
      "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
      "your",
    ].map { word in word.utf8.reduce(0) { add($1, to: $0) } })
}
