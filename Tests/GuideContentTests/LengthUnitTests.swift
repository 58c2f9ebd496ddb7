import Foundation
import TestSupport
import Testing

@testable import GuideContent

/// Lengths of messages, which the theme's scripts have to count in the same way.
///
/// `Tests/Scripts/message_test.js` looks at the same texts.
struct LengthUnitTests {
  struct Case: Decodable {
    var text: String
    var times: Int?
    var unit: String
    var limit: Int
    var length: Int
    var most: Int
  }

  @Test func lengthsAreAsTheScriptsCountThem() throws {
    let file = Fixtures.folder.appendingPathComponent("message-lengths.json")
    for one in try JSONDecoder().decode([Case].self, from: Data(contentsOf: file)) {
      let unit = try #require(LengthUnit(rawValue: one.unit))
      let text = String(repeating: one.text, count: one.times ?? 1)
      #expect(unit.length(of: text) == one.length, "\(one)")
      #expect(unit.most(for: text, limit: one.limit) == one.most, "\(one)")
    }
  }
}
