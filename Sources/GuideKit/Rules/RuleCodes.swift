package import GuideContent
package import GuideDiagnostics
internal import GuideSupport

/// What `rules` of `site.yaml` says, looked at by what knows every code.
package enum RuleCodes {
  /// Reports codes that there are not, and errors, which cannot be made less.
  package static func check(_ site: Site, _ diagnostics: DiagnosticCollector) {
    for rule in site.rules {
      guard let entry = GuideDiagnosticCatalog.all[rule.code] else {
        let known = GuideDiagnosticCatalog.all.entries.filter { $0.severity != .error }.map(\.code)
        let meant = Suggestion.nearest(to: rule.code, in: known)
        diagnostics.append(
          Diagnostic(
            RuleFault.unknownRule, at: rule.codePlace,
            "There is no code `\(rule.code)`."
              + (meant.map { " Did you mean `\($0)`?" } ?? ""),
            allowed: "It is the word in brackets of a message. `guide explain` lists them all.",
            write: Suggestion.sure(for: rule.code, in: known)))
        continue
      }
      if entry.severity == .error, rule.level != .error {
        diagnostics.append(
          Diagnostic(
            RuleFault.ruleFixed, at: rule.place,
            "`\(rule.code)` is an error that would break the site, so it cannot be \(rule.level.words).",
            allowed: "Remove the line, and fix what is reported."))
      }
    }
  }

  /// How bad a finding is, why, and what `rules` of a guide's `site.yaml` makes of it.
  ///
  /// - Parameter folder: the content folder; one that is not there changes nothing.
  package static func words(for entry: DiagnosticCatalog.Entry, in folder: String) -> String {
    let name = entry.severity.rawValue
    if entry.severity == .error {
      return "Always an error: it would break the site, so `rules` in site.yaml cannot change that."
    }
    let usual =
      "Usually a \(name): \(RuleLevel(rawValue: name)?.help ?? "") `rules` in site.yaml can make it "
      + "another: off, note, warning or error."
    var files = SourceFiles()
    let ignored = DiagnosticCollector()
    guard
      let site = try? SiteSettings.read(folder, into: &files, diagnostics: ignored),
      let rule = site.rules.first(where: { $0.code == entry.code })
    else { return usual }
    let file = files[rule.place.file]
    let place = LineIndex(file.bytes).position(of: rule.place.range.lowerBound)
    let reason = remark(after: rule.place.range.upperBound, in: file.bytes)
    return usual
      + "\n\nIn this guide it is \(rule.level.words): \(file.name), line \(place.line), says so"
      + (reason.map { ": \($0)" } ?? ".")
  }

  /// The comment at the end of a line, which is where people say why.
  private static func remark(after end: Int, in bytes: [UInt8]) -> String? {
    let rest = bytes[min(end, bytes.count)...].prefix { $0 != 10 && $0 != 13 }
    guard let sign = rest.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let text = String(decoding: rest[(sign + 1)...].drop { $0 == 32 }, as: UTF8.self)
    return text.isEmpty ? nil : text
  }
}

extension RuleLevel {
  /// As in "a note" and "off".
  fileprivate var words: String {
    switch self {
    case .off: "off"
    case .error: "an error"
    default: "a \(rawValue)"
    }
  }
}
