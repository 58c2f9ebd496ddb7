/// What kind of source it is.
package enum SourceType: String, Choice {
  case adaptedFrom = "adapted-from"
  case evidence, reference, law

  package var help: String {
    switch self {
    case .adaptedFrom: "A text that pages of the guide grew from."
    case .evidence: "A study."
    case .reference: "Something to look things up in."
    case .law: "A law or a rule of an authority."
    }
  }
}
