/// How well a study supports what is said of it.
package enum EvidenceGrade: String, Choice {
  case a = "A"
  case b = "B"
  case c = "C"
  case none

  package var help: String {
    switch self {
    case .a: "Several or very large studies, peer-reviewed."
    case .b: "One good study or survey."
    case .c: "Weak or indirect."
    case .none: "Often repeated; no study was found."
    }
  }
}
