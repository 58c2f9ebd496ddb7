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
