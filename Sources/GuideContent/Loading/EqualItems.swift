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
        Diagnostic(
          RuleFault.duplicateID, at: place.beginning,
          "Two items of the page `\(page)` have the id `\(id)`.",
          allowed: "Give one of them another id. Keep the one that was published first.",
          notes: [.init(other.beginning, "The first is here.")]))
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

  private static func items<List: ListFile>(_ list: List) -> [(String, String, SourceRange)] {
    list.items.map { ($0.ownPage ?? List.page, $0.id, $0.place) }
  }
}
