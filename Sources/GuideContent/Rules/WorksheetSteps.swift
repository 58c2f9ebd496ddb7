internal import GuideDiagnostics

/// A journey leads to steps of the worksheet that the guide has.
enum WorksheetSteps: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    guard guide.site.worksheet.isEnabled,
      let worksheet = guide.main.records.all(Worksheet.self).first
    else { return }
    let known = worksheet.steps.map(\.id)
    for step in guide.main.navigation.journeys.flatMap(\.steps) {
      guard let wanted = step.worksheetStep, !known.contains(wanted) else { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.unknownReference, at: step.worksheetStepPlace,
          "The worksheet of this guide has no step `\(wanted.rawValue)`.",
          allowed: "Its steps are: \(known.map(\.rawValue).joined(separator: ", ")). Name one of "
            + "them, remove the line, or add the step to `worksheet.yaml`."))
    }
  }
}
