internal import GuideContent
internal import GuideDiagnostics

/// Why something is shown that has an id of its own but no page: frequent questions, and the items
/// of checklists.
extension WhyQuestion {
  struct ListedItem {
    /// What is before the id when somebody asks for this kind only: `faq` or `item`.
    var kind: String
    var id: String
    /// As in "The frequent question".
    var subject: String
    var address: String
    var place: SourceRange
    var sentence: String?
  }

  var listedItems: [ListedItem] {
    let questions = guide.main.faq.map { entry in
      ListedItem(
        kind: "faq", id: entry.id, subject: "The frequent question",
        address: address(.page, "faq") + "#" + entry.id, place: entry.place,
        sentence: "It asks: \(entry.question)")
    }
    let points = guide.main.checklists.flatMap { list in
      list.items.map { item in
        ListedItem(
          kind: "item", id: item.id, subject: "The checklist item",
          address: address(.checklist, list.id), place: item.place,
          sentence: "It is in the checklist `\(list.id)`.")
      }
    }
    return questions + points
  }

  /// The answers for an id without its kind.
  func itemAnswers(_ id: String) -> [WhyAnswer] {
    listedItems.filter { $0.id == id }.map(answer)
  }

  /// The answers for `faq:parking`; nil for another kind.
  func itemAnswersByKind(_ text: String) -> [WhyAnswer]? {
    guard let (kind, id) = itemKindAndID(text) else { return nil }
    return listedItems.filter { $0.kind == kind && $0.id == id }.map(answer)
  }

  /// The item that was most likely meant by `faq:parkign`; nil for another kind.
  func itemMeant(by text: String) -> String? {
    guard let (kind, id) = itemKindAndID(text) else { return nil }
    let ids = listedItems.filter { $0.kind == kind }.map(\.id)
    return Suggestion.nearest(to: id, in: ids).map { "\(kind):\($0)" }
  }

  private func itemKindAndID(_ text: String) -> (kind: String, id: String)? {
    for kind in ["faq", "item"] where text.hasPrefix(kind + ":") {
      return (kind, String(text.dropFirst(kind.utf8.count + 1)))
    }
    return nil
  }

  private func answer(_ item: ListedItem) -> WhyAnswer {
    let sentences = [
      "It is in \(written(item.place.beginning)).", item.sentence,
      "Readers find it at \(item.address).",
    ]
    return WhyAnswer("\(item.subject) `\(item.id)`", true, sentences: sentences.compactMap(\.self))
  }
}
