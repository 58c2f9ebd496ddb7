import ArgumentParser

/// How the list of what to review is written.
enum ReviewFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, html, csv, ics
}
