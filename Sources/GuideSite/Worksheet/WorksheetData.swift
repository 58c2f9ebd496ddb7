package import GuideContent
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme
internal import Synchronization

/// What the worksheet's script knows of the guide, as JSON.
///
/// It is a file and no part of the page, which would be five times as long and painted that much
/// later. What has its usual value is left out. `Documentation/Worksheet.md` names every key.
package struct WorksheetData {
  private let links: PageLinks
  private var siteContext: SiteContext { links.siteContext }
  private var index: LocalizationIndex { links.index }
  var localization: LocalizedGuide { links.localization }

  /// - Parameter links: those of the worksheet's page.
  package init(_ links: PageLinks) { self.links = links }

  /// One of the theme's words, or what the guide says in its place.
  func word(_ name: String) -> String { siteContext.theme.words[index.number][name] ?? name }

  /// The language to mark words with that are not in the language of the localization.
  func language(_ isTranslated: Bool) -> String? { links.language(isTranslated) }

  /// The data and the name of their file.
  ///
  /// The name is made of all of it, so the page needs it as well as who writes it; it is made once
  /// for both.
  package func file() -> OutputFile {
    if let known = siteContext.worksheets.withLock({ $0[index.number] }) { return known }
    let data = self.data()
    let name = Fingerprint.name(OutputPaths.worksheetData(localization.language) + ".json", data)
    siteContext.worksheets.withLock { $0[index.number] = (name, data) }
    return (name, data)
  }

  private func data() -> [UInt8] {
    var json = JSONWriter(capacity: 65_536, isIndented: false)
    json.object { json in
      let site = localization.site
      json.field("site", site.id)
      json.field("language", localization.language)
      json.field("timeZone", site.timeZone)
      json.field("plan", startingPlan?.id ?? "")
      json.field("reminderDays", site.worksheet.backupReminderDays)
      json.array("steps") { json in
        for step in index.worksheet.steps { write(step, to: &json) }
      }
      writeQuestions(to: &json)
      json.array("plans") { json in
        for plan in localization.plans { write(plan, to: &json) }
      }
      json.array("templateFiles") { json in
        for file in localization.templateFiles { write(file, to: &json) }
      }
      json.array("checklists") { json in
        for list in localization.checklists where list.audience.contains(.student) {
          write(list, to: &json)
        }
      }
      json.object("words") { json in
        for word in siteContext.theme.scriptWords[index.number] { word.write(to: &json) }
      }
    }
    let out = json.finish()
    return out.bytes
  }

  private func write(_ step: WorksheetPlan.Step, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", step.id.rawValue)
      json.array("pages") { json in
        for page in pages(of: step.id) {
          json.object { json in
            json.field("title", page.title)
            json.field("address", links.prefix + page.address)
          }
        }
      }
      if step.entry?.fields != nil { writeFields(of: step, to: &json) }
    }
  }

  private func write(_ plan: TimePlan, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", plan.id)
      json.field("title", plan.title)
      json.field("minutes", plan.minutes)
      json.field("budget", plan.questionBudget)
      json.field("most", plan.mostQuestions)
      json.array("phases") { json in
        for phase in plan.phases {
          json.object { json in
            json.field("id", phase.id)
            json.field("from", phase.from)
            json.field("to", phase.to)
            json.field("title", phase.title)
            if let text = phase.text { json.field("text", text.plainText) }
            json.list("categories", phase.categories)
          }
        }
      }
    }
  }

  private func write(_ list: Checklist, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", list.id)
      json.field("title", list.title)
      json.field("moment", list.moment.rawValue)
      json.array("items") { json in
        for item in list.items {
          json.object { json in
            json.field("id", item.id)
            json.field("text", item.text.plainText)
            if let note = item.note { json.field("note", note.plainText) }
            if item.isEssential { json.field("essential", true) }
            json.mark(language(item.isTranslated))
          }
        }
      }
    }
  }
}

/// Fields that are left out when they have nothing to say.
extension JSONWriter {
  package mutating func list(_ key: String, _ texts: [String]) {
    if texts.isEmpty { return }
    array(key) { json in
      for text in texts { json.value(text) }
    }
  }

  /// The language of the words, when it is not the page's.
  package mutating func mark(_ language: String?) {
    if let language { field("lang", language) }
  }
}

/// What the worksheet takes from the rest of the guide.
extension WorksheetData {
  /// The plan that a new conversation starts with: the worksheet's, the site's, or the first.
  package var startingPlan: TimePlan? {
    let site = siteContext.guide.site
    return (site.worksheet.timePlan ?? site.starterPlan).flatMap { index.plans[$0] }
      ?? localization.plans.first
  }

  /// The pages that the journeys name for a step.
  private func pages(of step: WorksheetStep) -> [LinkView] {
    var pages: [LinkView] = []
    for journey in localization.navigation.journeys {
      for stage in journey.steps where stage.worksheetStep == step {
        for page in stage.pages where !pages.contains(where: { $0.id == page.id }) {
          if let link = links.link(page, label: nil) { pages.append(link) }
        }
      }
    }
    return pages
  }

  /// The steps as the printed form shows them.
  package var steps: [WorksheetStepView] {
    index.worksheet.steps.map { step in
      WorksheetStepView(
        id: step.id.rawValue, pages: pages(of: step.id), fields: asked(in: step),
        columns: step.id == .people ? columns(of: step) : [])
    }
  }
}
