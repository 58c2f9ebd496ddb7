internal import GuideDiagnostics
package import GuideYAML

/// A whole number.
package struct IntegerType: FieldType {
  var range: ClosedRange<Int>

  package var description: TypeDescription { .integer(range) }
  package var placeholder: Int { range.lowerBound }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Int? {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain,
      let number = Int(scalar.text)
    else {
      var bare: String?
      var found = node.kindName
      if case .scalar(let scalar) = node.content {
        found = "`\(scalar.text)`"
        bare = Int(scalar.text.replacing(" ", with: "")).map(String.init)
      }
      context.report(
        ContentFault.notANumber, at: node.place,
        "`\(key)` is a whole number, but here is \(found).",
        allowed: "Write digits without quotes, from \(range.lowerBound) to \(range.upperBound).",
        write: bare)
      return nil
    }
    if range.contains(number) { return number }
    context.report(
      ContentFault.outOfRange, at: node.place, "`\(key)` can't be \(number).",
      allowed: "It is a whole number from \(range.lowerBound) to \(range.upperBound).")
    return nil
  }
}

extension FieldType where Self == IntegerType {
  package static func integer(_ range: ClosedRange<Int>) -> IntegerType {
    IntegerType(range: range)
  }
}
