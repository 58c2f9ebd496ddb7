internal import GuideDiagnostics

/// `word("key", name = value)`
extension ExpressionChecker {
  mutating func call(
    _ function: TemplateSource.Named, _ values: [Expression],
    arguments: [TemplateNode.Argument], at place: SourceRange
  ) -> Typed {
    guard function.text == "word" else {
      reporter.report(
        Fault(
          .unknownName, at: function.place, "There is no “\(function.text)(…)”.",
          allowed:
            "word(\"…\") is the theme's wording, and {{ super() }} stands alone within a block.",
          write: Suggestion.nearest(to: function.text, in: ["word", "super"])))
      return .faulty
    }
    guard values.count == 1, case .text(let key) = values[0].kind else {
      reporter.report(
        Fault(
          .brokenExpression, at: place, "word(…) begins with the key of one word.",
          allowed: "As in word(\"menu\") or word(\"read\", count=page.minutes)."))
      return .faulty
    }
    let keyPlace = inside(values[0].place)
    let words = wordings.languages.map { $0.words[key] }
    guard words.contains(where: { $0 != nil }) else {
      reporter.report(
        Fault(
          .unknownWord, at: keyPlace, "The theme's wording has no “\(key)”.",
          allowed: "Every word that a template uses is in the theme's wording.",
          write: Suggestion.nearest(to: key, in: wordings.keys)))
      return .faulty
    }
    let typedValues = arguments.map { blank($0) }
    guard checkBlanks(key, keyPlace, words: words, arguments: arguments),
      typedValues.allSatisfy({ $0.shape != nil })
    else { return .faulty }
    return assemble(words, arguments.map(\.name.text), values: typedValues)
  }

  /// The place of a text without its quotes.
  private func inside(_ place: SourceRange) -> SourceRange {
    SourceRange(place.file, place.range.lowerBound + 1..<place.range.upperBound - 1)
  }

  /// A value for a blank: a text or a number, or HTML such as a link.
  private mutating func blank(_ argument: TemplateNode.Argument) -> Typed {
    let value = required(typed(argument.value), argument.value)
    let isCount = argument.name.text == "count"
    switch value.shape {
    case nil, .number: return value
    case .text where !isCount, .html where !isCount: return value
    case .some(let shape):
      reporter.report(
        Fault(
          .wrongType, at: argument.value.place,
          "“\(reporter.text(at: argument.value.place))” is \(shape.kind).",
          allowed: isCount
            ? "count is a number." : "What fills a blank is a text, a number or finished HTML."))
      return .faulty
    }
  }

  private mutating func checkBlanks(
    _ key: String, _ keyPlace: SourceRange, words: [Word?], arguments: [TemplateNode.Argument]
  ) -> Bool {
    let given = arguments.map(\.name.text)
    var known: Set<String> = []
    let wanted = words.flatMap { $0?.blanks ?? [] }.filter { known.insert($0).inserted }
    let hasPlurals = words.contains { $0?.hasPlurals == true }
    let before = reporter.faults.count
    for (word, wording) in zip(words, wordings.languages) {
      guard let word else { continue }
      for name in word.blanks where !given.contains(name) {
        reporter.report(
          Fault(
            .missingBlank, at: keyPlace,
            "In “\(wording.language)”, “\(key)” has the blank {\(name)}, which is not filled here.",
            allowed: "Write word(\"\(key)\", \(name)=…).",
            notes: [Diagnostic.Note(word.place, "This is the word.")]))
      }
    }
    if hasPlurals, !given.contains("count"), !wanted.contains("count") {
      reporter.report(
        Fault(
          .missingBlank, at: keyPlace, "“\(key)” is worded differently for one and for many.",
          allowed: "Write word(\"\(key)\", count=…) with the number that decides."))
    }
    for (index, argument) in arguments.enumerated() {
      let name = argument.name
      let isCount = name.text == "count" && hasPlurals
      if (wanted.contains(name.text) || isCount) && !given[..<index].contains(name.text) {
        continue
      }
      reporter.report(
        Fault(
          .unknownBlank, at: name.place,
          given[..<index].contains(name.text)
            ? "“\(name.text)” is given twice." : "“\(key)” has no blank {\(name.text)}.",
          allowed: wanted.isEmpty
            ? "It has no blanks." : "Its blanks are: \(wanted.listed).",
          write: Suggestion.nearest(to: name.text, in: wanted)))
    }
    return reporter.faults.count == before
  }

  private func assemble(_ words: [Word?], _ names: [String], values: [Typed]) -> Typed {
    let languages = zip(words, wordings.languages).map { word, wording in
      WordCall.Language(
        rule: wording.rule,
        forms: (word?.forms ?? []).map { form in
          let pieces = form.pieces.map { piece -> WordCall.Piece in
            switch piece {
            case .text(let text): .text(text)
            case .blank(let name): .argument(names.firstIndex(of: name) ?? 0)
            }
          }
          return (form.form, pieces)
        })
    }
    let count = names.firstIndex(of: "count").map { values[$0].expression }
    let isMarkup = values.contains {
      if case .html = $0.shape { return true }
      return false
    }
    return Typed(
      shape: isMarkup ? .html : .text,
      expression: .word(
        WordCall(languages: languages, count: count, arguments: values.map(\.expression))),
      weight: values.reduce(1) { $0 + $1.weight })
  }
}
