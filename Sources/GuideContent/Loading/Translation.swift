internal import GuideDiagnostics
internal import GuideYAML

/// Lays a translation's words over its original.
///
/// Both are nodes still: a copy of the original gets the translated texts, each of which keeps
/// its place in the translation's file, and is then read like any other file. What a translation
/// may hold is known from the record's declaration.
struct Translation {
  let record: RecordDescription
  let original: FileID
  /// The id of an article, which may be its file's name.
  let id: String?
  private(set) var diagnostics: [Diagnostic] = []
  /// Keys that only the original has: a copy of the whole file has many, and is one mistake.
  private var refused: [(key: String, place: SourceRange)] = []

  init(of record: RecordDescription, original: FileID, id: String? = nil) {
    self.record = record
    self.original = original
    self.id = id
  }

  /// Keys of a translation that say something of the translation itself.
  static let ownKeys: Set<String> = ["kind", "schema", "id", "reviewed_by", "source_hash"]

  mutating func merge(_ original: Node, _ translation: Node) -> Node {
    checkHead(original, translation)
    let merged = merge(original, translation, as: record)
    reportRefused()
    return merged
  }

  /// What a translation says of itself at its top is what the original says: a file that was copied
  /// from another one would otherwise be taken for what it is not.
  private mutating func checkHead(_ original: Node, _ translation: Node) {
    guard case .mapping(let base) = original.content, case .mapping(let words) = translation.content
    else { return }
    for key in ["kind", "schema", "id"] {
      guard let own = words[key], case .scalar(let written) = own.content else { continue }
      var wanted = key == "id" ? id : nil
      if let value = base[key], case .scalar(let scalar) = value.content { wanted = scalar.text }
      guard let wanted, written.text != wanted else { continue }
      report(
        ContentFault.notAChoice, at: own.place,
        "`\(key)` has to be `\(wanted)` here, as in the original.",
        allowed: "A translation names what it translates.", write: Quoting.quoteIfNeeded(wanted))
    }
  }

  private mutating func merge(_ original: Node, _ translation: Node, as record: RecordDescription)
    -> Node
  {
    guard case .mapping(let base) = original.content else { return original }
    guard case .mapping(let words) = translation.content else {
      report(
        ContentFault.wrongShape, at: translation.place,
        "\(record.name.withArticle) is a group of keys, but here is \(translation.kindName).")
      return original
    }
    refuseOtherKeys(words, record)
    var merged = base
    var untranslated: [String] = []
    for (index, entry) in base.entries.enumerated() {
      guard let field = record.fields.first(where: { $0.key == entry.key }) else { continue }
      let own = words[entry.key]
      switch field.type {
      case .record(let inner):
        if let own { merged.entries[index].value = merge(entry.value, own, as: inner) }
      case .list(.record(let inner), _):
        if let own { merged.entries[index].value = mergeItems(entry.value, own, as: inner) }
      case let type where type.isTranslatable:
        if let own {
          if sameCount(entry.value, own, of: entry.key) { merged.entries[index].value = own }
        } else if !field.mayStay {
          untranslated.append(entry.key)
        }
      default: break
      }
    }
    if untranslated.isEmpty {
      // From here on it counts as text of the translation: its place says so.
      return Node(translation.place, .mapping(merged))
    }
    report(
      LoadFault.translationIncomplete,
      at: SourceRange(translation.place.file, at: Int(translation.place.start)),
      "This \(record.name) is not fully translated: \(untranslated.joined(separator: ", ")) "
        + (untranslated.count == 1 ? "is missing." : "are missing."),
      allowed: "Translate every text of the original. Until then readers see the original.")
    // Parts of it (the items of a list) may still be whole.
    for (index, entry) in base.entries.enumerated()
    where record.fields.first(where: { $0.key == entry.key })?.type.isTranslatable == true {
      merged.entries[index].value = entry.value
    }
    return Node(original.place, .mapping(merged))
  }

