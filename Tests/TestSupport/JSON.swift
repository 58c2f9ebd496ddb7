import Foundation

/// A JSON document to look around in; what is not there has no value.
package struct JSON {
  package let value: Any?

  package init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any?) { self.value = value }

  package subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }

  package subscript(index: Int) -> JSON {
    guard let list = value as? [Any], list.indices.contains(index) else { return JSON(value: nil) }
    return JSON(value: list[index])
  }

  package var text: String? { value as? String }
  package var flag: Bool? { value as? Bool }
  package var number: Int? { value as? Int }
  package var list: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
}
