package import GuideDiagnostics

/// What can be wrong with a theme.
package enum ThemeFault: String, DiagnosticCode {
  case themeNotFound = "theme-not-found"
  case themeCircle = "theme-circle"
  case badColor = "bad-color"
  case lowContrast = "low-contrast"
  case unknownOption = "unknown-option"
  case wordingMissing = "wording-missing"
  case badWording = "bad-wording"
  case unknownWord = "unknown-word"
  case assetNotFound = "asset-not-found"
  case moduleStyle = "module-style"

  package var severity: Severity { self == .wordingMissing ? .warning : .error }

  package var explanation: Explanation {
    switch self {
    case .themeNotFound:
      Explanation(
        """
        site.yaml names a theme, or a theme names one that it extends, but there is no folder of \
        that name with a theme.yaml in it.
        """,
        wrong: "theme: campsu", right: "theme: campus")
    case .themeCircle:
      Explanation(
        """
        A theme takes what it lacks from the theme that it extends. Themes that extend each other, \
        or themselves, never come to one that has it.
        """,
        wrong: "id: campus\nextends: campus", right: "id: quad\nextends: campus")
    case .badColor:
      Explanation(
        "Colors are written as # and six hexadecimal digits.",
        wrong: "value: dark green", right: "value: \"#005030\"")
    case .lowContrast:
      Explanation(
        """
        Two colors that are used together are so alike that many people could not read the \
        text. The message tells the contrast that is there and the one that is needed (WCAG 2.2).
        """,
        wrong: "- name: accent\n  value: \"#9acd32\"", right: "- name: accent\n  value: \"#3f6212\""
      )
    case .unknownOption:
      Explanation(
        "The theme has no option of this name. The message lists those that it has.",
        wrong: "- name: acent", right: "- name: accent")
    case .wordingMissing:
      Explanation(
        """
        The theme has not all of its words in a language of the site, so some buttons and headings \
        are in another one. Copy wording/en.yaml, translate what is after the colons, and save it \
        under the code of the language.
        """,
        wrong: "languages: [en, pt] (without wording/pt.yaml)", right: "languages: [en, es]")
    case .badWording:
      Explanation(
        "A file of words has the words below `words:`, each with its text after a colon.",
        wrong: "words:\n  - skip", right: "words:\n  skip: Skip to the content")
    case .unknownWord:
      Explanation(
        """
        A file below content/wording says some of the theme's words in another way. It names each \
        by the name that the theme has for it; others are shown nowhere.
        """,
        wrong: "words:\n  serch: Find", right: "words:\n  search: Find")
    case .assetNotFound:
      Explanation(
        "A stylesheet or a script of the theme names a file that the theme does not have.",
        wrong: "background: url(../icons/chek.svg)", right: "background: url(../icons/check.svg)")
    case .moduleStyle:
      Explanation(
        """
        For a guide that is opened from a folder or sent as one file, the theme's modules are made \
        into scripts of the old kind, because browsers load no modules there. That works for a \
        plain style only.
        """,
        wrong: "export default function show() {}",
        right: "export function show() {}")
    }
  }
}
