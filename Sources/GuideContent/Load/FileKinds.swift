/// Every kind of data file, by the word after `kind:`.
package enum FileKinds {
  package static let all: [any FileRecord.Type] = [
    Site.self, Home.self, Navigation.self, Sources.self, Contacts.self, Glossary.self, FAQ.self,
    QuestionBank.self, OutreachTemplates.self, Checklist.self, TimePlans.self, Redirects.self,
  ]
}
