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
