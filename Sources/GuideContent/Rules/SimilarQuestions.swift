internal import GuideDiagnostics

/// No question says nearly the same as another.
///
/// Two questions are alike when their telling words are the same but for one. Every question is
/// filed under its words and under its words less each one, so that only a few are compared.
enum SimilarQuestions: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    for bank in guide.main.banks {
      var seen: [[String]: Question] = [:]
      for question in bank.items where question.status == .published {
        let words = tellingWords(question.text)
        if words.count < 3 { continue }
        var keys = [words]
        if words.count > 4 {
          for index in words.indices {
            var fewer = words
            fewer.remove(at: index)
            keys.append(fewer)
          }
        }
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

  /// The words that tell questions apart, sorted.
  private static func tellingWords(_ text: String) -> [String] {
    // Bytes above ASCII belong to letters, as in “é”; the curly apostrophe is one of them too.
    let words = text.utf8.split { byte in
      let small = byte | 0x20
      return !(small >= 97 && small <= 122) && byte < 0x80 && byte != UInt8(ascii: "'")
    }
    var telling: [String] = []
    for word in words {
      let word = String(Substring(word)).lowercased()
      if !common.contains(word), !telling.contains(word) { telling.append(word) }
    }
    return telling.sorted()
  }

  private static let common: Set<String> = [
    "a", "an", "and", "any", "are", "at", "be", "by", "can", "could", "did", "do", "does", "for",
    "from", "had", "has", "have", "how", "i", "if", "in", "is", "it", "me", "my", "of", "on", "or",
    "people", "should", "that", "the", "their", "there", "they", "this", "to", "was", "were",
    "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
  ]
}
