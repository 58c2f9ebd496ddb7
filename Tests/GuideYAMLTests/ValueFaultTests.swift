import GuideYAML
import Testing

/// Keys, lists and values that are not what they look like.
struct ValueFaultTests {
  static let cases = [
    FaultCase(.missingColon, "«title» Hello\nid: a\n", write: "title:", title: "Hello"),
    FaultCase(.missingColon, "id: a\n«title»\nb: c\n", write: "title:", title: ""),
    FaultCase(.missingColon, "id: a\n«review»\n  owner: ann\n", write: "review:"),
    FaultCase(.missingColon, "id: a\n«tags»\n  - ann\n", write: "tags:"),
    FaultCase(
      .lineWithoutKey,
      "title: This is a longer text which takes more than a line\n«and goes on here»\nid: a\n",
      write: "  and goes on here",
      title: "This is a longer text which takes more than a line and goes on here"),
    FaultCase(.equalsForColon, "«title = »Hello\nid: a\n", write: "title: ", title: "Hello"),
    FaultCase(.equalsForColon, "id: a\n«title=»Hello\n", write: "title: ", title: "Hello"),
    FaultCase(.keyWithoutText, "id: a\n«:» Hello\n"),
    FaultCase(.duplicateKey, "«title»: a\nid: b\n«title»: c\n", mark: 1),
    FaultCase(.mixedListAndKeys, "tags:\n  - one\n  «two»: x\n"),
    FaultCase(.mixedListAndKeys, "id: a\n«-» one\n"),
    FaultCase(
      .mixedListAndKeys,
      "items:\n  - id: a\n  - «\"Read it.\"»\n    note: b\n    page: c\n  - id: d\n"),
    FaultCase(.mixedListAndKeys, "items:\n- «Read it»\n  note: b\n- id: d\n"),
    FaultCase(.missingColon, "«title; »Hello\nid: a\n", write: "title: ", title: "Hello"),
    FaultCase(.missingColon, "id: a\n«title：»Hello\n", write: "title: ", title: "Hello"),
    FaultCase(.missingColon, "- id: a\n  «owner： »ann\n", write: "owner: "),
    FaultCase(
      .missingDash, "- id: a\n  text: b\n«  id»: c\n  text: d\n", write: "- id"),
    FaultCase(
      .missingDash, "items:\n  - id: a\n    text: b\n  «id»: c\n    text: d\n", write: "- id"),
    FaultCase(.straySign, "id: a\n«// a note»\ntitle: x\n", write: "# a note", title: "x"),
    FaultCase(.straySign, "title: x\n«<!-- a note -->»\n", write: "# a note", title: "x"),
    FaultCase(.straySign, "id: a\n«,»title: Hello\nb: c\n", write: "", title: "Hello"),
    FaultCase(.straySign, "«]»title: Hello\nb: c\n", write: "", title: "Hello"),
    FaultCase(.wrongListMarker, "tags:\n  «—» one two\n", write: "-"),
    FaultCase(.wrongListMarker, "tags:\n  «•» one\n", write: "-"),
    FaultCase(.wrongListMarker, "tags:\n  - one\n  «•» two\n", write: "-"),
    FaultCase(.wrongListMarker, "tags:\n  «*» one\n", write: "-"),
    FaultCase(
      .wrongListMarker, "tags:\n  «• one\n  •» two\n", write: "- one\n  -"),
    FaultCase(
      .hashInValue, "- {name: a, value: «#003366»}\n", write: "\"#003366\""),
    FaultCase(.hashInValue, "modules: [one, «Room #5», two]\n", write: "\"Room #5\""),
    FaultCase(
      .valueNeedsQuotes, "row: [Room, «$5,000»]\n", write: "\"$5,000\""),
    FaultCase(
      .valueNeedsQuotes, "row: [Double, «1,250,000», x]\n", write: "\"1,250,000\""),
    FaultCase(
      .colonInValue,
      "«title:»\n  Learn what to write: down it goes\n  and what not\nid: a\n", write: "title: >",
      title: "Learn what to write: down it goes and what not\n"),
    FaultCase(.listAfterText, "tags: «one»\n  - «two»\n"),
    FaultCase(.listAfterText, "tags: «\"one\"»\n  - «two»\n"),
    FaultCase(
      .colonInValue, "title: «Interviews: a guide»\nid: a\n", write: "\"Interviews: a guide\"",
      title: "Interviews: a guide"),
    FaultCase(
      .colonInValue, "title: «Ask them:»\nid: a\n", write: "\"Ask them:\"", title: "Ask them:"),
    FaultCase(
      .colonInValue, "- title: «Say \"hi\": now» # why\n  id: a\n", write: "'Say \"hi\": now'"),
    FaultCase(.colonInValue, "title: a long text\n  «that says:» this\nid: a\n"),
    FaultCase(.valueNeedsQuotes, "title: «@home»\n", write: "\"@home\"", title: "@home"),
    FaultCase(.valueNeedsQuotes, "title: «%50 off»\nid: a\n", write: "\"%50 off\""),
    FaultCase(.valueNeedsQuotes, "- «`code` it»\n- b\n", write: "\"`code` it\""),
    FaultCase(.valueNeedsQuotes, "title: «> 5 years»\nid: a\n", write: "\"> 5 years\""),
    FaultCase(.textAfterBar, "title: «| a»\nid: a\n", write: "|\n  a", title: "a\n"),
    FaultCase(.textAfterBar, "- title: «> Dear all»\n  id: a\n", write: ">\n    Dear all"),
    FaultCase(.valueNeedsQuotes, "title: «- dash»\nid: a\n", write: "\"- dash\""),
    FaultCase(.valueNeedsQuotes, "title: «, dash»\nid: a\n", write: "\", dash\""),
    FaultCase(.valueNeedsQuotes, "title: «] dash»\nid: a\n", write: "\"] dash\""),
    FaultCase(
      .valueNeedsQuotes, "title: «[Guide] to talks»\nid: a\n", write: "\"[Guide] to talks\"",
      title: "[Guide] to talks"),
    FaultCase(
      .valueNeedsQuotes, "title: «{first_name}, hello»\nid: a\n", write: "\"{first_name}, hello\"",
      title: "{first_name}, hello"),
    FaultCase(
      .valueNeedsQuotes, "title: «{first_name}»\nid: a\n", write: "\"{first_name}\"",
      title: "{first_name}"),
    FaultCase(.valueNeedsQuotes, "tags: [«@one», two]\n", write: "\"@one\""),
    FaultCase(.valueNeedsQuotes, "title: «* important»\nid: a\n", write: "\"* important\""),
    FaultCase(.valueNeedsQuotes, "title: «& more»\nid: a\n", write: "\"& more\""),
    FaultCase(
      .hashInValue, "title: «We are #1»\nid: a\n", write: "\"We are #1\"", title: "We are #1"),
    FaultCase(.hashInValue, "title: «#8a1538»\nid: a\n", write: "\"#8a1538\"", title: "#8a1538"),
    FaultCase(.hashInValue, "title: «Suite # 5»\nid: a\n", title: "Suite # 5"),
    FaultCase(.hashInValue, "- «Main Hall, Rm. # 12, second floor»\n- b\n"),
    FaultCase(
      .textAfterBar, "title: «| Dear X»\n  and Y\nid: a\n", write: "|\n  Dear X",
      title: "Dear X\nand Y\n"),
    FaultCase(.anchor, "title: «&one Hello»\n", write: "\"&one Hello\""),
    FaultCase(.valueNeedsQuotes, "title: «*one*»\nid: a\n", write: "\"*one*\""),
    FaultCase(.alias, "title: «*one»\n", write: "\"*one\""),
    FaultCase(.tag, "title: «!important»\n", write: "\"!important\""),
    FaultCase(.tag, "title: «!!str Hello»\n", write: "\"!!str Hello\""),
    FaultCase(.mergeKey, "«<<»: Hello\n"),
    FaultCase(.complexKey, "«?» a\n: b\n"),
    FaultCase(.complexKey, "«[a,» b]: c\n"),
    FaultCase(.directive, "«%YAML 1.2»\n---\na: b\n", write: ""),
    FaultCase(.directive, "«%a»\na: b\n", write: ""),
    FaultCase(.secondDocument, "a: b\n«---»\nc: d\n"),
    FaultCase(.secondDocument, "a: b\n...\n«---»\nc: d\n"),
  ]

