/// Where the words come from.
package enum Origin: String, Choice {
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
