internal import GuideDiagnostics

/// Tells which notices are past, so that somebody removes them.
enum NoticesPast: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for notice in guide.main.records.all(Notices.self).flatMap(\.items)
    where notice.until < guide.asOf {
      diagnostics.append(
        Diagnostic(
          RuleFault.datePast, at: notice.untilPlace,
          "The notice `\(notice.id)` was over on \(notice.until), so readers no longer see it.",
          allowed: "Remove it, or write a day to come."))
    }
  }
}
