package import GuideDiagnostics
package import GuideYAML

/// How bad an office finds what one rule reports.
package struct RuleSetting: Sendable {
  /// The code, as in `hard-to-read`.
  package let code: String
  package let level: RuleLevel
  package let codePlace: SourceRange
  package let place: SourceRange
}

/// What can be made of a rule.
package enum RuleLevel: String, Choice {
  case off, note, warning, error

  package var help: String {
    switch self {
    case .off: "It is not reported."
    case .note: "It is told, and stops nothing."
    case .warning: "It should be looked at; with `--strict` nothing is published."
    case .error: "Nothing is published until it is fixed."
    }
  }
}

/// Codes with a level for each, as in `{hard-to-read: note}`.
package struct RuleSettingsType: FieldType {
  private var level: ChoiceType<RuleLevel> { .choice(of: RuleLevel.self) }

  package var description: TypeDescription {
    .map(key: "a code, as in `hard-to-read`", of: level.description)
  }

  package var placeholder: [RuleSetting] { [] }

  package func read(_ node: Node, key: String, in context: ReadContext) -> [RuleSetting]? {
    guard case .mapping(let mapping) = node.content else {
      context.report(
        ContentFault.wrongShape, at: node.place,
        "`\(key)` is a group of keys, but here is \(node.kindName).",
        allowed: "Write codes and what they are to be, as in `{hard-to-read: note}`.")
      return nil
    }
    return mapping.entries.compactMap { entry in
      // YAML takes `off` for false; here it can only be meant as the word.
      let isOff: Bool
      if case .scalar(let scalar) = entry.value.content {
        isOff = scalar.text == "off"
      } else {
        isOff = false
      }
      return (isOff ? RuleLevel.off : level.read(entry.value, key: entry.key, in: context)).map {
        RuleSetting(
          code: entry.key, level: $0, codePlace: entry.keyPlace, place: entry.value.place)
      }
    }
  }

  package func show(_ value: [RuleSetting]) -> String {
    value.map { "\($0.code): \($0.level.rawValue)" }.joined(separator: ", ")
  }
}

extension FieldType where Self == RuleSettingsType {
  package static var ruleSettings: RuleSettingsType { RuleSettingsType() }
}

extension Site {
  /// Makes each diagnostic as bad as the office finds it.
  ///
  /// An error stays one: what is reported so would break the site. Running it again changes nothing.
  package func applyRules(to diagnostics: DiagnosticCollector) {
    if rules.isEmpty { return }
    let levels = Dictionary(rules.map { ($0.code, $0.level) }) { first, _ in first }
    diagnostics.revise { diagnostic in
      guard diagnostic.severity != .error, let level = levels[diagnostic.code] else {
        return diagnostic
      }
      guard let severity = Severity(rawValue: level.rawValue) else { return nil }
      var revised = diagnostic
      revised.severity = severity
      return revised
    }
  }
}
