internal import GuideDiagnostics

/// Items with one id on one page, of which no list by itself can know.
enum EqualItems {
  /// The faults of some files, in their order.
  static func faults(_ files: [LoadedFile]) -> [Diagnostic] {
    var first: [String: SourceRange] = [:]
    var faults: [Diagnostic] = []
    func take(_ page: String, _ id: String, at place: SourceRange) {
      guard let other = first.updateValue(place, forKey: page + "#" + id),
        other.file != place.file || page.hasPrefix("questions/")
      else { return }
      faults.append(
        fault(
          "Two items of the page `\(page)` have the id `\(id)`.", at: place.beginning,
          first: other.beginning))
    }
    for file in files {
      if let list = file.record as? any ListFile {
        // Ids that links name are compared with all of their kind.
        if type(of: list).reference != nil { continue }
        for (page, id, place) in items(list) { take(page, id, at: place) }
      } else if let bank = file.record as? QuestionBank {
        let page = "questions/" + bank.id
        for category in bank.categories { first["\(page)#\(category.id)"] = bank.place }
        for question in bank.items where first["\(page)#\(question.id)"] != nil {
          take(page, question.id, at: question.place)
        }
      }
    }
    return faults
  }

  /// Something whose id something else has already.
  ///
  /// Two files with several equal ids are one mistake: a copy, or a translation in the wrong folder.
  static func fault(_ message: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    let isOfTwoFiles = first.file != place.file
    var fault = Diagnostic(
      RuleFault.duplicateID, at: place, message,
      allowed: "Give one of them another id. Keep the one that was published first."
        + (isOfTwoFiles
          ? " If one file is a copy of the other, remove it; a translation belongs in the folder "
            + "`i18n` and that of its language, as in `i18n/es`."
          : ""),
      notes: [.init(first, "The first is here.")])
    if isOfTwoFiles { fault.cause = "\(first.file.index) \(place.file.index)" }
    return fault
  }

  private static func items<List: ListFile>(_ list: List) -> [(String, String, SourceRange)] {
    list.items.map { ($0.ownPage ?? List.page, $0.id, $0.place) }
  }
}
