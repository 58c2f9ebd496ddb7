/// A field that the worksheet has whether or not a guide names it.
///
/// A guide may say it in other words, and leave out those that the program does not work with.
package struct BuiltInField: Sendable {
  package let id: String
  package let step: WorksheetStep
  /// Whether a step whose fields are listed goes without it when it is not among them.
  package let mayBeLeftOut: Bool
  /// Whether the printed form asks it on lines of its own, and not in a table.
  package let isAskedOnPaper: Bool
  /// Whether there is a field for it on the screen.
  package let isOnScreen: Bool
  /// How it is answered on paper.
  package let type: WorksheetFieldType

  init(
    _ id: String, _ step: WorksheetStep, mayBeLeftOut: Bool = false, isAskedOnPaper: Bool = false,
    isOnScreen: Bool = true, type: WorksheetFieldType = .text
  ) {
    (self.id, self.step, self.type) = (id, step, type)
    (self.mayBeLeftOut, self.isAskedOnPaper) = (mayBeLeftOut, isAskedOnPaper)
    self.isOnScreen = isOnScreen
  }

  private static func asked(
    _ id: String, _ step: WorksheetStep, isOnScreen: Bool = true, type: WorksheetFieldType = .text
  ) -> BuiltInField {
    BuiltInField(
      id, step, mayBeLeftOut: true, isAskedOnPaper: true, isOnScreen: isOnScreen, type: type)
  }

  private static func spare(_ id: String, _ step: WorksheetStep) -> BuiltInField {
    BuiltInField(id, step, mayBeLeftOut: true)
  }

  /// All of them, in the order in which the steps and their fields are shown.
  package static let all: [BuiltInField] = [
    asked("like", .goal, isOnScreen: false), asked("goal", .goal),
    asked("know", .goal, isOnScreen: false), .init("title", .goal),
    .init("name", .people), spare("role", .people), spare("employer", .people),
    spare("stage", .people), spare("source", .people), spare("sent-by", .people),
    .init("channel", .people), .init("contact", .people), spare("practice", .people),
    .init("may-name", .people), spare("person-notes", .people),
    .init("asked-on", .ask), .init("nudge-on", .ask), .init("close-on", .ask),
    .init("when", .arrange), .init("day", .arrange), .init("time-mine", .arrange),
    .init("time-theirs", .arrange), .init("zone", .arrange), .init("mode", .arrange),
    .init("length", .arrange), .init("place", .arrange), .init("backup-number", .arrange),
    .init("own-question", .prepare), .init("notes", .talk),
    asked("takeaways", .thank), spare("skills", .thank), .init("thanked-on", .thank),
    .init("tasks", .followUp), .init("due-on", .followUp), asked("named", .followUp),
    asked("likes", .compare), asked("doubts", .compare), asked("surprise", .compare),
    asked("decision", .compare), asked("fit", .compare, type: .rating),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  package static func named(_ id: String) -> BuiltInField? { byID[id] }
}
