/// The page on which students plan their conversations.
package struct WorksheetSettings: Record {
  package static let recordName = "worksheet"
  package static let recordHelp = "The page on which students plan their conversations."

  package let isEnabled: Bool
  package let timePlan: String?
  package let backupReminderDays: Int

  package init(from fields: inout Fields) {
    isEnabled = fields.optional(
      "enabled", .flag, default: true, help: "Whether there is such a page.")
    timePlan = fields.optional(
      "time_plan", .reference(.plan),
      help: "The time plan that a new conversation starts with; the starter plan if left out.")
    backupReminderDays = fields.optional(
      "backup_reminder_days", .integer(1...90), default: 7,
      help: "After how many days without a backup a student is reminded of it.")
  }

  /// The worksheet of a site that says nothing about it.
  init() {
    isEnabled = true
    timePlan = nil
    backupReminderDays = 7
  }
}

/// A step of the worksheet, in the order in which they are taken.
package enum WorksheetStep: String, Choice {
  case goal, people, ask, arrange, prepare, talk, thank
  case followUp = "follow-up"
  case compare

  package var help: String {
    switch self {
    case .goal: "What the student wants to find out."
    case .people: "Whom to ask."
    case .ask: "The message that asks."
    case .arrange: "When, where and how."
    case .prepare: "The questions that fit the time."
    case .talk: "The conversation, with notes."
    case .thank: "The message of the same day."
    case .followUp: "What was promised, and by when."
    case .compare: "Several conversations side by side."
    }
  }
}
