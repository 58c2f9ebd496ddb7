internal import GuideDiagnostics
internal import GuideYAML

/// Where the day of a review is, for each kind of thing that has one.
extension ReviewMark {
  private var today: String { guide.asOf.description }

  // MARK: Articles

  func article(_ file: SourceFile) -> Outcome {
    guard let tree = text(file).flatMap({ try? $0.tree() }), case .group = tree else {
      return unread(file)
    }
    var changes = [("reviewed_on", today), ("reviewed_by", role)]
    guard let review = tree["review"], case .group = review else {
      if let next { changes.append(("review_by", next.description)) }
      let group = ([("owner", role)] + changes).map { TreeValue.Entry($0.0, .text($0.1)) }
      let line = "review: {\(group.map { "\($0.key): \($0.value.words)" }.joined(separator: ", "))}"
      return finish([.set(EditPath([.key("review")]), .group(group))], file, lines: [line])
    }
    if let due = nextDue(review) { changes.append(("review_by", due.description)) }
    // New keys come one after the other.
    let edits = zip(changes, ["reviewed_on"] + changes.map(\.0)).map { change, last in
      DocumentEdit.set(
        EditPath([.key("review"), .key(change.0)]), .text(change.1), after: last)
    }
    return finish(edits, file, lines: changes.map { "\($0.0): \($0.1)" })
  }

  /// The new day of `review_by`, when there has to be one: as long after today as the old one was
  /// after the last review.
  private func nextDue(_ group: TreeValue) -> Day? {
    if let next { return next }
    func day(_ key: String) -> Day? { (group[key]?.words).flatMap { Day($0) } }
    guard let last = day("reviewed_on"), let due = day("review_by") else { return nil }
    return guide.asOf.adding(days: max(1, last.days(to: due)))
  }

  // MARK: Items of data files

  func item(_ id: String, _ key: String, file: SourceFile) -> Outcome {
    if next != nil {
      return .refused(
        "Only pages have a day of their own for the next review. For contacts and sources, "
          + "site.yaml says after how many days, below `review:`.")
    }
    let way = EditPath([.key("items"), .id(id)])
    guard let tree = text(file).flatMap({ try? $0.tree() }), case .group? = tree[way] else {
      return unread(file)
    }
    return finish(
      [.set(way.adding(.key(key)), .text(today), after: "id")], file, lines: ["\(key): \(today)"])
  }

  // MARK: Translations

  /// The translation of that path; nil when the name is no translation's.
  func translation(_ name: String) -> Outcome? {
    let states = guide.localizations.dropFirst().flatMap(\.translations)
    var path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    if path.hasPrefix(contentName + "/") {
      path = String(path.dropFirst(contentName.utf8.count + 1))
    }
    let parts = name.split(separator: "/").map(String.init)
    let short =
      parts.count == 2
      ? ["i18n/\(parts[0])/articles/\(parts[1]).md", "i18n/\(parts[0])/\(parts[1])"] : []
    guard let state = states.first(where: { $0.path == path || short.contains($0.path) }) else {
      return nil
    }
    return mark(state, files[state.file])
  }

  private func mark(_ state: TranslationState, _ file: SourceFile) -> Outcome {
    guard let text = text(file), let tree = try? text.tree(), case .group = tree else {
      return unread(file)
    }
    let isArticle = text.body != nil
    let last = isArticle ? nil : tree["schema"] != nil ? "schema" : "kind"
    let changes = [("source_hash", state.current.text), ("reviewed_by", role)]
    // Each comes right after the same key, so the last one is written first.
    let edits = (isArticle ? changes : changes.reversed()).map {
      DocumentEdit.set(EditPath([.key($0.0)]), .text($0.1), after: last)
    }
    return finish(
      edits, file,
      lines: changes.map { $0.0 == "source_hash" ? "\($0.0): \"\($0.1)\"" : "\($0.0): \($0.1)" })
  }

  private func text(_ file: SourceFile) -> DocumentText? {
    try? DocumentText(name: file.name, bytes: file.bytes)
  }

  private func unread(_ file: SourceFile) -> Outcome {
    .refused("\(file.name) can't be read. To see why: guide check")
  }
}

extension TreeValue {
  /// The words of a text, a number or a flag.
  fileprivate var words: String {
    switch self {
    case .text(let text), .word(let text): text
    case .nothing, .list, .group: ""
    }
  }
}
