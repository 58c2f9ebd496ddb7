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
  /// Each translated file beside its original; none in the default language.
  package let translations: [TranslationState]
  /// The data files that have no translation; none in the default language.
  package let untranslated: [UntranslatedFile]
  /// The files of translated words that no person has reviewed; articles know it themselves.
  package let unreviewedFiles: Set<FileID>

  init(
    language: String, site: Site, home: Home, navigation: Navigation, sources: [Source],
    contacts: [Contact], terms: [Term], faq: [FAQEntry], banks: [QuestionBank],
    templateFiles: [MessageTemplates], checklists: [Checklist], plans: [TimePlan],
    redirects: [Redirect], searchWords: [SearchWord] = [], articles: [Article],
    translations: [TranslationState] = [],
    untranslated: [UntranslatedFile] = []
  ) {
    self.language = language
    self.site = site
    self.home = home
    self.navigation = navigation
    self.sources = sources
    self.contacts = contacts
    self.terms = terms
    self.faq = faq
    self.banks = banks
    self.templateFiles = templateFiles
    self.checklists = checklists
    self.plans = plans
    self.redirects = redirects
    self.searchWords = searchWords
    self.articles = articles
    self.translations = translations
    self.untranslated = untranslated
    unreviewedFiles = Set(translations.lazy.filter { $0.reviewedBy == nil }.map(\.file))
  }
}
