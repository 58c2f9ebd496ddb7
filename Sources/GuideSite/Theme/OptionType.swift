internal import GuideContent

/// What a theme's option can be.
package enum OptionType: String, Choice {
  case color, text

  package var help: String {
    switch self {
    case .color: "A colour, as in `#005030`."
    case .text: "A text."
    }
  }
}
