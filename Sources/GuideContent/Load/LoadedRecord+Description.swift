extension LoadedRecord {
  /// The declaration of the record's kind.
  var description: RecordDescription {
    switch self {
    case .site: .of(Site.self)
    case .home: .of(Home.self)
    case .navigation: .of(Navigation.self)
    case .sources: .of(Sources.self)
    case .contacts: .of(Contacts.self)
    case .glossary: .of(Glossary.self)
    case .faq: .of(FAQ.self)
    case .questionBank: .of(QuestionBank.self)
    case .outreachTemplates: .of(OutreachTemplates.self)
    case .checklist: .of(Checklist.self)
    case .timePlans: .of(TimePlans.self)
    case .redirects: .of(Redirects.self)
    }
  }
}
