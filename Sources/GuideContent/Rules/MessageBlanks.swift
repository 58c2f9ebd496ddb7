internal import GuideDiagnostics

/// Every blank of a message is one that its file declares.
enum MessageBlanks: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    for file in guide.main.templateFiles {
      let known = file.fields.map(\.id)
      let list = known.map { "{\($0)}" }.joined(separator: ", ")
      for template in file.items {
        let texts = [
          (template.body, template.bodyPlace), (template.subject ?? "", template.subjectPlace),
        ]
        for (text, place) in texts {
          var reported: Set<String> = []
          for blank in MessageText(text).blanks
          where !known.contains(blank) && reported.insert(blank).inserted {
            let meant = Suggestion.nearest(to: blank, in: known)
            diagnostics.append(
              Diagnostic(
                RuleFault.unknownBlank, at: place,
                "The message `\(template.id)` has a blank `{\(blank)}` that its file does not declare."
                  + (meant.map { " Did you mean `{\($0)}`?" } ?? ""),
                allowed: (known.isEmpty ? "" : "The blanks are: \(list). ")
                  + "New ones are declared below `fields:`."))
          }
        }
      }
    }
  }
}
