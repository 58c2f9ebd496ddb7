internal import GuideTemplate

/// What shows `plan` within an article.
struct PlanBlockView: TemplateRecord {
  static let recordName = "plan block"
  static let sample = PlanBlockView(plan: .sample)

  var plan: PlanView

  func write(to fields: inout RecordWriter) {
    fields.record("plan", plan, help: "What the block shows.")
  }
}
