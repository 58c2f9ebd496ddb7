@testable import GuideOutputs
import Foundation
import TestSupport
import Testing

@testable import GuideSite

/// The forms of words, which the browser has to find as they are made here.
///
/// `Tests/Scripts/search_test.js` looks at the same words with the theme's script.
@Suite struct WordFormsTests {
  struct Group: Decodable {
    var language: String
    var words: [String]
    var forms: [String?]
  }

  struct Rules: Decodable, Equatable {
    var fold: String
    var stop: String
    var irregular: String
    var prefixes: String
    var steps: [String]
  }

  static func fixture<Content: Decodable>(_ name: String, _ type: Content.Type) throws -> Content {
    let file = Fixtures.folder("search").appendingPathComponent("\(name).json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  @Test func wordsBecomeTheirForms() throws {
    for group in try Self.fixture("forms", [Group].self) {
      var forms = FormTable(WordForms(.of(group.language)))
      for word in group.words {
        let found = forms.forms(in: word)
        #expect(found == group.forms, "\(word) (\(group.language))")
      }
    }
  }

  @Test func theScriptIsTestedWithTheRulesOfTheIndex() throws {
    for (language, rules) in try Self.fixture("rules", [String: Rules].self) {
      let own = SearchRules.of(language)
      #expect(
        rules
          == Rules(
            fold: own.fold, stop: own.stop, irregular: own.irregular, prefixes: own.prefixes,
            steps: own.steps))
    }
  }
}
