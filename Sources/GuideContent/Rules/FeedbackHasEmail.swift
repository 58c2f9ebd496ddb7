internal import GuideDiagnostics

/// What readers write about a page has to arrive somewhere.
enum FeedbackHasEmail: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    guard let feedback = guide.site.feedback else { return }
    let id = feedback.contact ?? guide.site.office
    guard let contact = guide.main.contacts.first(where: { $0.id == id }), contact.email == nil
    else { return }
    diagnostics.append(
      Diagnostic(
        RuleFault.feedbackWithoutEmail, at: guide.site.feedbackPlace,
        "Readers would write to the contact `\(id)`, which has no e-mail address.",
        allowed: "Give the contact an `email`, or name another `contact` below `feedback`.",
        notes: [.init(contact.place.beginning, "The contact is here.")]))
  }
}
