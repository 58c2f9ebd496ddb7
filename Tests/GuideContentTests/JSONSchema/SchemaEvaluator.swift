import Foundation
import GuideYAML

/// Decides whether a value fits a JSON Schema, as an editor would.
///
/// It knows the keywords that guide writes and traps on any other, so that none goes unnoticed.
final class SchemaEvaluator {
  let root: [String: Any]
  /// Compiling one takes longer than all else.
  private var patterns: [String: NSRegularExpression] = [:]

  init(_ bytes: [UInt8]) throws {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    root = try Self.object(value)
  }

  /// Why the value does not fit; empty when it does.
  func faults(of node: Node) throws -> [String] { try faults(Self.value(of: node), root, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) throws -> [String] {
    var faults: [String] = []
    func ask(_ holds: Bool, _ keyword: String) {
      if !holds { faults.append("\(path): \(keyword)") }
    }
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description", "enumDescriptions", "definitions", "then": break
      case "type":
        let type = rule as? String ?? ""
        ask(Self.type(of: value) == type, "type \(type)")
      case "enum":
        ask((rule as? [String] ?? []).contains(value as? String ?? "\u{0}"), keyword)
      case "const": ask(value as? String == rule as? String, keyword)
      case "minLength":
        if let text = value as? String {
          ask(text.unicodeScalars.count >= rule as? Int ?? 0, keyword)
        }
      case "maxLength":
        if let text = value as? String {
          ask(text.unicodeScalars.count <= rule as? Int ?? 0, keyword)
        }
      case "pattern":
        if let text = value as? String {
          ask(try matches(text, rule as? String ?? ""), keyword)
        }
      case "minimum": if let number = value as? Int { ask(number >= rule as? Int ?? 0, keyword) }
      case "maximum": if let number = value as? Int { ask(number <= rule as? Int ?? 0, keyword) }
      case "minItems":
        if let list = value as? [Any] { ask(list.count >= rule as? Int ?? 0, keyword) }
      case "maxItems":
        if let list = value as? [Any] { ask(list.count <= rule as? Int ?? 0, keyword) }
      case "uniqueItems":
        if let list = value as? [Any] {
          ask(Set(list.map { "\($0)" }).count == list.count, keyword)
        }
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          faults += try self.faults(item, Self.object(rule), "\(path)[\(index)]")
        }
      case "required":
        guard let object = value as? [String: Any] else { break }
        for key in rule as? [String] ?? [] { ask(object[key] != nil, "required \(key)") }
      case "properties":
        let properties = try Self.object(rule)
        for (key, value) in value as? [String: Any] ?? [:] {
          guard let inner = properties[key] else { continue }
          faults += try self.faults(value, Self.object(inner), "\(path).\(key)")
        }
      case "additionalProperties":
        let known = try Self.object(schema["properties"] ?? [:])
        for key in (value as? [String: Any] ?? [:]).keys { ask(known[key] != nil, "no key \(key)") }
      case "allOf":
        for part in rule as? [Any] ?? [] {
          faults += try self.faults(value, Self.object(part), path)
        }
      case "if":
        guard try self.faults(value, Self.object(rule), path).isEmpty else { break }
        faults += try self.faults(value, Self.object(schema["then"] ?? [:]), path)
      case "$ref":
        let name = (rule as? String ?? "").replacingOccurrences(of: "#/definitions/", with: "")
        let definitions = try Self.object(root["definitions"] ?? [:])
        faults += try self.faults(value, Self.object(definitions[name] ?? [:]), path)
      default: throw UnknownKeyword(name: keyword)
      }
    }
    return faults
  }

  private func matches(_ text: String, _ pattern: String) throws -> Bool {
    let expression = try patterns[pattern] ?? NSRegularExpression(pattern: pattern)
    patterns[pattern] = expression
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private static func object(_ value: Any) throws -> [String: Any] {
    guard let object = value as? [String: Any] else { throw UnknownKeyword(name: "\(value)") }
    return object
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is Bool: "boolean"
    case is Int: "integer"
    case is String: "string"
    case is [Any]: "array"
    default: "object"
    }
  }

  /// A node as YAML 1.2's core schema reads it, which is what editors go by.
  private static func value(of node: Node) -> Any {
    switch node.content {
    case .sequence(let items): return items.map(value)
    case .mapping(let mapping):
      var object: [String: Any] = [:]
      for entry in mapping.entries { object[entry.key] = value(of: entry.value) }
      return object
    case .scalar(let scalar):
      if scalar.style != .plain { return scalar.text }
      if scalar.isEmptyPlain { return NSNull() }
      switch scalar.text {
      case "true": return true
      case "false": return false
      default: return Int(scalar.text) ?? scalar.text
      }
    }
  }

  struct UnknownKeyword: Error { let name: String }
}
