import GuideDiagnostics
import GuideYAML
import Testing

/// Nodes know what was written and where.
struct NodeTests {
  @Test func everyNodeKnowsItsPlace() throws {
    let text = Marked(
      """
      # Überschrift
      ««title»: «Grüße & more»
      «tags»: «[«parent», «"größer"»]»
      «steps»:
        «- «ask»
        - ««id»: «x»
          «n»:«»»»
      «body»: «|
        Häuser
         and more»»
      """)
    let diagnostics = DiagnosticCollector()
    let root = try #require(YAML.parse(text.file, diagnostics: diagnostics))
    #expect(diagnostics.isEmpty)
    var places: [SourceRange] = []
    root.forEachPlace { places.append($0) }
    for place in places { #expect(text.places.contains(place), "\(text.text(place))") }
    for place in text.places { #expect(places.contains(place), "\(text.text(place))") }
  }

  @Test func placesAreRightBehindAndBetweenLettersWithAccents() throws {
    for count in 1..<20 {
      let words = String(repeating: "a", count: count)
      let text = Marked(
        "# \(words)ü\(words)\n«b»: «\(words)é\(words)»\n«c\(words)»: «ü»\n«d»: «\(words)»\n")
      let diagnostics = DiagnosticCollector()
      let root = try #require(YAML.parse(text.file, diagnostics: diagnostics))
      guard case .mapping(let mapping) = root.content else { return #expect(Bool(false)) }
      let places = mapping.entries.flatMap { [$0.keyPlace, $0.value.place] }
      #expect(places == text.places)
    }
  }

  @Test func valuesStayText() throws {
    let node = try parse("a: no\nb: 1.10\nc: 20:00\nd: 2026-11-23\ne: ~\nf:\ng: 'no'\n")
    guard case .mapping(let mapping) = node.content else { return #expect(Bool(false)) }
    let texts = mapping.entries.map { $0.value.scalar?.text }
    #expect(texts == ["no", "1.10", "20:00", "2026-11-23", "~", "", "no"])
    #expect(mapping["e"]?.scalar?.isEmptyPlain == true)
    #expect(mapping["f"]?.scalar?.isEmptyPlain == true)
    #expect(mapping["g"]?.scalar?.style == .singleQuoted)
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "---\n", "\u{FEFF}"])
  func nothingIsAnEmptyText(_ text: String) throws {
    #expect(try parse(text).scalar?.isEmptyPlain == true)
  }

  @Test func byteOrderMarkAndReturnsKeepPlaces() throws {
    let text = Marked("\u{FEFF}a: é\r\n«b»: «c»\r\n")
    let diagnostics = DiagnosticCollector()
    let root = YAML.parse(text.file, diagnostics: diagnostics)
    #expect(diagnostics.isEmpty)
    guard case .mapping(let mapping)? = root?.content else { return #expect(Bool(false)) }
    #expect(mapping.entries.map(\.key) == ["a", "b"])
    #expect(mapping.entries[1].keyPlace == text.places[0])
    #expect(mapping.entries[1].value.place == text.places[1])
  }

  @Test func aRangeOfTheFileCountsFromItsStart() throws {
    let text = Marked("---\n«title: «é«x»»\n»---\nBody: [\n")
    let diagnostics = DiagnosticCollector()
    let root = YAML.parse(text.file, range: text.places[0].range, diagnostics: diagnostics)
    #expect(diagnostics.isEmpty)
    guard case .mapping(let mapping)? = root?.content else { return #expect(Bool(false)) }
    #expect(mapping.entries[0].value.place == text.places[1])
  }

  private func parse(_ text: String) throws -> Node {
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(Marked(text).file, diagnostics: diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(node)
  }
}

extension Node {
  var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  func forEachPlace(_ body: (SourceRange) -> Void) {
    body(place)
    switch content {
    case .scalar: break
    case .sequence(let items): for item in items { item.forEachPlace(body) }
    case .mapping(let mapping):
      for entry in mapping.entries {
        body(entry.keyPlace)
        entry.value.forEachPlace(body)
      }
    }
  }
}
