import EditChecks
import GuideYAML
import Testing

/// Two people at one file.
@Suite struct EditMergeTests {
  private static let base = """
    # Contacts
    items:
      - id: a
        phone: 555 0100
        tags: [x, y]
      # about b
      - id: b
        phone: 555 0101
      - id: c
    words:
      - one # 1
      - two # 2
    """ + "\n"

  private func text(_ text: String) -> DocumentText { DocumentText(Array(text.utf8)) }

  /// - Parameter theirs: what somebody else did in the meantime.
  private func merge(_ theirs: [DocumentEdit], _ yours: [DocumentEdit]) throws -> EditMerge {
    let base = text(Self.base)
    return try EditMerge(base: base, current: try base.applying(theirs), edits: yours)
  }

  /// Asserts that both stand, whoever was first.
  private func bothStand(_ theirs: DocumentEdit, _ yours: DocumentEdit) throws {
    let merged = try merge([theirs], [yours])
    #expect(merged.conflicts.isEmpty, "\(theirs) \(yours)")
    let expected = try text(Self.base).applying([yours, theirs]).tree()
    #expect(try merged.text.tree() == expected, "\(theirs) \(yours)")
    let other = try merge([yours], [theirs])
    #expect(other.conflicts.isEmpty, "\(yours) \(theirs)")
  }

  @Test func changesOfOtherFieldsStand() throws {
    try bothStand(.set("items/#a/phone", .text("1 2")), .set("items/#b/phone", .text("3 4")))
    try bothStand(.set("items/#a/phone", .text("1 2")), .set("items/#a/tags/0", .text("z")))
    try bothStand(.remove("items/#c"), .set("items/#b/phone", .text("3 4")))
    try bothStand(.set("items/#c/phone", .text("5 6")), .remove("items/#a"))
    try bothStand(.set("note", .text("hello")), .remove("words"))
    try bothStand(.set("words/0", .text("three")), .set("items/#c/phone", .text("5 6")))
  }

  @Test func itemsAreFoundByTheirIDs() throws {
    let new = TreeValue.group([.init("id", .text("new"))])
    let merged = try merge(
      [.insert("items", to: 0, new), .move("items/#c", to: 1)],
      [.set("items/1/phone", .text("3 4"))])
    #expect(merged.conflicts.isEmpty)
    let tree = try merged.text.tree()
    #expect(tree.at("items/#b/phone") == .text("3 4"))
    #expect(tree.at("items/0") == new)
    #expect(tree.at("items/1")?.id == "c")
  }

