import GuideDiagnostics
import GuideYAML
import Testing

/// What a value has by its escapes is looked at as if it was there.
@Suite struct EscapeTests {
  private func found(_ yaml: String) -> [String] {
    var files = SourceFiles()
    let file = files.add(name: "a.yaml", bytes: Array(yaml.utf8))
    let diagnostics = DiagnosticCollector()
    _ = YAML.parse(file, diagnostics: diagnostics)
    return diagnostics.map {
      "\($0.code) " + String(decoding: file.bytes[$0.place.range], as: UTF8.self)
        + ($0.write.map { " → \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    (#"a: "par\bent""#, [#"control-character \b"#]),
    (#"a: "x\u0001y""#, [#"control-character \u0001 → "#]),
    (#"a: "\x1b[2J""#, [#"control-character \x1b → "#]), (#"- "a\Nb""#, [#"control-character \N"#]),
    (#""a\0": b"#, [#"control-character \0"#]),
    (#"a: "x\uFFFEy""#, [#"control-character \uFFFE → "#]),
    (#"a: "x\u202Ey""#, [#"control-character \u202E → "#]),
    (#"a: "ear\u00ADly""#, [#"unseen-character \u00AD → "#]),
    (#"{a: "\e", b: "\v"}"#, [#"control-character \e"#, #"control-character \v"#]),
  ])
  func areReportedAtTheirPlace(_ yaml: String, _ expected: [String]) {
    #expect(found(yaml) == expected)
  }

  @Test(arguments: [
    #"a: "one\ntwo\tthree \"four\" \\a \u00e9 \U0001F600 \_ \/""#, #"a: 'C:\abc'"#, #"a: C:\abc"#,
    "a: |\n  C:\\abc\n",
  ])
  func ordinaryOnesAreLeftAlone(_ yaml: String) {
    #expect(found(yaml) == [])
  }
}
