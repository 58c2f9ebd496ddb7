internal import GuideContent
internal import GuideSystem

/// What the worksheet's script knows of the guide, as JSON.
///
/// It is a file and no part of the page, which would be five times as long and painted that much
/// later. What has its usual value is left out. `Documentation/Worksheet.md` names every key.
extension PageScope {
  func worksheetFile() -> SiteExtras.File {
    let data = worksheetData()
    let name = Fingerprint.name(SiteExtras.worksheetName(edition.language) + ".json", data)
    return (name, data)
  }

  private func worksheetData() -> [UInt8] {
    var json = JSONWriter(capacity: 65_536, isIndented: false)
    json.object { json in
      let site = edition.site
      json.field("site", site.id)
      json.field("language", edition.language)
      json.field("timeZone", site.timeZone)
      json.field("plan", worksheetPlan?.id ?? "")
      json.field("reminderDays", site.worksheet.backupReminderDays)
      json.array("steps") { json in
        for step in WorksheetStep.allCases { write(worksheetStep(step), to: &json) }
      }
      writeQuestions(to: &json)
      json.array("plans") { json in
        for plan in edition.plans { write(plan, to: &json) }
      }
      json.array("templateFiles") { json in
        for file in edition.templateFiles { write(file, to: &json) }
      }
      json.array("checklists") { json in
        for list in edition.checklists where list.audience.contains(.student) {
          write(list, to: &json)
        }
      }
      json.object("words") { json in
        for word in world.theme.scriptWords[index.number] { word.write(to: &json) }
      }
    }
    let out = json.finish()
    return out.bytes
  }

  private func write(_ step: WorksheetStepView, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", step.id)
      json.array("pages") { json in
        for page in step.pages {
          json.object { json in
            json.field("title", page.title)
            json.field("address", prefix + page.address)
          }
        }
      }
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
            if let text = phase.text { json.field("text", plainText(text)) }
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
            json.field("text", plainText(item.text))
            if let note = item.note { json.field("note", plainText(note)) }
            if item.isEssential { json.field("essential", true) }
            json.mark(language(item.isTranslated))
          }
        }
      }
    }
  }
}