  private mutating func mergeItems(
    _ original: Node, _ translation: Node, as record: RecordDescription
  ) -> Node {
    guard case .sequence(var items) = original.content else { return original }
    guard case .sequence(let words) = translation.content else {
      report(
        ContentFault.wrongShape, at: translation.place,
        "This is a list in the original, but here is \(translation.kindName).")
      return original
    }
    let keys = Self.nameKeys(of: record)
    for item in words {
      guard let (key, id) = Self.name(of: item, under: keys) else {
        report(
          ContentFault.missingKey, at: SourceRange(item.place.file, at: Int(item.place.start)),
          "This \(record.name) has no \(keys.map { "`\($0)`" }.joined(separator: " or ")), "
            + "so nobody knows what it translates.",
          allowed: "Write the `\(keys[0])` of the original.")
        continue
      }
      guard let index = items.firstIndex(where: { Self.name(of: $0, under: key)?.text == id.text })
      else {
        // Of two items with one id, one has the id that is missed here; that is reported of them.
        if hasTwins(items, keys) { continue }
        // What is translated elsewhere in the list can't be what was meant here.
        let others = Set(words.compactMap { Self.name(of: $0, under: key)?.text })
        let known = items.compactMap { Self.name(of: $0, under: key)?.text }
          .filter { !others.contains($0) }
        let meant = Suggestion.nearest(to: id.text, in: known)
        report(
          LoadFault.translationOfUnknownItem, at: id.place,
          "The original has no \(record.name) with the \(key) `\(id.text)`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""), write: meant)
        continue
      }
      items[index] = merge(items[index], item, as: record)
    }
    return Node(original.place, .sequence(items))
  }

  private func hasTwins(_ items: [Node], _ keys: [String]) -> Bool {
    let names = items.compactMap { Self.name(of: $0, under: keys)?.id.text }
    return Set(names).count < names.count
  }

  /// A list of texts has as many in a translation as in the original.
  private mutating func sameCount(_ original: Node, _ translation: Node, of key: String) -> Bool {
    guard case .sequence(let items) = original.content,
      case .sequence(let words) = translation.content, items.count != words.count
    else { return true }
    report(
      LoadFault.translationIncomplete, at: translation.place,
      "`\(key)` has \(Quantity.text(words.count, "item")) here and \(items.count) in the original.",
      allowed: "Translate them one by one. Until then readers see the original.")
    return false
  }

  private mutating func refuseOtherKeys(_ words: Mapping, _ record: RecordDescription) {
    let nameKeys = Self.nameKeys(of: record)
    for entry in words.entries
    where !Self.ownKeys.contains(entry.key) && !nameKeys.contains(entry.key) {
      guard let field = record.fields.first(where: { $0.key == entry.key }) else {
        let known = record.fields.filter(\.type.mayBeTranslated).map(\.key)
        let meant = Suggestion.nearest(to: entry.key, in: known)
        report(
          ContentFault.unknownKey, at: entry.keyPlace,
          "\(record.name.withArticle) has no key `\(entry.key)`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: "A translation may have: \(known.joined(separator: ", ")).", write: meant)
        continue
      }
      if !field.type.mayBeTranslated {
        refused.append((entry.key, entry.keyPlace))
      }
    }
  }

  /// The most places of such keys that a message shows.
  private static let shownKeys = 20

  private mutating func reportRefused() {
    guard let first = refused.first else { return }
    let others = refused.count - 1
    diagnostics.append(
      Diagnostic(
        LoadFault.translationKey, at: first.place,
        others == 0
          ? "`\(first.key)` comes from the original; a translation can't have its own."
          : "`\(first.key)` and \(Quantity.text(others, "key")) below come from the original; a "
            + "translation can't have its own.",
        allowed: others == 0
          ? "Remove the line." : "Remove these lines: a translation has words alone.",
        notes: refused.dropFirst().prefix(Self.shownKeys).map {
          .init($0.place, "`\($0.key)` is here.")
        }))
  }

  /// What tells the items of a list apart: their id, or where a link leads; a group of links has an id.
  static func nameKeys(of record: RecordDescription) -> [String] {
    let known = record.fields.map(\.key)
    if record.fields.contains(where: { $0.key == "id" && $0.isRequired }) { return ["id"] }
    let keys = ["page", "url", "file", "id"].filter(known.contains)
    return keys.isEmpty ? ["page"] : keys
  }

  /// The first of some keys that an item has, with its value.
  private static func name(of node: Node, under keys: [String]) -> (
    key: String, id: (text: String, place: SourceRange)
  )? {
    for key in keys { if let id = name(of: node, under: key) { return (key, id) } }
    return nil
  }

  private static func name(of node: Node, under key: String) -> (text: String, place: SourceRange)?
  {
    guard case .mapping(let mapping) = node.content, let value = mapping[key],
      case .scalar(let scalar) = value.content
    else { return nil }
    return (scalar.text, value.place)
  }

  private mutating func report(
    _ code: some DiagnosticCode, at place: SourceRange, _ message: String, allowed: String? = nil,
    write: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, allowed: allowed, write: write))
  }
}
