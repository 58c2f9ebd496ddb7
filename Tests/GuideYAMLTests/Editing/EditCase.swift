import GuideYAML
import Testing

/// A file, an edit, and the file that is to come out, byte for byte.
struct EditCase: CustomTestStringConvertible {
  var name: String
  var before: String
  var edits: [DocumentEdit]
  var after: String

  init(_ name: String, _ before: String, _ edits: DocumentEdit..., after: String) {
    self.name = name
    self.before = before
    self.edits = edits
    self.after = after
  }

  var testDescription: String { name }

  /// Asserts it for the file as it is, with the line endings of Windows, and with a mark at its start.
  func check() throws {
    func windows(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    for form in [{ $0 }, windows, { "\u{FEFF}" + $0 }] {
      let text = DocumentText(Array(form(before).utf8))
      let new = try text.applying(edits)
      #expect(String(decoding: new.bytes, as: UTF8.self) == form(after))
    }
  }
}

/// `items/#day/text`, `tags/0`: `#` before an id, digits for a number.
extension EditPath: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(
      text.split(separator: "/").map { part in
        if part.hasPrefix("#") { return .id(String(part.dropFirst())) }
        return Int(part).map { .index($0) } ?? .key(String(part))
      })
  }
}
