internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults between template files.
  var fileExplanation: Explanation {
    switch self {
    case .missingFile:
      Explanation(
        "A template that is needed is not in the theme's templates folder, or its name is spelt "
          + "differently there. Capital letters count.",
        wrong: "{% include \"part/header.html\" %}", right: "{% include \"parts/header.html\" %}")
    case .unusedFile:
      Explanation(
        "The theme has a template that no page uses: it was left over, or its name is spelt "
          + "differently where it is needed.",
        wrong: "templates/artcle.html", right: "templates/article.html")
    case .recursiveInclude:
      Explanation(
        "A template that includes or extends itself, even by way of others, would never end.",
        wrong: "parts/a.html: {% include \"parts/a.html\" %}",
        right: "parts/a.html: {% include \"parts/b.html\" %}")
    case .misplacedExtends:
      Explanation(
        "A template that fills in another one says so at its very beginning.",
        wrong: "{% set kind = \"article\" %}{% extends \"base.html\" %}",
        right: "{% extends \"base.html\" %}{% set kind = \"article\" %}")
    case .outsideBlock:
      Explanation(
        "A template that extends another one only fills in that one's blocks. What is outside "
          + "of a block has no place on the page.",
        wrong: "{% extends \"base.html\" %}<p>Hello</p>",
        right: "{% extends \"base.html\" %}{% block main %}<p>Hello</p>{% endblock %}")
    case .duplicateBlock:
      Explanation(
        "Two blocks of one template have the same name, so it is not clear which one to fill.",
        wrong: "{% block main %}{% endblock %}{% block main %}{% endblock %}",
        right: "{% block main %}{% endblock %}{% block aside %}{% endblock %}")
    case .unknownBlock:
      Explanation(
        "The template fills a block that the one it extends does not have.",
        wrong: "{% extends \"base.html\" %}{% block mian %}…{% endblock %}",
        right: "{% extends \"base.html\" %}{% block main %}…{% endblock %}")
    default:
      Explanation(
        "super() stands for what the extended template has in the same block, so it has a meaning "
          + "only within a block that fills another.",
        wrong: "<p>{{ super() }}</p>",
        right:
          "{% block head %}{{ super() }}<meta name=\"robots\" content=\"noindex\">{% endblock %}")
    }
  }
}

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
        "After | is the name of one of a few filters.",
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

extension TemplateFault {
  /// What is to be said of faults in the theme's wording.
  var wordExplanation: Explanation {
    switch self {
    case .unknownWord:
      Explanation(
        "The theme's own words are in a file for each language, and this one does not.",
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
