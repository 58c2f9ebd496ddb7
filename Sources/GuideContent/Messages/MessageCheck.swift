internal import GuideDiagnostics
internal import GuideYAML

/// Looks at the messages of one file: whether each placeholder is one that the file declares, and
/// whether the lines stay lines.
struct MessageCheck {
  private let file: SourceFile
  private let fields: [MessageField]
  /// How a message lists the placeholders.
  private let allowed: String
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter slips: what was found in the file before.
  static func check(
    _ record: MessageTemplates, in file: SourceFile, besides slips: [Diagnostic]
  ) -> [Diagnostic] {
    // When a placeholder's declaration could not be read, nobody knows what is missing.
    let first = record.items.map(\.place.start).min() ?? 0
    let isDeclared = !slips.contains { $0.place.file == file.id && $0.place.start < first }
    var check = MessageCheck(file, record.fields)
    for template in record.items {
      if isDeclared {
        check.look(template, template.body, at: template.bodyPlace)
        check.look(template, template.subject ?? "", at: template.subjectPlace)
      }
      check.lookAtLines(template)
    }
    return check.diagnostics
  }

  private init(_ file: SourceFile, _ fields: [MessageField]) {
    self.file = file
    self.fields = fields
    let list = fields.map { "{\($0.id)}" }.joined(separator: ", ")
    allowed =
      (fields.isEmpty ? "" : "The placeholders are: \(list). ")
      + "New ones are declared below `fields:`."
  }

  private mutating func look(_ template: MessageTemplate, _ text: String, at place: SourceRange) {
    var reported: Set<String> = []
    let bytes = Array(text.utf8)
    let fields = fields
    for look in PlaceholderScan.looks(
      in: text, isKnown: { Self.meant($0, among: fields) != nil })
    {
      let written = String(decoding: bytes[look.range], as: UTF8.self)
      if look.isClosed, fields.contains(where: { written == "{\($0.id)}" }) { continue }
      guard reported.insert(written).inserted else { continue }
      let found = LinesOfValue(file, place).place(of: look.range, in: bytes)
      let meant = Self.meant(look.name, among: fields)
      diagnostics.append(
        Diagnostic(
          RuleFault.unknownBlank, at: found ?? place,
          sentence(template, written, look: look, meant: meant), allowed: allowed,
          write: found == nil ? nil : meant.map { "{\($0)}" }))
    }
  }

  private func sentence(
    _ template: MessageTemplate, _ written: String, look: PlaceholderScan.Look, meant: String?
  ) -> String {
    let start = "The message `\(template.id)` has `\(written)`, "
    if look.name.isEmpty { return start + "where something is to be filled in." }
    let near = meant ?? Suggestion.nearest(to: Self.normalized(look.name), in: fields.map(\.id))
    let hint = near.map { " Did you mean `{\($0)}`?" } ?? ""
    if !look.isClosed { return start + "of which a brace is missing." + hint }
    return start + "which is no placeholder of its file." + hint
  }

  /// The placeholder whose name or label somebody wrote in another way.
  private static func meant(_ name: String, among fields: [MessageField]) -> String? {
    let wanted = normalized(name)
    if wanted.isEmpty { return nil }
    return fields.first { $0.id == wanted }?.id
      ?? fields.first { normalized($0.label) == wanted }?.id
  }

  /// `Your Name` as `your_name`.
  private static func normalized(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }

  /// Says when the lines of a message run together.
  private mutating func lookAtLines(_ template: MessageTemplate) {
    if template.body.isEmpty { return }
    let lines = LinesOfValue(file, template.bodyPlace)
    guard lines.areJoined(where: { _ in true }) else { return }
    let place = lines.markPlace
    diagnostics.append(
      Diagnostic(
        ContentFault.lineBreaksLost, at: place ?? template.bodyPlace.beginning,
        "The lines of the message `\(template.id)` run together into one.",
        allowed: "Write `body: |`, and the message on the lines below it: `|` keeps every line.",
        write: place == nil ? nil : "|"))
  }
}
