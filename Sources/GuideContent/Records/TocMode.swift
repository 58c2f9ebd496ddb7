/// Whether a page lists its headings at the top.
package enum TocMode: String, Choice {
  case auto, always, never

  package var help: String {
    switch self {
    case .auto: "With three headings or more."
    case .always: "With any heading."
    case .never: "Not at all."
    }
  }
}
