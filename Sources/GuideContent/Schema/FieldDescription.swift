/// One field of a record, as data.
package struct FieldDescription: Sendable {
  package var key: String
  package var type: TypeDescription
  package var help: String
  package var isRequired: Bool
  /// What leaving the key out means, as it would be written.
  package var standard: String?

  init(_ key: String, _ type: TypeDescription, _ help: String, isRequired: Bool) {
    self.key = key
    self.type = type
    self.help = help
    self.isRequired = isRequired
  }
}
