internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults between values and the HTML around them.
  var markupExplanation: Explanation {
    switch self {
    case .unsafePlace:
      Explanation(
        "In this place of the HTML a value could be taken for code or break the page, whatever is "
          + "done to it. Values stand between tags, or in attributes with quotes.",
        wrong: "<p title={{ page.title }}>", right: "<p title=\"{{ page.title }}\">")
    case .uncheckedAddress:
      Explanation(
        "A browser does what an address says, and some addresses run code. Addresses that guide "
          + "made are safe; a text has to be checked with the filter url.",
        wrong: "<a href=\"{{ contact.website }}\">",
        right: "<a href=\"{{ contact.website | url }}\">")
    default:
      Explanation(
        "After an if or a for it has to be clear whether an HTML tag or a quote is still open. "
          + "Otherwise nobody can tell how the next value is made safe.",
        wrong: "{% if page.draft %}<p class=\"draft{% endif %}\">",
        right: "<p class=\"{% if page.draft %}draft{% endif %}\">")
    }
  }
}
