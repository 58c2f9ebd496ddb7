internal import GuideDiagnostics
package import GuideYAML

/// A whole number.
package struct IntegerType: FieldType {
  var range: ClosedRange<Int>

  package var description: TypeDescription { .integer(range) }
  package var placeholder: Int { range.lowerBound }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Int? {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain,
      let number = CoreSchema.integer(scalar.text)
    else {
      var bare: Int?
      var found = node.kindName
      if case .scalar(let scalar) = node.content {
        found = "`\(scalar.text)`"
        bare = Self.number(in: scalar.text, of: key)
      }
      context.report(
        ContentFault.notANumber, at: node.place,
        "`\(key)` is a whole number, but here is \(found).",
        allowed: "Write digits without quotes, from \(range.lowerBound) to \(range.upperBound).",
        write: bare.flatMap { range.contains($0) ? String($0) : nil })
      return nil
    }
    if range.contains(number) { return number }
    context.report(
      ContentFault.outOfRange, at: node.place, "`\(key)` can't be \(number).",
      allowed: "It is a whole number from \(range.lowerBound) to \(range.upperBound).")
    return nil
  }

  /// The number of `30 minutes`, when the word after it is the one that the key is about.
  ///
  /// `1 hour` below `minutes` is not 1.
  private static func number(in text: String, of key: String) -> Int? {
    let text = text.trimmingBlanks()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits) else { return nil }
    let rest = text.dropFirst(digits.count).drop { $0 == " " }
    if rest.isEmpty { return number }
    let unit = (rest.last == "." ? rest.dropLast() : rest).lowercased()
    return unit.utf8.count >= 3 && key.hasPrefix(unit) ? number : nil
  }
}

extension FieldType where Self == IntegerType {
  package static func integer(_ range: ClosedRange<Int>) -> IntegerType {
    IntegerType(range: range)
  }
}
