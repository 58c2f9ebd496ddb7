internal import GuideContent
internal import GuideDiagnostics

/// Why a thing that a data file declares is or is not on the site.
extension WhyQuestion {
  func questionAnswer(_ id: String) -> WhyAnswer {
    let question = guide.main.banks.flatMap(\.items).first { $0.id == id }
    return answer(
      .question, id, status: question?.status ?? .published, replacedBy: question?.replacedBy,
      at: question?.place)
  }

  func templateAnswer(_ id: String) -> WhyAnswer {
    let template = guide.main.templateFiles.flatMap(\.items).first { $0.id == id }
    return answer(
      .template, id, status: template?.status ?? .published, replacedBy: template?.replacedBy,
      at: template?.place)
  }

  private func answer(
    _ kind: ReferenceKind, _ id: String, status: Status, replacedBy: String?,
    at place: SourceRange?
  ) -> WhyAnswer {
    let subject = "The \(kind.name) `\(id)`"
    var sentences: [String] = []
    if let place { sentences.append("It is in \(written(place.beginning)).") }
    switch status {
    case .published: sentences.append("Readers find it at \(address(kind, id)).")
    case .draft:
      sentences.append("It is a draft: it says `status: draft`. To show it, remove the line.")
    case .retired:
      sentences.append("It is retired: it says `status: retired`.")
      sentences.append("What readers saved still knows its id, so leave the item where it is.")
    }
    if let replacedBy { sentences.append("`\(replacedBy)` took its place.") }
    if status == .published { sentences += ways(kind, id) }
    return WhyAnswer(subject, status == .published, sentences: sentences)
  }

  /// Things that are always shown: their pages have no status.
  func recordAnswer(_ kind: ReferenceKind, _ id: String) -> WhyAnswer {
    var sentences: [String] = []
    if let place = guide.ids.place(kind, id) {
      sentences.append("It is in \(written(place.beginning)).")
    }
    if kind == .category {
      let bank = guide.main.banks.first { $0.categories.contains { $0.id == id } }
      if let bank { sentences.append("Readers find it at \(address(.bank, bank.id)).") }
    } else {
      sentences.append("Readers find it at \(address(kind, id)).")
    }
    return WhyAnswer("The \(kind.name) `\(id)`", true, sentences: sentences + ways(kind, id))
  }

  private func ways(_ kind: ReferenceKind, _ id: String) -> [String] {
    guard let page = PageReference("\(kind.rawValue):\(id)") else { return [] }
    return ways(page)
  }
}
