/// The step of the way that something belongs to.
package enum Moment: String, Choice {
  case prepare, ask, nudge, arrange, talk, thank
  case followUp = "follow-up"
  case decline, introduce, practice, host

  package var help: String {
    switch self {
    case .prepare: "Before anything is asked."
    case .ask: "The first contact."
    case .nudge: "When no answer came."
    case .arrange: "When the answer was yes."
    case .talk: "In the conversation."
    case .thank: "On the same day."
    case .followUp: "In the weeks after."
    case .decline: "When somebody says no."
    case .introduce: "When somebody brings two people together."
    case .practice: "Trying it out at home."
    case .host: "For the person who is asked."
    }
  }
}
