import GuideYAML
import Testing

/// Keys and items that come, go and move.
@Suite struct EditItemTests {
  static let cases: [EditCase] = [
    EditCase(
      "add a key", "items:\n  - id: x # c\n    # below\n  - id: y\n",
      .set("items/#x/phone", .text("555 0100")),
      after: "items:\n  - id: x # c\n    phone: 555 0100\n    # below\n  - id: y\n"),
    EditCase(
      "add a key after another", "a: 1\nb: 2\n", .set("x", .text("z"), after: "a"),
      after: "a: 1\nx: z\nb: 2\n"),
    EditCase(
      "add between braces", "a: { b: 1 }\n", .set("a/c", .text("x")), after: "a: { b: 1, c: x }\n"),
    EditCase(
      "add groups on the way", "a: 1\n", .set("b/c/d", .text("x")),
      after: "a: 1\nb:\n  c:\n    d: x\n"),
    EditCase("add to nothing", "a:\nb: 1\n", .set("a/c", .text("x")), after: "a:\n  c: x\nb: 1\n"),
    EditCase("add to an open end", "z: 0\na: 1", .set("b", .word("2")), after: "z: 0\na: 1\nb: 2"),
    EditCase(
      "add below lines at an open end", "z: |\n  a\n  b", .set("b", .word("2")),
      after: "z: |-\n  a\n  b\nb: 2\n"),
    EditCase(
      "remove below lines at an open end", "z: |\n  a\n  b\nb: 2", .remove("b"),
      after: "z: |\n  a\n  b\n"),
    EditCase("leave an empty key", "z: {a: , b: 2}\n", .remove("z/b"), after: "z: {a: }\n"),
    EditCase(
      "dashes of another width", "-   - a\n    - b\n",
      .set("0/1", .group([.init("k", .text("p")), .init("l", .text("q"))])),
      .insert("0", to: 0, .group([.init("k", .text("p")), .init("l", .text("q"))])),
      after: "-   - k: p\n      l: q\n    - a\n    - k: p\n      l: q\n"),
    EditCase(
      "a list in place of a group", "- - a\n  -   id: x\n      b: 1\n",
      .set("0/1", .list([.text("p"), .text("q")])),
      after: "- - a\n  -   -   p\n      -   q\n"),
    EditCase("add to an empty file", "# head\n", .set("b", .word("2")), after: "# head\nb: 2\n"),
    EditCase(
      "remove a key", "# head\na: 1\n# about b\nb: 2 # c\nd: 3\n", .remove("b"),
      after: "# head\na: 1\nd: 3\n"),
    EditCase("the head stays", "# head\na: 1\nb: 2\n", .remove("a"), after: "# head\nb: 2\n"),
    EditCase(
      "remove the first key of an item", "- id: x\n  # n\n  name: y\n- id: z\n", .remove("#x/id"),
      after: "-\n  # n\n  name: y\n- id: z\n"),
    EditCase("remove between braces", "a: {b: 1, c: 2}\n", .remove("a/b"), after: "a: {c: 2}\n"),
    EditCase(
      "remove the last key of a group", "a:\n  b: 1\nc: 2\n", .remove("a/b"), after: "a: {}\nc: 2\n"
    ),
    EditCase(
      "remove an item", "- a\n\n# about b\n- b\n\n# loose\n\n- c\n", .remove("1"),
      after: "- a\n\n# loose\n\n- c\n"),
    EditCase("remove the last item", "- a\n\n- b # c\n", .remove("1"), after: "- a\n"),
    EditCase("remove at an open end", "- a\n- b", .remove("1"), after: "- a"),
    EditCase(
      "remove the only item", "a: # why\n  # about x\n  - x\n  # loose\nb: 1\n", .remove("a/0"),
      after: "a: [] # why\n  # loose\nb: 1\n"),
    EditCase(
      "insert into brackets", "a: [x, y]\n", .insert("a", to: 1, .text("z")),
      after: "a: [x, z, y]\n"),
    EditCase(
      "insert at the end of brackets", "a: [x, y]\n", .insert("a", to: 9, .text("z")),
      after: "a: [x, y, z]\n"),
    EditCase(
      "insert into lines between brackets", "a: [\n  x, # one\n  y # two\n]\n",
      .insert("a", to: 2, .text("z")),
      after: "a: [\n  x, # one\n  y, # two\n  z\n]\n"),
    EditCase(
      "move between brackets", "a: [\n  # about x\n  x, # one\n  y # two\n]\n", .move("a/0", to: 1),
      after: "a: [\n  y, # two\n  # about x\n  x # one\n]\n"),
    EditCase("remove from brackets", "a: [x, y, z]\n", .remove("a/2"), after: "a: [x, y]\n"),
    EditCase(
      "insert where blank lines are between",
      "items:\n  - id: a\n    nr: 1\n\n  - id: b\n    nr: 2\n",
      .insert("items", to: 1, .group([.init("id", .text("c")), .init("nr", .word("3"))])),
      after: "items:\n  - id: a\n    nr: 1\n\n  - id: c\n    nr: 3\n\n  - id: b\n    nr: 2\n"),
    EditCase(
      "insert at the end", "items:\n  - id: a\n\n  - id: b\nx: 1\n",
      .insert("items", to: 2, .group([.init("id", .text("c"))])),
      after: "items:\n  - id: a\n\n  - id: b\n\n  - id: c\nx: 1\n"),
    EditCase(
      "insert into nothing", "items: [] # none yet\nx: 1\n",
      .insert("items", to: 0, .group([.init("id", .text("c"))])),
      after: "items: # none yet\n  - id: c\nx: 1\n"),
    EditCase(
      "insert into a list that is not there", "x: 1\n", .insert("tags", to: 0, .text("c")),
      after: "x: 1\ntags:\n  - c\n"),
    EditCase(
      "without indentation", "items:\n- id: a\n  t: |\n    x\n- id: b\nx: 1\n",
      .insert("items", to: 1, .group([.init("id", .text("c")), .init("t", .text("y\nz\n"))])),
      after: "items:\n- id: a\n  t: |\n    x\n- id: c\n  t: |\n    y\n    z\n- id: b\nx: 1\n"),
    EditCase(
      "move with comments",
      "items:\n  # about a\n  - id: a # x\n    # in a\n\n  # loose\n\n  # about b\n  - id: b\n",
      .move("items/#b", to: 0),
      after:
        "items:\n  # about b\n  - id: b\n\n  # loose\n\n  # about a\n  - id: a # x\n    # in a\n"),
    EditCase("move to an open end", "- a\n- b\n- c", .move("0", to: 2), after: "- b\n- c\n- a"),
    EditCase(
      "move in a list within a list", "- - a\n  - b\n- - c\n", .move("0/0", to: 1),
      after: "- - b\n  - a\n- - c\n"),
    EditCase(
      "a list at once", "- a # 1\n- b # 2\n- c # 3\n",
      .set("", .list([.text("c"), .text("a"), .text("d")])),
      after: "- c # 3\n- a # 1\n- d\n"),
    EditCase(
      "as its neighbors are written", "items:\n  - id: a\n    text: \"One.\"\n    tags: [x]\n",
      .insert(
        "items", to: 1,
        .group([
          .init("id", .text("b")), .init("text", .text("Two.")), .init("tags", .list([.text("z")])),
        ])),
      after:
        "items:\n  - id: a\n    text: \"One.\"\n    tags: [x]\n  - id: b\n    text: \"Two.\"\n    tags: [z]\n"
    ),
  ]

