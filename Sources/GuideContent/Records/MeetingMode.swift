/// How two people meet.
package enum MeetingMode: String, Choice {
  case any, phone, video
  case inPerson = "in-person"
  case email

  package var help: String {
    switch self {
    case .any: "In every way."
    case .phone: "By phone."
    case .video: "By video call."
    case .inPerson: "In person."
    case .email: "In writing."
    }
  }
}
