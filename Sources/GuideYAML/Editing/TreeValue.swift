internal import GuideSupport

/// What a file says, without how it says it: the value that an edit asks for, or that a form shows.
///
/// Two files say the same when their trees are equal, whatever their comments, quotes and blank lines.
package enum TreeValue: Hashable, Sendable {
  /// A key without a value.
  case nothing
  /// A number or a flag: what must be in the file without quotes.
  case word(String)
  case text(String)
  case list([TreeValue])
  case group([Entry])

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: TreeValue

    package init(_ key: String, _ value: TreeValue) {
      self.key = key
      self.value = value
    }
  }

  package init(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isEmptyPlain {
        self = .nothing
      } else {
        let isWord = scalar.style == .plain && Self.isWord(scalar.text)
        self = isWord ? .word(scalar.text) : .text(scalar.text)
      }
    case .sequence(let items): self = .list(items.map { TreeValue($0) })
    case .mapping(let mapping):
      self = .group(mapping.entries.map { Entry($0.key, TreeValue($0.value)) })
    }
  }

  /// The value of a key of a group.
  package subscript(key: String) -> TreeValue? {
    guard case .group(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The id by which an item of a list is known.
  package var id: String? {
    switch self["id"] {
    case .text(let id)?, .word(let id)?: id
    default: nil
    }
  }

  /// What it is, in a word for a message.
  package var kindName: String {
    switch self {
    case .nothing: "nothing"
    case .word, .text: "text"
    case .list: "a list"
    case .group: "a group of keys"
    }
  }

  var isScalar: Bool {
    switch self {
    case .nothing, .word, .text: true
    case .list, .group: false
    }
  }

  /// True for `true`, `-12` and `1.5`, which have another meaning with quotes than without.
  package static func isWord(_ text: String) -> Bool {
    if ["true", "false", "True", "False", "TRUE", "FALSE"].contains(text) { return true }
    var digits = Substring(text)
    if let sign = digits.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let power = digits.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == 0x65 })
    var exponent = power.count > 1 ? Array(power[1]) : [0x30]
    if let sign = exponent.first, sign == 0x2B || sign == 0x2D { exponent.removeFirst() }
    let parts = power[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return 1...2 ~= parts.count
      && ([exponent[...]] + parts.map { Array($0)[...] }).allSatisfy {
        !$0.isEmpty && $0.allSatisfy(\.isDigit)
      }
  }
}
