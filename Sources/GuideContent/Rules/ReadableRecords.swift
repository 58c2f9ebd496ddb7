internal import GuideDiagnostics
internal import GuideMarkdown

/// What is in data files is as easy to read as articles have to be.
///
/// Articles are judged where they are rendered, so that they are taken apart once.
enum ReadableRecords: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for localization in guide.localizations {
      let isMain = localization === guide.main
      let page = { RecordReading(localization, includesAll: isMain) }
      let readability = Readability(localization, grades: guide.grades)
      for page in pages(of: localization, page) { page.judge(readability, diagnostics) }
    }
  }

  /// The texts of data files, by the pages that show them.
  static func pages(
    of localization: LocalizedGuide, _ make: () -> RecordReading
  ) -> [RecordReading] {
    var pages: [RecordReading] = []
    func page(_ name: String, _ fill: (inout RecordReading) -> Void) {
      var page = make()
      page.name = name
      fill(&page)
      pages.append(page)
    }
    page("The home page") { page in
      let home = localization.home
      page.add([home.lead] + home.points + home.doors.map(\.text), home.isTranslated)
    }
    page("The notices") { page in
      for notice in localization.records.all(Notices.self).flatMap(\.items) {
        page.add([notice.text], notice.isTranslated)
      }
    }
    for list in FileKinds.listed {
      page(list.pageName) { page in
        for item in localization.records.listed(list) { page.add(item.texts, item.isTranslated) }
      }
    }
    for list in localization.checklists {
      page("This checklist") { page in
        for item in list.items { page.add([item.text, item.note], item.isTranslated) }
      }
    }
    for bank in localization.banks {
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
    for file in localization.templateFiles {
      page("What is said about these messages") { page in
        for template in file.items where template.status == .published {
          page.add([template.when] + template.tips, template.isTranslated)
        }
      }
    }
    return pages
  }
}
