internal import GuideDiagnostics
internal import GuideSupport

/// Tells which dates are past, so that somebody removes them or writes the next ones.
enum DatesPast: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for date in guide.main.records.items(of: Dates.self) where !date.isShown(on: guide.asOf) {
      diagnostics.append(
        Diagnostic(
          RuleFault.datePast, at: date.dayPlace,
          "The date `\(date.id)` was over on \(date.end), so readers no longer see it.",
          allowed:
            "Remove it, or write the next day of it. What links to it leads to the page of dates."))
    }
  }
}

/// The time zones of dates are those of this world.
enum DateZones: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for date in guide.main.records.items(of: Dates.self) {
      if let fault = date.zone.flatMap({ fault(of: $0, at: date.zonePlace) }) {
        diagnostics.append(fault)
      }
    }
  }

  /// Names that are zones to computers, without summer time, and mean one with it to people.
  private static let winterOnly = ["EST": "America/New_York", "MST": "America/Denver"]

  /// The fault of a zone's name; nil for one that there is, and where no zones are known.
  static func fault(of zone: String, at place: SourceRange) -> Diagnostic? {
    if let city = winterOnly[zone] {
      return Diagnostic(
        LoadFault.unknownTimeZone, at: place,
        "`\(zone)` is winter time, in summer too: dates of summer would be an hour off.",
        allowed: "Name the zone by a city, as in `\(city)`. That one changes with the seasons.")
    }
    if !TimeZones.areInstalled || TimeZones.rules(of: zone) != nil { return nil }
    let meant = Suggestion.nearest(to: zone, in: TimeZones.names)
    return Diagnostic(
      LoadFault.unknownTimeZone, at: place,
      "There is no time zone `\(zone)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: "It is named by a part of the world and a large city, as in `America/Chicago`.",
      write: Suggestion.sure(for: zone, in: TimeZones.names))
  }
}
