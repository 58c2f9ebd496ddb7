package import GuideYAML

/// How one value is read, described and checked.
package protocol FieldType: Sendable {
  associatedtype Value
  /// For the schema and the reference page.
  var description: TypeDescription { get }
  /// What stands in when there is nothing to read.
  var placeholder: Value { get }
  /// The value, or nil after reporting what is wrong with it.
  func read(_ node: Node, key: String, in context: ReadContext) -> Value?
  /// A default as it would be written in a file.
  func show(_ value: Value) -> String
}

extension FieldType {
  package func show(_ value: Value) -> String { "\(value)" }
}