  @Test(arguments: cases) func eachSlipIsReportedWithItsRepair(_ example: FaultCase) {
    example.check()
  }

  @Test(
    arguments: [
      "a: b # a remark\n", "a: # a remark\n  - b\n", "a: {b: c, d: e}\n", "a: {b}\nc: [{d: e}]",
      "a: |\n  # Heading\n  x:y\n  - z\nb: c\n", "a: >-\n  one\n  two: three\n", "a: -5\nb: - \n",
      "to: page:what\n", "to:\n  page:what\n", "when: 20:00\n", "a: b:c\nd: http://x.y\n",
      "a: text that\n  goes on\n  and on\n", "tags:\n- a\n- b\nc: d\n", "a: b - c\n", "? a\n",
      "a: “b” – ‘c’ text\n", "- - a\n  - b\n- c\n", "a: 'b'\n\n\n", "a: b##c\n", "a: 1 #\n",
      "a: b  # 5\n", "a: room  # 5\n", "a: b # 5 is enough\n", "a: 12 # 5\n",
      "- one # 1\n- Office # note\n",
      "a: [100,200,300]\n", "a: [2024,2025]\n", "a: b; c\n", "a: //cdn.example.org/x\n",
      "---\na: b\n---\n\n",
    ].filter { !$0.hasPrefix("?") && !$0.contains("{b}") && !$0.contains("- \n") })
  func whatIsFine(_ text: String) throws { try expectClean(text) }
}
