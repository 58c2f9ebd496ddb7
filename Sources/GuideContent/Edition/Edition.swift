/// The whole guide in one language.
///
/// What is not translated stands here in the default language; each record knows.
package struct Edition: Sendable {
  package let language: String
  package let site: Site
  package let home: Home
  package let navigation: Navigation
  package let sources: [Source]
  package let contacts: [Contact]
  package let terms: [Term]
  package let faq: [FAQEntry]
  package let banks: [QuestionBank]
  package let templateFiles: [OutreachTemplates]
  package let checklists: [Checklist]
  package let plans: [TimePlan]
  package let redirects: [Redirect]
  /// All articles, the hidden ones among them, by the name of their file in the default language.
  package let articles: [Article]
}
