internal import GuideDiagnostics
package import GuideYAML

/// A day of the calendar, as in `2026-11-23`.
package struct DateType: FieldType {
  package var description: TypeDescription { .date }
  package var placeholder: Day { Day.epoch }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Day? {
    guard case .scalar(let scalar) = node.content else {
      context.report(
        ContentFault.notADate, at: node.place, "`\(key)` is a date, but here is \(node.kindName).",
        allowed: "Write year, month and day, as in `2026-11-23`.")
      return nil
    }
    if let day = Day(scalar.text) { return day }
    let found = DateReading(scalar.text)
    context.report(
      ContentFault.notADate, at: node.place, found.message(scalar.text), allowed: found.advice,
      write: found.day?.description)
    return nil
  }
}

extension FieldType where Self == DateType {
  package static var date: DateType { DateType() }
}
