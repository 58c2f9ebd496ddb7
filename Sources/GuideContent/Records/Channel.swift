/// How a message travels.
package enum Channel: String, Choice {
  case email
  case linkedInNote = "linkedin-note"
  case linkedInMessage = "linkedin-message"
  case phone, voicemail, sms, card

  package var help: String {
    switch self {
    case .email: "An e-mail, with a subject."
    case .linkedInNote: "The note that goes with a LinkedIn request."
    case .linkedInMessage: "A LinkedIn message to somebody already connected."
    case .phone: "What to say on the phone."
    case .voicemail: "What to leave on an answering machine."
    case .sms: "A text message."
    case .card: "A card on paper."
    }
  }
}
