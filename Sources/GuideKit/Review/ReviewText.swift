import GuideContent
import GuideDiagnostics

/// The list for reading on a terminal.
struct ReviewText {
  let report: ReviewReport
  let files: SourceFiles

  /// How many entries of a topic are shown, and how many quotations of one.
  private static let most = 40
  private static let quotes = 3

  var text: String {
    var text = ""
    for topic in ReviewEntry.Topic.allCases {
      let entries = report.entries(topic)
      if entries.isEmpty { continue }
      text += "\(topic.title) (\(entries.count))\n"
      for entry in entries.prefix(Self.most) { text += write(entry) }
      if entries.count > Self.most {
        text += "  … and \(entries.count - Self.most) more: --format csv lists all.\n"
      }
      text += "\n"
    }
    if report.entries.isEmpty {
      return "Nothing is to be looked at within \(Quantity.text(report.within, "day")).\n"
    }
    if report.isDue {
      text += "When somebody has looked at it: guide review done ID --by CONTACT\n"
    }
    return text
  }

  private func write(_ entry: ReviewEntry) -> String {
    var text = "  \(entry.name.isEmpty ? ReviewPlace.of(entry, files) : entry.name)"
    if !entry.title.isEmpty, entry.title != entry.name { text += "  \(entry.title)" }
    text += "\n    \(entry.says)"
    if !entry.owner.isEmpty { text += " \(entry.owner) looks after it." }
    if let last = entry.last { text += " Last time: \(last)." }
    text += "\n    \(ReviewPlace.of(entry, files))\n"
    for quote in entry.quotes.prefix(Self.quotes) { text += "      \(quote)\n" }
    if entry.quotes.count > Self.quotes {
      text += "      … and \(entry.quotes.count - Self.quotes) more\n"
    }
    return text
  }
}

/// Where an entry is, as people find it.
enum ReviewPlace {
  static func of(_ entry: ReviewEntry, _ files: SourceFiles) -> String {
    of(entry.place, files)
  }

  static func of(_ place: SourceRange, _ files: SourceFiles) -> String {
    "\(files[place.file].name), line \(line(place, files))"
  }

  static func line(_ place: SourceRange, _ files: SourceFiles) -> Int {
    LineIndex(files[place.file].bytes).position(of: place.range.lowerBound).line
  }
}
