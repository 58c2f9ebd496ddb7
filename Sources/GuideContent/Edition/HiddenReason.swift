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

  /// The reason that an article gives on a day; nil when readers see it then.
  package init?(_ article: FrontMatter, on day: Day) {
    if article.status == .retired {
      self = .retired
    } else if article.status == .draft {
      self = .draft
    } else if let first = article.publishOn, day < first {
      self = .scheduled(first)
    } else if let end = article.expiresOn, end <= day {
      self = .expired(end)
    } else {
      return nil
    }
  }
}
