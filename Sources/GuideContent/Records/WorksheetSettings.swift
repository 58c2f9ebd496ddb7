/// The page on which students plan their conversations.
package struct WorksheetSettings: Record {
  package static let recordName = "worksheet"
  package static let recordHelp = "The page on which students plan their conversations."

  package let isEnabled: Bool
  package let timePlan: String?
  package let backupReminderDays: Int

  package init(from fields: inout Fields) {
    isEnabled = fields.optional("enabled", .flag, default: true, "Whether there is such a page.")
    timePlan = fields.optional(
      "time_plan", .reference(.plan),
      "The time plan that a new conversation starts with; the starter plan if left out.")
    backupReminderDays = fields.optional(
      "backup_reminder_days", .integer(1...90), default: 7,
      "After how many days without a backup a student is reminded of it.")
  }

  /// The worksheet of a site that says nothing about it.
  init() {
    isEnabled = true
    timePlan = nil
    backupReminderDays = 7
  }
}
