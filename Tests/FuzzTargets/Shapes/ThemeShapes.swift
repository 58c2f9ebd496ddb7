extension GrowthShape {
  static let template: [GrowthShape] =
    shapes(
      "template",
      [
        "{{ page.title }}", "{{ page.nothing¤ }}", "{{ nothing¤ }}", "{{ ", "{%", "{#", "{# a #}",
        "{% if page.draft %}", "{% if page.draft %}a{% endif %}", "{% else %}",
        "{% elif page.draft %}",
        "{% endif %}", "{% for a in page.tags %}", "{% for a¤ in page.tags %}{{ a¤ }}{% endfor %}",
        "{{ page.title | upper }}", "<a ", "<a href=\"", "<!--", "<!-- a -->", "<p>a</p>\n",
        "<script>",
        "</script>", "<", ">", "&", "{% include \"a¤.html\" %}", "{% include \"page.html\" %}",
        "{% set a = page.title %}", "{% set a¤ = page.title %}",
        "{% set a¤ = page.title %}{{ a¤ }}",
        "{% set a¤ = page.title %}{{ b¤ }}", "{% set a¤ = page.links %}{{ a¤.nothing }}",
        "{% block a¤ %}b{% endblock %}", "{% block a %}b{% endblock %}", "{% block a¤ %}",
        "{% endblock %}", "{{ super() }}", "{% extends \"page.html\" %}", "{{ word(\"menu\") }}",
        "{{ word(\"nothing¤\") }}", "{{ word(\"by\", name¤=page.title) }}", "{{ page.summary }}",
        "{% if page.summary %}{{ page.summary }}{% endif %}",
        "<a href=\"{{ page.next.to }}\">a</a>", "\"", "'", "{", "}", "a", "\n", "{{ (", "{{ \"a",
      ]) + [
      GrowthShape("template", "{% if page.draft %}", closing: "{% endif %}"),
      GrowthShape("template", "{% if page.draft %}", closing: "{% endfor %}"),
      GrowthShape("template", "{% for a in page.tags %}", closing: "{% endfor %}"),
      GrowthShape("template", "{% block a¤ %}", closing: "{% endblock %}"),
      GrowthShape(
        "template", "{% elif page.draft %}a", head: "{% if page.draft %}", tail: "{% endif %}"),
      GrowthShape(
        "template", "{% elif not page.summary %}{{ page.summary }}", head: "{% if page.draft %}",
        tail: "{% endif %}"),
      GrowthShape("template", "{% if page.draft %}aaaaaaaa{% endif %}", head: "<", tail: ">"),
      GrowthShape("template", "{% if page.draft %}a{% endif %}aaaaaaaa", head: "<a ", tail: ">"),
      GrowthShape("template", "(", head: "{{ ", tail: " }}", name: "open brackets"),
      GrowthShape("template", "not ", head: "{% if ", tail: "page.draft %}{% endif %}"),
      GrowthShape("template", "| upper ", head: "{{ page.title ", tail: "}}"),
      GrowthShape(
        "template", " and page.draft", head: "{% if page.draft", tail: "%}a{% endif %}"),
      GrowthShape("template", "a", head: "{{ page.", tail: " }}", name: "a long name"),
    ]

  static let style: [GrowthShape] =
    shapes(
      "css",
      [
        "a{b:c}\n", "/*", "/* a */", "/", "*", "url(", "url(a¤.png)", "url(\"a¤.png\")", "a{",
        "@import ", "@import \"a¤.css\";\n", "@import url(a.css);", "(", ")", "a(", "\\", "\\61 ",
        "\"", "'", "\"a\n", "@", "image-set(\"a.png\" ", ";", "}", "--option-a: b;", "a", "é",
        "@namespace ", "url(data:image/png;base64,AAAA)",
      ])

  static let script: [GrowthShape] =
    shapes(
      "script",
      [
        "const a¤ = 1;\n", "const a = 1;\n", "function a¤() {}\n", "`", "`${", "${", "{", "}", "(",
        "/",
        "/a", "/a/", "/[", "//", "/*", "/* a */", "\"", "'", "\"a\n", "\\",
        "import { a } from \"./a.js\";\n", "import \"./a¤.js\";\n", "import(\"./a¤.js\");\n",
        "export const a¤ = 1;\n", "export { a¤ };\n", "export * from \"./a¤.js\";\n",
        "a¤(a¤, a¤);\n",
        "class A¤ {}\n", "</script>", "<!--", "a", "\n", "=> {", "const { a¤, b¤ } = c;\n", "?.",
        "é",
        "\u{2028}", "let a¤;\n", "async function a¤() { await a¤(); }\n",
      ]) + [
      GrowthShape("script", "{", closing: "}"), GrowthShape("script", "(", closing: ")"),
      GrowthShape("script", "[", closing: "]"), GrowthShape("script", "`${", closing: "}`"),
      GrowthShape("script", "a¤, ", head: "const ", tail: "z;\n", name: "many names at once"),
      GrowthShape("script", "+ a¤ ", head: "const a = 1 ", tail: ";\n", name: "a long sum"),
    ]
}
