internal import GuideContent
internal import GuideSystem

/// The question banks within the worksheet's data.
extension PageScope {
  /// All banks as one list.
  ///
  /// A reader's notes name questions by their ids, which are unique in the guide. Retired ones stay
  /// in the list, so that those notes keep their words.
  func writeQuestions(to json: inout JSONWriter) {
    json.field("bankVersion", edition.banks.reduce(0) { $0 + $1.version })
    json.array("categories") { json in
      for category in edition.banks.flatMap(\.categories) {
        json.object { json in
          json.field("id", category.id)
          json.field("title", category.title)
        }
      }
    }
    json.array("questions") { json in
      for question in edition.banks.flatMap(\.items) where question.status != .draft {
        write(question, to: &json)
      }
    }
  }

  private func write(_ question: Question, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", question.id)
      json.field("category", question.category)
      json.field("text", question.text)
      json.field("minutes", question.minutes)
      json.list("stages", question.stages.filter { $0 != .any }.map(\.rawValue))
      json.list("modes", question.modes.filter { $0 != .any }.map(\.rawValue))
      if question.isStarter { json.field("starter", true) }
      if let why = question.why { json.field("why", plainText(why)) }
      json.list("followups", question.followups)
      if let care = question.askWithCare { json.field("care", plainText(care)) }
      if question.status == .retired { json.field("retired", true) }
      if let successor = question.replacedBy { json.field("replaced_by", successor) }
      json.mark(language(question.isTranslated))
    }
  }
}
