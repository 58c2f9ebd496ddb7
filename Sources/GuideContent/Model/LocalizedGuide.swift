package import GuideDiagnostics

/// The whole guide in one language.
///
/// What is not translated is here in the default language; each record knows. A class, because
/// every page looks into it.
package final class LocalizedGuide: Sendable {
  package let language: String
  package let site: Site
  package let home: Home
  package let navigation: Navigation
  package let sources: [Source]
  package let contacts: [Contact]
  package let terms: [Term]
  package let faq: [FAQEntry]
  package let banks: [QuestionBank]
  package let templateFiles: [MessageTemplates]
  package let checklists: [Checklist]
  package let plans: [TimePlan]
  package let redirects: [Redirect]
  /// Of all languages; each knows its own.
  package let searchWords: [SearchWord]
  /// All articles, the hidden ones among them, by the name of their file in the default language.
  package let articles: [Article]
  /// The records of all data files, those above among them.
  package let records: RecordTable
  /// Each translated file beside its original; none in the default language.
  package let translations: [TranslationState]
  /// The data files that have no translation; none in the default language.
  package let untranslated: [UntranslatedFile]
  /// The files of translated words that no person has reviewed; articles know it themselves.
  package let unreviewedFiles: Set<FileID>

  init(
    language: String, site: Site, home: Home, navigation: Navigation, records: RecordTable,
    articles: [Article], translations: [TranslationState] = [],
    untranslated: [UntranslatedFile] = []
  ) {
    self.language = language
    self.site = site
    self.home = home
    self.navigation = navigation
    self.records = records
    self.articles = articles
    sources = records.items(of: Sources.self)
    contacts = records.items(of: Contacts.self)
    terms = records.items(of: Glossary.self)
    faq = records.items(of: FAQ.self)
    banks = records.all(QuestionBank.self)
    templateFiles = records.all(MessageTemplates.self)
    checklists = records.all(Checklist.self)
    plans = records.items(of: TimePlans.self)
    searchWords = records.all(SearchWords.self).flatMap(\.items)
    let written = records.all(Redirects.self).flatMap(\.items)
    redirects =
      written
      + Redirect.replacements(articles, templateFiles.flatMap(\.items), besides: written)
    self.translations = translations
    self.untranslated = untranslated
    unreviewedFiles = Set(translations.lazy.filter { $0.reviewedBy == nil }.map(\.file))
  }
}
