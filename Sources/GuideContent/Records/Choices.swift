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

/// How far somebody is into their working life.
package enum CareerStage: String, Choice {
  case any, e2, e5, e10, x

  package var help: String {
    switch self {
    case .any: "Anybody."
    case .e2: "About two years out of school."
    case .e5: "About five years out of school."
    case .e10: "About ten years out of school."
    case .x: "Somebody who leads: an executive, an owner."
    }
  }
}

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

/// The step of the way that something belongs to.
package enum Stage: String, Choice {
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

/// Whether something is shown.
package enum Status: String, Choice {
  case published, draft, retired

  package var help: String {
    switch self {
    case .published: "Readers see it."
    case .draft: "Only `--drafts` shows it."
    case .retired: "No longer offered, but what readers saved still knows it."
    }
  }
}

/// Where the words come from.
package enum TextSource: String, Choice {
  case seed
  case seedLost = "seed-lost"
  case new

  package var help: String {
    switch self {
    case .seed: "A fact of the article that the guide grew from."
    case .seedLost: "Written anew for a list that the article has lost."
    case .new: "Written for this guide."
    }
  }
}
