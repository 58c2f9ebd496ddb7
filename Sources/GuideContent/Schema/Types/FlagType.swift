internal import GuideDiagnostics
package import GuideYAML

/// True or false.
package struct FlagType: FieldType {
  package var description: TypeDescription { .flag }
  package var placeholder: Bool { false }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Bool? {
    var found = node.kindName
    var meant: String?
    if case .scalar(let scalar) = node.content {
      if scalar.style == .plain, let flag = CoreSchema.flag(scalar.text) { return flag }
      found = "`\(scalar.text)`"
      switch scalar.text.lowercased() {
      case "yes", "on", "y", "true", "1", "x": meant = "true"
      case "no", "off", "n", "false", "0": meant = "false"
      default: break
      }
    }
    context.report(
      ContentFault.notAFlag, at: node.place, "`\(key)` is true or false, but here is \(found).",
      allowed: "Write `true` or `false`, in small letters and without quotes.", write: meant)
    return nil
  }
}

extension FieldType where Self == FlagType {
  package static var flag: FlagType { FlagType() }
}
