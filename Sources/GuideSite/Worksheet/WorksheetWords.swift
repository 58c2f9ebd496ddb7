internal import GuideContent

/// The theme's words that a guide says in its own way in `worksheet.yaml`.
enum WorksheetWords {
  /// The words in place of the theme's, by their names.
  static func of(_ localization: LocalizedGuide) -> [(name: String, text: String)] {
    guard let file = localization.records.all(Worksheet.self).first else { return [] }
    var words: [(name: String, text: String)] = []
    func say(_ name: String, _ text: String?) {
      if let text { words.append(("worksheet_" + name, text)) }
    }
    for step in file.steps {
      let name = step.id.rawValue.replacing("-", with: "_")
      say("step_" + name, step.name)
      say("short_" + name, step.summary)
      say("why_" + name, step.why)
      for field in step.fields ?? [] {
        guard let builtIn = field.builtIn else { continue }
        let known = FieldWords.of(builtIn)
        if let label = known.label { say(label, field.label) }
        if let paper = known.paper { say(paper, field.onPaper ?? field.label) }
        if let hint = known.hint { say(hint, field.hint) }
        for short in known.short { say(short, field.short ?? field.label) }
      }
    }
    return words
  }
}

/// The names of the theme's words for a built-in field, without `worksheet_`.
struct FieldWords {
  var label: String?
  var hint: String?
  var paper: String?
  var short: [String] = []

  static func of(_ field: BuiltInField) -> FieldWords {
    table[field.id] ?? FieldWords(label: field.id.replacing("-", with: "_"))
  }

  /// Those whose words are not called as the field is.
  private static let table: [String: FieldWords] = [
    "like": .init(paper: "goal_like"),
    "goal": .init(label: "goal_find", hint: "goal_hint", short: ["summary_goal"]),
    "know": .init(paper: "goal_know"),
    "title": .init(label: "title", hint: "title_hint"),
    "name": .init(label: "person_name", hint: "person_name_hint", paper: "name"),
    "role": .init(label: "person_role", paper: "role_employer", short: ["aspect_role"]),
    "employer": .init(label: "person_employer", short: ["aspect_employer"]),
    "stage": .init(label: "person_stage", short: ["aspect_stage"]),
    "source": .init(label: "person_source", paper: "source"),
    "sent-by": .init(label: "person_sent_by"),
    "channel": .init(label: "person_channel", paper: "channel"),
    "contact": .init(label: "person_contact"),
    "practice": .init(label: "person_practice", hint: "person_practice_hint"),
    "may-name": .init(label: "person_may_name", hint: "person_may_name_hint", paper: "may_name"),
    "person-notes": .init(label: "person_notes"),
    "nudge-on": .init(label: "date_nudge", paper: "nudge_on"),
    "close-on": .init(label: "date_last_note", paper: "close_on"),
    "when": .init(label: "when", hint: "when_hint"),
    "zone": .init(label: "zone", hint: "zone_hint"),
    "place": .init(label: "place", hint: "place_hint"),
    "notes": .init(label: "free_notes", hint: "free_notes_hint"),
    "takeaways": .init(
      label: "takeaways", hint: "takeaways_hint", paper: "learned_most",
      short: ["summary_learned", "learned_takeaways"]),
    "skills": .init(
      label: "skills", hint: "skills_hint", short: ["aspect_skills", "summary_skills"]),
    "named": .init(label: "named", hint: "named_hint", paper: "next_names"),
    "likes": .init(label: "likes", short: ["aspect_likes", "summary_likes"]),
    "doubts": .init(label: "doubts", short: ["aspect_doubts", "summary_doubts"]),
    "surprise": .init(label: "surprise", short: ["aspect_surprise", "summary_surprise"]),
    "decision": .init(label: "decision", paper: "next_step", short: ["summary_decision"]),
    "fit": .init(label: "fit", hint: "fit_hint", short: ["aspect_fit"]),
  ]

  /// The word that the printed form asks it with.
  var onPaper: String { "worksheet_" + (paper ?? label ?? "") }
}
