internal import GuideDiagnostics

/// A message fits its limit: with the examples for certain, with the longest values if it can.
enum MessageLength: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for file in guide.main.templateFiles {
      for template in file.items {
        guard let limit = template.limit else { continue }
        let message = MessageText(template.body)
        let unit = limit.unit
        let example = message.filled(with: file.fields, \.example)
        let (length, most) = (unit.length(of: example), unit.most(for: example, limit: limit.most))
        if length > most {
          diagnostics.append(
            Diagnostic(
              RuleFault.messageTooLong, at: template.bodyPlace,
              "With the examples, the message `\(template.id)` has \(length) \(unit.words); \(most) is the limit.",
              allowed: "Shorten it by \(length - most) \(unit.words)."))
          continue
        }
        // Longer values have more letters, not more words, so only letters can run over.
        guard unit == .chars || unit == .sms else { continue }
        let filled = message.filled(with: file.fields) { String(repeating: "n", count: $0.longest) }
        let longest = unit.length(of: filled)
        let mostOfFilled = unit.most(for: filled, limit: limit.most)
        if longest > mostOfFilled {
          diagnostics.append(
            Diagnostic(
              RuleFault.messageMayBeTooLong, at: template.bodyPlace,
              "With the longest values, the message `\(template.id)` has \(longest) \(unit.words); \(mostOfFilled) is the limit.",
              allowed: "Shorten it, or lower the `max` of its blanks."))
        }
      }
    }
  }
}

extension LengthUnit {
  /// The unit in words, for a message.
  var words: String {
    switch self {
    case .chars, .sms: "characters"
    case .words: "words"
    case .seconds: "seconds"
    }
  }
}
