internal import GuideBuild
internal import GuideContent
internal import GuideSite
internal import GuideSupport

extension PageNote {
  /// The note as the bar's script reads it, in one line.
  ///
  /// - Parameters:
  ///   - base: the site's folder on its server, where the paths begin.
  ///   - edit: where the page's file is edited.
  func json(_ view: PreviewView, base: String, edit: String?) -> [UInt8] {
    var json = JSONWriter(capacity: 1_024)
    json.object { json in
      json.field("base", base)
      json.field("kind", kind)
      json.field("id", id)
      if let file { json.field("file", file) }
      if let edit { json.field("edit", edit) }
      json.array("badges") { json in
        for badge in badges { json.value(badge) }
      }
      json.array("audience") { json in
        for name in audience { json.value(name) }
      }
      json.array("languages") { json in
        for language in languages {
          json.object { json in
            json.field("code", language.code)
            json.field("name", language.name)
            json.field("path", language.path)
            json.field("isCurrent", language.isCurrent)
          }
        }
      }
      json.array("journeys") { json in
        for way in journeys { Self.write(way, to: &json) }
      }
      json.field("day", view.day?.description ?? "")
      json.field("showsHidden", view.showsHidden)
    }
    return json.finish().bytes.filter { $0 != 10 }
  }

  private static func write(_ way: Way, to json: inout JSONWriter) {
    json.object { json in
      json.field("audience", way.audience)
      json.field("title", way.title)
      json.field("step", way.step)
      json.field("steps", way.steps)
      for (key, link) in [("previous", way.previous), ("next", way.next)] {
        guard let link else { continue }
        json.object(key) { json in
          json.field("title", link.title)
          json.field("path", link.path)
        }
      }
    }
  }

  /// What is to be known of the page, each in a few words.
  private var badges: [String] {
    var badges: [String] = []
    switch hidden {
    case .draft: badges.append("Draft: readers do not see it")
    case .scheduled(let day): badges.append("Scheduled: readers see it from \(day)")
    case .expired(let day): badges.append("Expired: gone since \(day)")
    case .retired: badges.append("Retired")
    case nil: break
    }
    if let due { badges.append("Review due \(due.day), by \(due.owner)") }
    if let untranslated { badges.append("Not translated: shown in \(untranslated)") }
    if isUnreviewed { badges.append("Translation not reviewed") }
    return badges
  }
}
