import Testing

@testable import GuideContent

@Suite("The rules for ids, numbers and addresses")
struct ValueRuleTests {
  @Test(
    "ids",
    arguments: [
      ("first-steps", true), ("q-path-1", true), ("First", false), ("a", false), ("1st", false),
      ("a_b", false), ("a b", false), ("con", false), ("lpt9", false), ("console", true),
      ("com10", true),
    ])
  func ids(_ text: String, _ isValid: Bool) { #expect(Identifier.isValid(text) == isValid) }

  @Test("an id is made of what was written")
  func repairedID() {
    #expect(Identifier.repair("First steps!", joiner: "-") == "first-steps")
    #expect(Identifier.repair("Q_path 1", joiner: "-") == "q-path-1")
    #expect(Identifier.repair("!!!", joiner: "-") == nil)
    #expect(Identifier.repair("Gebühren & Kosten?", joiner: "-") == "gebuhren-kosten")
    #expect(Identifier.repair("Año nuevo (2)", joiner: "-") == "ano-nuevo-2")
    #expect(Identifier.repair("Straße", joiner: "-") == "strasse")
    #expect(Identifier.repair("2026 dates", joiner: "-") == nil, "it has to begin with a letter")
    #expect(Identifier.repair("第一步", joiner: "-") == nil, "nobody can tell how that is said")
    #expect(Identifier.repair("Aux", joiner: "-") == nil)
  }

  @Test(
    "phone numbers",
    arguments: [
      ("+1-573-341-4209", true), ("573-341-4209", false), ("+1 573 341 4209", false),
      ("+1-573", true), ("+0-573", false), ("+1--573", false), ("+1-573-341-4209 x12", true),
      ("+1-573-341-4209 x", false), ("+1-573-341-4209 ext 12", false),
    ])
  func phones(_ text: String, _ isValid: Bool) { #expect(PhoneNumber.isValid(text) == isValid) }

  @Test(
    "a number in a usual spelling",
    arguments: [
      "(573) 341-4209", "573.341.4209", "1-573-341-4209", "573 341 4209", "+1 573 341 4209",
    ])
  func repairedPhone(_ text: String) { #expect(PhoneNumber.repair(text) == "+1-573-341-4209") }

  @Test(
    "an extension in a usual spelling",
    arguments: [
      "(573) 341-4209 ext. 12", "573-341-4209, extension 12", "+1-573-341-4209 x 12",
      "573.341.4209 #12",
    ])
  func repairedExtension(_ text: String) {
    #expect(PhoneNumber.repair(text) == "+1-573-341-4209 x12")
  }

  @Test("how a number is shown and dialled")
  func shownPhone() {
    #expect(PhoneNumber.display("+1-573-341-4209 x12") == "573-341-4209 ext. 12")
    #expect(PhoneNumber.link("+1-573-341-4209 x12") == "tel:+15733414209;ext=12")
    #expect(PhoneNumber.display("+1-573-341-4209") == "573-341-4209")
    #expect(PhoneNumber.display("+49-30-1234") == "+49 30 1234")
    #expect(PhoneNumber.link("+1-573-341-4209") == "tel:+15733414209")
  }

  @Test(
    "web addresses",
    arguments: [
      ("https://www.mst.edu/", true), ("http://parents.mst.edu/", true), ("www.mst.edu", false),
      ("https://a b.c", false), ("https://localhost", false), ("javascript:alert(1)//a.b", false),
    ])
  func addresses(_ text: String, _ isValid: Bool) { #expect(WebAddress.isValid(text) == isValid) }

  @Test(
    "languages",
    arguments: [
      ("en", true), ("pt-BR", true), ("zh-Hant", true), ("EN", false), ("english", false),
      ("en_US", false),
    ])
  func languages(_ text: String, _ isValid: Bool) { #expect(LanguageCode.isValid(text) == isValid) }

  @Test("a language by its name", arguments: [("Spanish", "es"), ("en_us", "en-US"), ("EN", "en")])
  func repairedLanguage(_ text: String, _ code: String) {
    #expect(LanguageCode.repair(text) == code)
  }

  @Test(
    "paths of the site",
    arguments: [
      ("/old/", true), ("/a/b.html", true), ("old", false), ("/a//b", false), ("/../etc", false),
      ("/a b/", false),
    ])
  func paths(_ text: String, _ isValid: Bool) { #expect(SitePath.isValid(text) == isValid) }

  @Test(
    "unquoted words that are not text to other programs",
    arguments: ["yes", "No", "ON", "573", "1.10", "20:00", "+1", "1e3", ".inf", "12:30:45"])
  func traps(_ text: String) { #expect(PlainScalarTrap(text) != nil) }

  @Test(
    "unquoted words that are",
    arguments: ["yesterday", "1.2.3", "2026-11-23", "E5", "e5", "no one", "107a", "-", ":"])
  func noTraps(_ text: String) { #expect(PlainScalarTrap(text) == nil) }

  @Test("a message is filled, and counted in its unit")
  func messages() {
    let message = MessageText("Hi {first_name}, {not a blank} {x")
    #expect(message.blanks == ["first_name"])
    #expect(message.filled(with: []) { _ in "" } == "Hi {first_name}, {not a blank} {x")
    #expect(LengthUnit.words.length(of: " one  two\nthree ") == 3)
    #expect(LengthUnit.seconds.length(of: String(repeating: "word ", count: 75)) == 30)
    #expect(LengthUnit.chars.length(of: "né") == 2)
  }
}
