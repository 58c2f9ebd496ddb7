/// A JSON text that was read.
package enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// A number as it was written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Field])

  package struct Field: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Reads a whole text; nil when it is not JSON, or deeper than 64 lists and objects.
  package init?(_ bytes: [UInt8]) {
    guard let value = bytes.withUnsafeBufferPointer({ JSONReader.read($0) }) else { return nil }
    self = value
  }

  /// The value of a field of an object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  package var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  package var integer: Int? {
    if case .number(let digits) = self { return Int(digits) }
    return nil
  }

  package var flag: Bool? {
    if case .flag(let flag) = self { return flag }
    return nil
  }

  package var list: [JSONValue]? {
    if case .list(let list) = self { return list }
    return nil
  }
}

extension JSONWriter {
  /// Writes a value that was read or made elsewhere.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .flag(let flag): self.value(flag)
    case .number(let digits): literal(digits)
    case .text(let text): self.value(text)
    case .list(let items): array { writer in for item in items { writer.value(item) } }
    case .object(let fields):
      object { writer in
        for field in fields {
          writer.key(field.key)
          writer.value(field.value)
        }
      }
    }
  }
}
