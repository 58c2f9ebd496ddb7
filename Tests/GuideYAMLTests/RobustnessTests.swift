import EditChecks
import Glibc
import GuideDiagnostics
import GuideYAML
import Testing

/// Files nobody would write by hand stay safe and quick.
struct RobustnessTests {
  @Test(arguments: [
    (String(repeating: "[", count: 60_000), "nested-too-deep"),
    (String(repeating: "{a: ", count: 60_000), "nested-too-deep"),
    (String(repeating: "- ", count: 60_000), "nested-too-deep"),
    (
      (0..<40).map { String(repeating: " ", count: $0) + "k:\n" }.joined(), "nested-too-deep"
    ),
    (String(repeating: "a", count: 3 << 20), "yaml-too-large"),
    ("a: " + String(repeating: "b", count: 3 << 20), "yaml-too-large"),
    (String(repeating: "- a\n", count: 120_000), "too-many-entries"),
    (String(repeating: "title:Hello\n", count: 20_000), "missing-space-after-colon"),
    ((0..<5_000).map { "title\($0): \"a\n" }.joined(), "unclosed-quote"),
  ])
  func extremeFilesAreRefusedQuickly(_ text: String, _ code: String) {
    let file = Marked(raw: text).file
    let diagnostics = DiagnosticCollector()
    let time = processorTime { _ = YAML.parse(file, diagnostics: diagnostics) }
    #expect(diagnostics.first?.code == code)
    #expect(diagnostics.count < 100)
    #expect(time < 5)
  }

  @Test func manyKeysAreQuick() throws {
    let text = (0..<40_000).map { "key\($0): v\n" }.joined()
    let time = try processorTime { try expectClean(text) }
    #expect(time < 5)
  }

  @Test func aBombOfAliasesStaysSmall() {
    var text = "a0: &a0 [x, x]\n"
    for n in 1..<10 {
      let aliases = (0..<10).map { _ in "*a\(n - 1)" }.joined(separator: ", ")
      text += "a\(n): &a\(n) [\(aliases)]\n"
    }
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(Marked(raw: text).file, diagnostics: diagnostics)
    #expect(node != nil)
    #expect(Set(diagnostics.map(\.code)) == ["yaml-anchor", "yaml-alias"])
  }

  @Test func bytesThatAreNoText() {
    for bytes in [[0x61, 0x3A, 0x20, 0xE9], [0x61, 0x3A, 0x20, 0x07], [0xFF, 0xFE, 0x61, 0]] {
      let file = SourceFile(id: FileID(0), name: "a", bytes: bytes.map { UInt8($0) })
      let diagnostics = DiagnosticCollector()
      #expect(YAML.parse(file, diagnostics: diagnostics) == nil)
      #expect(!diagnostics.isEmpty)
    }
  }

  /// Valid files with a few bytes taken out, put in or doubled.
  @Test(arguments: 0..<8) func slipsNeverCrash(_ seed: Int) {
    var random = SeededRandom(state: UInt64(seed) + 1)
    let signs = Array("\":'[]{}-#|>&*!%@`,? \n\t=—“”\u{A0}\r/\\ab".utf8)
    for round in 0..<250 {
      var bytes = Array(Self.samples[round % Self.samples.count].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let end = min(bytes.count, at + Int.random(in: 1...6, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
        case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: at)
        default: bytes[at] = signs.randomElement(using: &random) ?? 0
        }
      }
      let file = SourceFile(id: FileID(7), name: "slip.yaml", bytes: bytes)
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      let diagnostics = DiagnosticCollector()
      let node = YAML.parse(file, diagnostics: diagnostics)
      #expect(node != nil || !diagnostics.isEmpty, "\(text)")
      var places = diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }
      node?.forEachPlace { places.append($0) }
      for place in places {
        #expect(place.start <= place.end && place.end <= bytes.count, "\(text)")
      }
      for scalar in node?.scalars ?? [] {
        for line in 1...3 {
          let place = scalar.lines?.place(ofLine: line, in: file)
          #expect(place.map { $0.start <= $0.end && $0.end <= bytes.count } ?? false, "\(text)")
        }
      }
    }
  }

  static let samples = [
    """
    # Bank
    kind: question_bank
    schema: 1
    items:
      - id: q-path-1
        text: "How did you get here?"
        stages: [any, e2]
        why: It opens the talk – gently.
        tags:
          - path
          - 'it''s'
      - id: q-path-2
        text: What surprised you?
        starter: true
    """,
    """
    kind: outreach_templates
    items:
    - id: cold
      body: |
        Dear {first_name},

          I am writing to you.
        Thanks: X
      tips: >-
        One line
        goes on,

        and ends.
      limit: {unit: words, max: 120}
    - id: warm\r
      body: "two
        lines \\u00e9"\r
    """,
  ]
}

/// The seconds that this thread has worked; other tests and programs do not count.
func processorTime(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try body()
  return now() - start
}

extension Node {
  /// All values, not the keys.
  var scalars: [Scalar] {
    switch content {
    case .scalar(let scalar): [scalar]
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let mapping): mapping.entries.flatMap(\.value.scalars)
    }
  }
}
