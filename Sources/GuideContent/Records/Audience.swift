/// Who a page is written for.
package enum Audience: String, Choice {
  case parent, student, host, staff

  package var help: String {
    switch self {
    case .parent: "Parents and families."
    case .student: "Students."
    case .host: "People who are asked for a conversation."
    case .staff: "The office itself."
    }
  }
}
