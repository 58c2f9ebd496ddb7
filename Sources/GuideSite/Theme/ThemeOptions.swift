internal import GuideContent
internal import GuideDiagnostics
internal import GuideTemplate

/// The values of a theme's options on a site.
struct ThemeOptions {
  private(set) var values: [(name: String, value: String, isColour: Bool)] = []

  init(_ manifest: ThemeManifest, _ site: Site, diagnostics: inout [Diagnostic]) {
    let names = manifest.options.map(\.name)
    for option in site.themeOptions where !names.contains(option.name) {
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
    var places: [String: Place] = [:]
    for declared in manifest.options {
      let set = site.themeOptions.first { $0.name == declared.name }
      let value = set?.value ?? declared.standard
      places[declared.name] = set?.place ?? declared.place
      if declared.type == .color, Colour(value) == nil {
        diagnostics.append(
          Diagnostic(
            ThemeFault.badColour, at: set?.place ?? declared.place,
            "`\(value)` is not a colour.", allowed: "Write # and six digits, as in `\"#005030\"`."))
      }
      values.append((declared.name, value, declared.type == .color))
    }
    for rule in manifest.contrasts {
      check(rule, names, places, &diagnostics)
    }
  }

  private func check(
    _ rule: ContrastRule, _ names: [String], _ places: [String: Place],
    _ diagnostics: inout [Diagnostic]
  ) {
    var colours: [Colour] = []
    for name in [rule.text, rule.on] {
      guard let value = values.first(where: { $0.name == name }) else {
        diagnostics.append(
          Diagnostic(
            ThemeFault.unknownOption, at: rule.place, "There is no option `\(name)`.",
            allowed: "The options are: \(names.joined(separator: ", ")).",
            write: nil))
        return
      }
      if let colour = Colour(value.value) { colours.append(colour) }
    }
    guard colours.count == 2, let needed = Double(rule.atLeast) else { return }
    let contrast = Colour.contrast(colours[0], colours[1])
    if contrast >= needed { return }
    let tenths = Int(contrast * 10)
    diagnostics.append(
      Diagnostic(
        ThemeFault.lowContrast, at: places[rule.text] ?? rule.place,
        "`\(rule.text)` on `\(rule.on)` has a contrast of \(tenths / 10).\(tenths % 10) to 1; \(rule.atLeast) to 1 is needed.",
        allowed: "Choose a darker or a lighter colour.",
        notes: [.init(rule.place, "The theme asks for it here.")]))
  }

  /// The colours as custom properties, to stand before a stylesheet.
  var css: String {
    let properties = values.filter(\.isColour).map {
      "--option-\($0.name.replacing("_", with: "-")):\($0.value)"
    }
    return properties.isEmpty ? "" : ":root{" + properties.joined(separator: ";") + "}\n"
  }

  var shape: RecordShape {
    RecordShape(
      name: "options", fields: values.map { .init($0.name, .text, help: "An option of the theme.") }
    )
  }

  var value: Value { .record(values.map { .text($0.value) }) }
}
