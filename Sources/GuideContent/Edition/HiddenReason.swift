/// Why something is not on the site.
package enum HiddenReason: Sendable, Hashable {
  case draft
  case retired
  /// Its first day is still to come.
  case scheduled(Day)
  /// Its last day is over.
  case expired(Day)

  /// The reason in words that fit after "because it".
  package var words: String {
    switch self {
    case .draft: "is a draft"
    case .retired: "is retired"
    case .scheduled(let day): "waits for \(day)"
    case .expired(let day): "ended on \(day)"
    }
  }
}
