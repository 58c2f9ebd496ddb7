internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults in the theme's wording.
  var wordExplanation: Explanation {
    switch self {
    case .unknownWord:
      Explanation(
        "The theme's own words stand in a file for each language, and this one does not.",
        wrong: "{{ word(\"meun\") }}", right: "{{ word(\"menu\") }}")
    case .missingWord:
      Explanation(
        "A language of the site lacks a word that another has, so its pages would have a hole.",
        wrong: "en: menu: Menu\nes: (nothing)", right: "en: menu: Menu\nes: menu: Menú")
    case .brokenWord:
      Explanation(
        "Braces in a word mark a blank that the page fills. A word that changes with a number has "
          + "a text for each form that its language needs, such as one and other.",
        wrong: "read: { one: \"{count minute\" }",
        right: "read: { one: \"{count} minute\", other: \"{count} minutes\" }")
    case .unknownBlank:
      Explanation(
        "The template fills a blank that the word does not have.",
        wrong: "{{ word(\"by\", nam=page.author) }}",
        right: "{{ word(\"by\", name=page.author) }}")
    default:
      Explanation(
        "The word has a blank, or changes with a number, and the template does not say what goes "
          + "in there.",
        wrong: "{{ word(\"read\") }}", right: "{{ word(\"read\", count=page.minutes) }}")
    }
  }
}
