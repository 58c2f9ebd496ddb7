internal import GuideDiagnostics
internal import GuideMarkdown

/// What stands in data files is as easy to read as articles have to be.
///
/// Articles are judged where they are rendered, so that they are taken apart once.
enum ReadableRecords: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    for edition in guide.editions {
      let isMain = edition === guide.main
      let page = { RecordReading(edition, includesAll: isMain) }
      let readability = Readability(edition, grades: guide.grades)
      for page in pages(of: edition, page) { page.judge(readability, &diagnostics) }
    }
  }

  private static func pages(
    of edition: Edition, _ make: () -> RecordReading
  ) -> [RecordReading] {
    var pages: [RecordReading] = []
    func page(_ name: String, _ fill: (inout RecordReading) -> Void) {
      var page = make()
      page.name = name
      fill(&page)
      pages.append(page)
    }
    page("The home page") { page in
      let home = edition.home
      page.add([home.lead] + home.points + home.doors.map(\.text), home.isTranslated)
    }
    page("This page of answers") { page in
      for entry in edition.faq { page.add([entry.answer], entry.isTranslated) }
    }
    page("The glossary") { page in
      for term in edition.terms { page.add([term.definition], term.isTranslated) }
    }
    page("The page of time plans") { page in
      for plan in edition.plans { page.add(plan.phases.map(\.text), plan.isTranslated) }
    }
    for list in edition.checklists {
      page("This checklist") { page in
        for item in list.items { page.add([item.text, item.note], item.isTranslated) }
      }
    }
    for bank in edition.banks {
      page("This list of questions") { page in
        for category in bank.categories { page.add([category.why], bank.isTranslated) }
        for question in bank.items where question.status == .published {
          page.add(question.text, at: question.textPlace, question.isTranslated)
          page.add([question.why, question.askWithCare], question.isTranslated)
          for text in question.followups {
            page.add(text, at: question.place.beginning, question.isTranslated)
          }
        }
      }
    }
    for file in edition.templateFiles {
      page("What is said about these messages") { page in
        for template in file.items where template.status == .published {
          page.add([template.when] + template.tips, template.isTranslated)
        }
      }
    }
    return pages
  }
}