  @Test func itemsWithoutIDsAreFoundByWhatTheySay() throws {
    let merged = try merge(
      [.insert("words", to: 0, .text("zero"))], [.set("words/1", .text("TWO"))])
    #expect(merged.conflicts.isEmpty)
    #expect(
      try merged.text.tree()["words"] == .list([.text("zero"), .text("one"), .text("TWO")]))
  }

  @Test func aNewItemComesWhereItBelongs() throws {
    let new = TreeValue.group([.init("id", .text("new"))])
    let other = TreeValue.group([.init("id", .text("other"))])
    func ids(_ theirs: DocumentEdit, _ yours: DocumentEdit) throws -> [String?] {
      let merged = try merge([theirs], [yours])
      #expect(merged.conflicts.isEmpty)
      guard case .list(let items)? = try merged.text.tree()["items"] else { return [] }
      return items.map(\.id)
    }
    #expect(
      try ids(.insert("items", to: 0, other), .insert("items", to: 1, new)) == [
        "other", "a", "new", "b", "c",
      ])
    #expect(try ids(.remove("items/#b"), .insert("items", to: 1, new)) == ["a", "new", "c"])
    #expect(
      try ids(.insert("items", to: 3, other), .insert("items", to: 3, new)) == [
        "a", "b", "c", "other", "new",
      ])
    #expect(
      try ids(.insert("items", to: 1, other), .move("items/#c", to: 0)) == ["c", "a", "other", "b"])
    #expect(
      try ids(.insert("items", to: 0, other), .move("items/#a", to: 2)) == ["other", "b", "c", "a"])
  }

  @Test func theSameFieldIsForAPersonToDecide() throws {
    let merged = try merge(
      [.set("items/#a/phone", .text("1 2"))],
      [.set("items/0/phone", .text("3 4")), .set("items/#b/phone", .text("5 6"))])
    #expect(
      merged.conflicts == [
        .init(
          at: "items/#a/phone", base: .text("555 0100"), theirs: .text("1 2"), yours: .text("3 4"))
      ])
  }

  @Test func theSameChangeIsNone() throws {
    let edits: [DocumentEdit] = [
      .set("items/#a/phone", .text("1 2")), .remove("items/#c"), .set("note", .text("x")),
      .insert("items", to: 0, .group([.init("id", .text("new"))])), .move("items/#b", to: 0),
    ]
    for edit in edits {
      let merged = try merge([edit], [edit])
      #expect(merged.conflicts.isEmpty, "\(edit)")
      #expect(merged.text == (try text(Self.base).applying([edit])), "\(edit)")
    }
  }

  @Test func whatIsGoneOrNewTwiceIsForAPersonToDecide() throws {
    func conflict(_ theirs: DocumentEdit, _ yours: DocumentEdit) throws -> EditMerge.Conflict? {
      let merged = try merge([theirs], [yours])
      #expect(merged.conflicts.count == 1, "\(theirs) \(yours)")
      return merged.conflicts.first
    }
    #expect(
      try conflict(.remove("items/#a"), .set("items/#a/phone", .text("1")))
        == .init(at: "items/#a/phone", base: .text("555 0100"), theirs: nil, yours: .text("1")))
    let removal = try conflict(.set("items/#a/phone", .text("1 2")), .remove("items/#a"))
    #expect(removal?.yours == nil && removal?.theirs?.id == "a" && removal?.at == "items/#a")
    #expect(
      try conflict(.set("note", .text("x")), .set("note", .text("z")))
        == .init(at: "note", base: nil, theirs: .text("x"), yours: .text("z")))
    let one = TreeValue.group([.init("id", .text("new")), .init("phone", .text("1 2"))])
    let two = TreeValue.group([.init("id", .text("new")), .init("phone", .text("3 4"))])
    #expect(
      try conflict(.insert("items", to: 0, one), .insert("items", to: 3, two))
        == .init(at: "items/#new", base: nil, theirs: one, yours: two))
    #expect(try conflict(.move("items/#a", to: 2), .move("items/#b", to: 0))?.at == "items")
  }

  @Test func aGroupAtOnceMeetsOnlyWhereItDiffers() throws {
    let whole = TreeValue.group([
      .init("id", .text("a")), .init("phone", .text("3 4")),
      .init("tags", .list([.text("x"), .text("y")])),
    ])
    let merged = try merge([.set("items/#a/tags/0", .text("z"))], [.set("items/#a", whole)])
    #expect(merged.conflicts.isEmpty)
    #expect(try merged.text.tree().at("items/#a/tags/0") == .text("z"))
    #expect(try merged.text.tree().at("items/#a/phone") == .text("3 4"))
  }

  @Test func anArticlesTextIsOneField() throws {
    func article(_ title: String, _ body: String) -> DocumentText {
      let bytes = Array("---\ntitle: \(title)\n---\n\(body)".utf8)
      let end = 4 + 8 + title.utf8.count
      return DocumentText(bytes, keys: 4..<end, body: end + 4..<bytes.count)
    }
    let base = article("x", "one\n")
    let stands = try EditMerge(
      base: base, current: article("z", "one\n"), edits: [.body("two\n"), .body("three\n")])
    #expect(stands.conflicts.isEmpty && stands.text == article("z", "three\n"))
    let same = try EditMerge(base: base, current: article("x", "two\n"), edits: [.body("two\n")])
    #expect(same.conflicts.isEmpty)
    let meets = try EditMerge(base: base, current: article("x", "two\n"), edits: [.body("four\n")])
    #expect(
      meets.conflicts == [
        .init(at: nil, base: .text("one\n"), theirs: .text("two\n"), yours: .text("four\n"))
      ])
  }

  @Test func randomEditsNeverUndoEachOther() throws {
    for seed in 0..<150 {
      var random = SeededRandom(seed: seed)
      let base = text(WrittenFile.make(seed: seed))
      let tree = try base.tree()
      guard let theirs = RandomEdit(tree).make(&random), let yours = RandomEdit(tree).make(&random),
        let current = try? base.applying([theirs]), let alone = try? base.applying([yours])
      else { continue }
      guard let merged = try? EditMerge(base: base, current: current, edits: [yours]) else {
        continue
      }
      // Without the other's change it is the edit itself, and without one's own the other's.
      #expect(try EditMerge(base: base, current: base, edits: [yours]).text == alone, "\(seed)")
      guard merged.conflicts.isEmpty, case .set(let path, let value, _) = theirs,
        value.kindName == "text",
        yours.path?.begins(with: path) == false
      else { continue }
      // What they wrote is somewhere in what comes out, unless it was taken out as a whole.
      if case .remove = yours { continue }
      if case .set(let other, _, _) = yours, path.begins(with: other) { continue }
      #expect(try merged.text.tree().holds(value), "\(seed) \(theirs) \(yours)")
    }
  }
}

extension TreeValue {
  fileprivate func at(_ path: EditPath) -> TreeValue? { self[path] }

  fileprivate func holds(_ value: TreeValue) -> Bool {
    if self == value { return true }
    switch (self, value) {
    // A number stays one, and a text after | keeps the ending of its last line.
    case (.text(let own), .text(let text)), (.word(let own), .text(let text)):
      return own.trimmingLines == text.trimmingLines
    case (.list(let items), _): return items.contains { $0.holds(value) }
    case (.group(let entries), _): return entries.contains { $0.value.holds(value) }
    default: return false
    }
  }
}

extension String {
  fileprivate var trimmingLines: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