  @Test(arguments: cases) func onlyTheItemChanges(_ edit: EditCase) throws { try edit.check() }

  @Test func theTextOfAnArticleIsApart() throws {
    let bytes = Array("---\r\na: 1\r\n---\r\none\r\ntwo\nthree".utf8)
    let text = DocumentText(bytes, keys: 5..<11, body: 16..<bytes.count)
    let new = try text.applying([.set("a", .word("22")), .body("one\ntwo\nfour\nthree")])
    #expect(
      String(decoding: new.bytes, as: UTF8.self)
        == "---\r\na: 22\r\n---\r\none\r\ntwo\nfour\r\nthree")
    #expect(new.bodyText == "one\ntwo\nfour\nthree")
    #expect(throws: EditRefusal.self) { try DocumentText(bytes).applying([.body("x")]) }
  }

  @Test func whatIsNotThereIsRefused() throws {
    func reason(_ text: String, _ edit: DocumentEdit) -> EditRefusal.Reason? {
      do throws(EditRefusal) {
        _ = try DocumentText(Array(text.utf8)).applying([edit])
        return nil
      } catch { return error.reason }
    }
    #expect(reason("a: [", .set("a", .text("b"))) == .unreadable)
    #expect(reason("a: 1\n", .remove("b")) == .missing)
    #expect(reason("a: 1\n", .set("a/b", .text("x"))) == .wrongKind)
    #expect(reason("a: 1\n", .insert("a", to: 0, .text("x"))) == .wrongKind)
    #expect(reason("items:\n  - id: a\n", .set("items/#b/x", .text("x"))) == .missing)
    #expect(reason("a: 1\n", .set("a", .text("x\u{7}"))) == .sign)
    #expect(reason("items:\n  - id: a\n", .move("items/4", to: 0)) == .missing)
  }
}
