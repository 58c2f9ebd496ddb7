internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults in names and types.
  var valueExplanation: Explanation {
    switch self {
    case .unknownName:
      Explanation(
        "The template names something that its page does not have. It would be an empty hole on "
          + "the page, so it is an error.",
        wrong: "<h1>{{ page.titel }}</h1>", right: "<h1>{{ page.title }}</h1>")
    case .unknownFilter:
      Explanation(
        "After | stands the name of one of a few filters.",
        wrong: "{{ page.title | uppercase }}", right: "{{ page.title | upper }}")
    case .filterArgument:
      Explanation(
        "Some filters need one value in brackets, of a certain kind; others take none.",
        wrong: "{{ page.tags | join }}", right: "{{ page.tags | join(\", \") }}")
    case .wrongType:
      Explanation(
        "A value is used as something that it is not: a list is shown without going through it, a "
          + "text is taken for a list, a text is compared with a number.",
        wrong: "<p>{{ page.tags }}</p>",
        right: "{% for tag in page.tags %}<p>{{ tag }}</p>{% endfor %}")
    default:
      Explanation(
        "Not every page has this value. The template has to say what happens on a page without it.",
        wrong: "<a href=\"{{ page.next.to }}\">",
        right: "{% if page.next %}<a href=\"{{ page.next.to }}\">…</a>{% endif %}")
    }
  }
}
