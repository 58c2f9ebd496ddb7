/// `plans.yaml`: how conversations are spent.
package struct TimePlans: FileRecord {
  package static let kind = "time_plans"
  package static let usualPath = "plans.yaml"
  package static let recordName = "list of time plans"
  package static let recordHelp = "How the minutes of conversations are spent."

  package let items: [TimePlan]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: TimePlan.self, 1...20), "The plans.")
  }
}
