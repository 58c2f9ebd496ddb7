internal import GuideDiagnostics
internal import GuideSupport

/// Something that has to hold between the files of a guide.
protocol Rule: Sendable {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector)
}

/// All rules, each in a file of its own.
enum Rules {
  static var all: [any Rule.Type] {
    [
      ReplacementCycles.self, TagsApart.self, SimilarTopics.self, NamedTwice.self,
      SearchWordRules.self,
      StarterSetFits.self,
      EnoughQuestions.self, SimilarQuestions.self, MessageLength.self, PlanPhases.self,
      HiddenPages.self, UnlinkedPages.self, FarPages.self, UnusedTerms.self, FAQLength.self,
      DefinitionLength.self, AvoidedPhrases.self, AttributionShown.self, UnprovenClaims.self,
      ReadableRecords.self, CapitalTitles.self, TypedContacts.self, TypedAddresses.self,
      FeedbackHasEmail.self, FutureDays.self, ReviewsDue.self, ContactsUnverified.self,
      DateZones.self, DatesPast.self, NoticesPast.self, WorksheetSteps.self,
    ]
  }

  static func check(_ guide: Guide, workers: Workers, diagnostics: DiagnosticCollector) {
    let reading = RuleReading(guide, workers: workers)
    for rule in all { rule.check(guide, reading, diagnostics: diagnostics) }
  }
}
