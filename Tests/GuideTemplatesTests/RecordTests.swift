import Testing

@testable import GuideTemplates

struct RecordTests {
  @Test func oneDeclarationGivesShapeAndValues() {
    #expect(
      ArticleView.shape.list
        == "title, summary, body, minutes, draft, here, website, toc, tags, next, note")
    for view in Layout.views { #expect(view.value.conforms(to: .record(ArticleView.shape))) }
    #expect(SharedView().value.conforms(to: .record(SharedView.shape)))
    #expect(!LinkView.sample.value.conforms(to: .record(ArticleView.shape)))
    #expect(!Value.none.conforms(to: .text))
  }

  @Test func preparedRecordsHaveTheShapeOfTheirOwn() {
    let view = PreparedView(
      one: Prepared(LinkView(label: "a", to: "b/")), maybe: nil,
      many: [Prepared(LinkView(label: "c", to: "d/"))])
    #expect(view.value.conforms(to: .record(PreparedView.shape)))
    #expect(
      view.value
        == .record([
          .record([.text("a"), .address("b/")]), .none,
          .list([.record([.text("c"), .address("d/")])]),
        ]))
  }

  private struct PreparedView: TemplateRecord {
    static let recordName = "prepared"
    static let sample = PreparedView(one: Prepared(.sample), maybe: nil, many: [])
    var one: Prepared<LinkView>
    var maybe: Prepared<LinkView>?
    var many: [Prepared<LinkView>]

    func write(to fields: inout RecordWriter) {
      fields.record("one", one, help: "")
      fields.record("maybe", maybe, help: "")
      fields.list("many", many, help: "")
    }
  }

  @Test func pluralForms() {
    func forms(_ language: String, _ numbers: [Int]) -> [PluralForm] {
      numbers.map { PluralRule(language: language).form(for: $0) }
    }
    #expect(forms("en-US", [0, 1, 2, -1]) == [.other, .one, .other, .one])
    #expect(forms("fr", [0, 1, 2]) == [.one, .one, .other])
    #expect(forms("zh", [0, 1, 2]) == [.other, .other, .other])
    #expect(
      forms("ru", [1, 2, 5, 11, 12, 21, 22]) == [.one, .few, .many, .many, .many, .one, .few])
    #expect(forms("pl", [1, 2, 5, 12, 21, 22]) == [.one, .few, .many, .many, .many, .few])
    #expect(forms("cs", [1, 2, 5]) == [.one, .few, .other])
    #expect(forms("ar", [0, 1, 2, 3, 11, 100]) == [.zero, .one, .two, .few, .many, .other])
    // Every form that a number can ask for is one that a word must have.
    for language in ["en", "fr", "zh", "ru", "pl", "cs", "ar"] {
      let rule = PluralRule(language: language)
      #expect((0...200).allSatisfy { rule.forms.contains(rule.form(for: $0)) })
    }
  }

  @Test func aWordIsCutAtItsPlaceholders() {
    #expect(Word.pieces(of: "{") == nil)
    #expect(Word.pieces(of: "}") == nil)
    #expect(Word.pieces(of: "{}") == nil)
    #expect(Word.pieces(of: "{a b}") == nil)
    #expect(Word.pieces(of: "")?.count == 0)
    #expect(Word.pieces(of: "é{a}b{c}")?.count == 4)
  }
}

struct WordingTests {
  @Test func wordsWithoutATemplate() {
    let english = Wordings.test.languages[0]
    #expect(english.text("menu") == "Menu")
    #expect(english.text("by", blanks: ["name": "A"]) == "By A & friends")
    #expect(english.text("by") == nil)
    #expect(english.text("read", count: 1) == "1 minute")
    #expect(english.text("read", count: 2) == "2 minutes")
    #expect(english.text("nothing") == nil)
  }
}
