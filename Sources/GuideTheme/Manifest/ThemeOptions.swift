package import GuideContent
package import GuideDiagnostics
package import GuideTemplates

/// The values of a theme's options on a site.
package struct ThemeOptions {
  package private(set) var values: [(name: String, value: String, isColor: Bool)] = []

  package init(_ manifest: ThemeManifest, _ site: Site, diagnostics: DiagnosticCollector) {
    let names = manifest.options.map(\.name)
    // One without a name was reported where it was read.
    for option in site.themeOptions where !option.name.isEmpty && !names.contains(option.name) {
      let meant = Suggestion.nearest(to: option.name, in: names)
      diagnostics.append(
        Diagnostic(
          ThemeFault.unknownOption, at: option.place,
          "The theme `\(manifest.id)` has no option `\(option.name)`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: names.isEmpty
            ? "It has no options." : "Its options are: \(names.joined(separator: ", ")).",
          write: nil))
    }
    var places: [String: SourceRange] = [:]
    for declared in manifest.options {
      let set = site.themeOptions.first { $0.name == declared.name }
      let value = set?.value ?? declared.standard
      places[declared.name] = set?.place ?? declared.place
      if declared.type == .color, Color(value) == nil {
        diagnostics.append(
          Diagnostic(
            ThemeFault.badColor, at: set?.place ?? declared.place,
            "`\(value)` is not a color.", allowed: "Write # and six digits, as in `\"#005030\"`."))
      }
      values.append((declared.name, value, declared.type == .color))
    }
    for rule in manifest.contrasts {
      check(rule, names, places: places, diagnostics: diagnostics)
    }
  }

  private func check(
    _ rule: ContrastRule, _ names: [String], places: [String: SourceRange],
    diagnostics: DiagnosticCollector
  ) {
    var colors: [Color] = []
    for name in [rule.text, rule.on] {
      guard let value = values.first(where: { $0.name == name }) else {
        diagnostics.append(
          Diagnostic(
            ThemeFault.unknownOption, at: rule.place, "There is no option `\(name)`.",
            allowed: "The options are: \(names.joined(separator: ", ")).",
            write: nil))
        return
      }
      if let color = Color(value.value) { colors.append(color) }
    }
    guard colors.count == 2, let needed = Double(rule.atLeast) else { return }
    let contrast = Color.contrast(colors[0], colors[1])
    if contrast >= needed { return }
    let tenths = Int(contrast * 10)
    diagnostics.append(
      Diagnostic(
        ThemeFault.lowContrast, at: places[rule.text] ?? rule.place,
        "`\(rule.text)` on `\(rule.on)` has a contrast of \(tenths / 10).\(tenths % 10) to 1; \(rule.atLeast) to 1 is needed.",
        allowed: "Choose a darker or a lighter color.",
        notes: [.init(rule.place, "The theme asks for it here.")]))
  }

  /// The colors as custom properties, to be before a stylesheet.
  package var css: String {
    let properties = values.filter(\.isColor).map {
      "--option-\($0.name.replacing("_", with: "-")):\($0.value)"
    }
    return properties.isEmpty ? "" : ":root{" + properties.joined(separator: ";") + "}\n"
  }

  package var shape: RecordShape {
    RecordShape(
      name: "options", fields: values.map { .init($0.name, .text, help: "An option of the theme.") }
    )
  }

  package var value: Value { .record(values.map { .text($0.value) }) }
}

/// Something that a site can set in a theme.
package struct OptionDeclaration: Record {
  package static let recordName = "option"
  package static let recordHelp = "Something that a site can set in the theme."

  package let name: String
  package let type: OptionType
  package let standard: String
  package let help: String
  package let place: SourceRange

  package init(from fields: inout Fields) {
    name = fields.required(
      "name", .fieldName, help: "The name that sites and templates know it by.")
    type = fields.required("type", .choice(of: OptionType.self), help: "What it is.")
    standard = fields.required("default", .name(0...200), help: "Its value when a site sets none.")
    help = fields.required("help", .text(1...200), help: "What it changes.")
    place = fields.place(of: "default")
  }
}

/// What a theme's option can be.
package enum OptionType: String, Choice {
  case color, text

  package var help: String {
    switch self {
    case .color: "A color, as in `#005030`."
    case .text: "A text."
    }
  }
}
