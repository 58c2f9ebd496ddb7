internal import GuideDiagnostics
internal import GuideYAML

/// Where the day of a review is, for each kind of thing that has one.
extension ReviewMark {
  private var today: String { guide.asOf.description }

  // MARK: Articles

  func article(_ file: SourceFile) -> Outcome {
    let ignored = DiagnosticCollector()
    guard let parts = FrontMatterSplit.split(file, diagnostics: ignored),
      let node = YAML.parse(file, range: parts.keys, diagnostics: ignored),
      case .mapping(let keys) = node.content
    else { return .refused("\(file.name) can't be read. To see why: guide check") }
    var edit = YAMLEdit(file)
    var changes: [(key: String, text: String)] = [("reviewed_on", today), ("reviewed_by", role)]
    guard let review = keys["review"], case .mapping(let group) = review.content else {
      if let next { changes.append(("review_by", next.description)) }
      let inner = ([("owner", role)] + changes).map { "\($0.0): \($0.1)" }
      let line = "review: {\(inner.joined(separator: ", "))}"
      edit.add(line: line, at: parts.keys.upperBound)
      let expected = ([("owner", role)] + changes).map { ("/review/\($0.0)", $0.1) }
      return finish(edit, file, parts.keys, node, expected, [line])
    }
    if let due = nextDue(group) { changes.append(("review_by", due.description)) }
    for change in changes {
      let isDone =
        group[change.key].map { edit.replace($0, by: change.text) }
        ?? edit.add(
          change.key, written: YAMLText.written(change.text) ?? change.text, after: "reviewed_on",
          in: review)
      if !isDone { return Self.byHand(file, changes.map { "\($0.key): \($0.text)" }) }
    }
    return finish(
      edit, file, parts.keys, node, changes.map { ("/review/\($0.key)", $0.text) },
      changes.map { "\($0.key): \($0.text)" })
  }

  /// The new day of `review_by`, when there has to be one: as long after today as the old one was
  /// after the last review.
  private func nextDue(_ group: Mapping) -> Day? {
    if let next { return next }
    func day(_ key: String) -> Day? {
      guard case .scalar(let scalar)? = group[key]?.content else { return nil }
      return Day(scalar.text)
    }
    guard let last = day("reviewed_on"), let due = day("review_by") else { return nil }
    return guide.asOf.adding(days: max(1, last.days(to: due)))
  }

  // MARK: Items of data files

  func item(_ id: String, _ key: String, _ file: SourceFile) -> Outcome {
    if next != nil {
      return .refused(
        "Only pages have a day of their own for the next review. For contacts and sources, "
          + "site.yaml says after how many days, below `review:`.")
    }
    let ignored = DiagnosticCollector()
    guard let node = YAML.parse(file, diagnostics: ignored),
      case .mapping(let keys) = node.content,
      case .sequence(let items)? = keys["items"]?.content,
      let number = items.firstIndex(where: { Self.text("id", $0) == id }),
      case .mapping(let item) = items[number].content
    else { return .refused("\(file.name) can't be read. To see why: guide check") }
    var edit = YAMLEdit(file)
    let isDone =
      item[key].map { edit.replace($0, by: today) }
      ?? edit.add(key, written: today, after: "id", in: items[number])
    let line = "\(key): \(today)"
    if !isDone { return Self.byHand(file, [line]) }
    return finish(edit, file, nil, node, [("/items/\(number)/\(key)", today)], [line])
  }

  private static func text(_ key: String, _ node: Node) -> String? {
    guard case .mapping(let keys) = node.content, case .scalar(let scalar)? = keys[key]?.content
    else { return nil }
    return scalar.text
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
    let ignored = DiagnosticCollector()
    var range: Range<Int>?
    if file.name.hasSuffix(".md") || file.name.hasSuffix(".markdown") {
      guard let parts = FrontMatterSplit.split(file, diagnostics: ignored) else {
        return unread(file)
      }
      range = parts.keys
    }
    guard let node = YAML.parse(file, range: range, diagnostics: ignored),
      case .mapping(let keys) = node.content
    else { return unread(file) }
    var edit = YAMLEdit(file)
    let changes = [("source_hash", state.current.text), ("reviewed_by", role)]
    for (key, text) in changes {
      let written = key == "source_hash" ? "\"\(text)\"" : YAMLText.written(text) ?? text
      if let old = keys[key] {
        if !edit.replace(old, by: text) { return Self.byHand(file, ["\(key): \(written)"]) }
      } else if let range {
        edit.add(line: "\(key): \(written)", at: range.upperBound)
      } else if !edit.add(key, written: written, after: "schema", in: node),
        !edit.add(key, written: written, after: "kind", in: node)
      {
        return Self.byHand(file, ["\(key): \(written)"])
      }
    }
    return finish(
      edit, file, range, node, changes.map { ("/\($0.0)", $0.1) },
      changes.map { "\($0.0): \($0.1)" })
  }

  private func unread(_ file: SourceFile) -> Outcome {
    .refused("\(file.name) can't be read. To see why: guide check")
  }
}
