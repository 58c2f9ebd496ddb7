import GuideYAML
import Testing

/// Values that are texts, in each way in which one can be written.
@Suite struct EditTextTests {
  static let cases: [EditCase] = [
    EditCase(
      "plain", "a: one  # why\nb: two\n", .set("a", .text("Room 12, floor 3")),
      after: "a: Room 12, floor 3  # why\nb: two\n"),
    EditCase(
      "plain that needs quotes", "a: one\n", .set("a", .text("Note: this")),
      after: "a: \"Note: this\"\n"),
    EditCase("plain word", "a: one\n", .set("a", .text("no")), after: "a: \"no\"\n"),
    EditCase("number", "a: 5\n", .set("a", .text("6")), after: "a: 6\n"),
    EditCase("flag", "a: true # c\n", .set("a", .word("false")), after: "a: false # c\n"),
    EditCase("digits as text", "a: one\n", .set("a", .text("6")), after: "a: \"6\"\n"),
    EditCase("nothing", "a: # c\nb: 1\n", .set("a", .text("x")), after: "a: x # c\nb: 1\n"),
    EditCase("to nothing", "a: x # c\nb: 1\n", .set("a", .nothing), after: "a: # c\nb: 1\n"),
    EditCase("single", "a: 'it''s'\n", .set("a", .text("we're")), after: "a: 'we''re'\n"),
    EditCase(
      "double", "a: \"x\"\n", .set("a", .text("say \"hi\"\\")), after: "a: \"say \\\"hi\\\"\\\\\"\n"
    ),
    EditCase(
      "literal", "a: |  # why\n   one\n\n   two\nb: 1\n", .set("a", .text("three\n\nfour\nfive\n")),
      after: "a: |  # why\n   three\n\n   four\n   five\nb: 1\n"),
    EditCase(
      "literal keeps its end", "a: |-\n  one\nb: 1\n", .set("a", .text("two\n")),
      after: "a: |-\n  two\nb: 1\n"),
    EditCase(
      "literal with blank first", "a: |\n  one\nb: 1\n", .set("a", .text("  two\nthree")),
      after: "a: |2\n    two\n  three\nb: 1\n"),
    EditCase(
      "literal to empty", "a: |\n  one\nb: 1\n", .set("a", .text("")), after: "a: \"\"\nb: 1\n"),
    EditCase(
      "literal kept lines", "a: |+\n  one\n\n\nb: 1\n", .set("a", .text("two\n\n\n")),
      after: "a: |+\n  two\n\n\nb: 1\n"),
    EditCase(
      "folded keeps other lines", "a: >\n  one two\n  three\n\n  four\n  five\nb: 1\n",
      .set("a", .text("one two three\nsix\n")), after: "a: >\n  one two\n  three\n\n  six\nb: 1\n"),
    EditCase(
      "folded with more", "- >-\n  one\n- b\n", .set("0", .text("one\n\ntwo")),
      after: "- >-\n  one\n\n\n  two\n- b\n"),
    EditCase(
      "lines in place of a word", "a: one # c\nb: 1\n", .set("a", .text("two\nthree\n")),
      after: "a: | # c\n  two\n  three\nb: 1\n"),
    EditCase(
      "lines in an item", "- id: x\n  a: one\n- id: z\n", .set("#x/a", .text("two\nthree")),
      after: "- id: x\n  a: |-\n    two\n    three\n- id: z\n"),
    EditCase(
      "several lines plain", "a: one\n  two\nb: 1\n", .set("a", .text("three")),
      after: "a: three\nb: 1\n"),
    EditCase(
      "on the next line", "a:\n  one two\nb: 1\n", .set("a", .text("three")),
      after: "a: three\nb: 1\n"),
    EditCase(
      "between brackets", "a: [one, 'two', \"x\"]\n", .set("a/1", .text("1, 2")),
      after: "a: [one, '1, 2', \"x\"]\n"),
    EditCase(
      "between braces", "a: {b: one, c: }\n", .set("a/b", .text("1, 2")), .set("a/c", .text("x")),
      after: "a: {b: \"1, 2\", c: x }\n"),
    EditCase("same", "a:   'one'  # c\n", .set("a", .text("one")), after: "a:   'one'  # c\n"),
    EditCase(
      "group of keys at once", "a:\n  b: 1 # x\n  c: 2\n",
      .set("a", .group([.init("b", .word("1")), .init("d", .text("z"))])),
      after: "a:\n  b: 1 # x\n  d: z\n"),
  ]

  @Test(arguments: cases) func onlyTheValueChanges(_ edit: EditCase) throws { try edit.check() }
}
