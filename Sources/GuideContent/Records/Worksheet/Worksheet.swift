package import GuideDiagnostics

/// `worksheet.yaml`: the steps of the worksheet, and what a student writes in each.
///
/// Without this file the worksheet has all steps, in the words of the theme.
package struct Worksheet: FileRecord {
  package static let kind = "worksheet"
  package static let usualPath = "worksheet.yaml"
  package static let recordName = "list of worksheet steps"
  package static let recordHelp =
    "The steps of the worksheet, and what a student writes in each. There is one such file. Without "
    + "it the worksheet has all steps, in the words of the theme."

  package let steps: [WorksheetEntry]
  package let place: SourceRange

  package init(from fields: inout Fields) {
    Self.head(&fields)
    steps = fields.required(
      "steps", .list(of: WorksheetEntry.self, 1...9),
      help: "The steps, in the order in which they are shown. A step that is left out is not shown."
    )
    place = fields.place
    var first: [String: SourceRange] = [:]
    for field in steps.flatMap(\.allFields) {
      let other = first.updateValue(field.idPlace, forKey: field.id)
      fields.check(
        other == nil,
        else: Diagnostic(
          RuleFault.duplicateID, at: field.idPlace,
          "Two fields of the worksheet have the id `\(field.id)`.",
          allowed: "Give one of them another id: what students wrote is kept under it.",
          notes: other.map { [.init($0, "The first is here.")] } ?? []))
    }
  }
}

/// A step of the worksheet, as a guide says it.
package struct WorksheetEntry: Record {
  package static let recordName = "step of the worksheet"
  package static let recordHelp = "A step of the worksheet, in the words of this guide."

  package let id: WorksheetStep
  package let name: String?
  package let summary: String?
  package let why: String?
  /// What the student writes; nil when the file leaves that to the theme.
  package let fields: [WorksheetField]?
  package let isTranslated: Bool

  var allFields: [WorksheetField] { fields ?? [] }

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .choice(of: WorksheetStep.self),
      help: "Which of the steps it is. What it does follows from that.")
    name = fields.optional(
      "name", .text(1...40), isUsual: true, help: "Its name, if not the theme's.")
    summary = fields.optional(
      "summary", .text(1...80), isUsual: true,
      help: "What it is for, in a few words, in the list of all steps.")
    why = fields.optional(
      "why", .text(1...240), isUsual: true,
      help: "The sentence below its name: what to do here, and why.")
    let found = fields.optional(
      "fields", .list(of: WorksheetField.self, 1...30), isUsual: true,
      help: "What the student writes here. Fields that can be left out are shown when they are "
        + "listed, in this order. Without this key: as the theme has it.")
    self.fields = found
    isTranslated = fields.isTranslated
    for field in found ?? [] { field.check(in: id, &fields) }
  }
}

/// Something that a student writes, chooses or rates in a step.
package struct WorksheetField: Record {
  package static let recordName = "field of the worksheet"
  package static let recordHelp =
    "Something that a student writes: a field that the worksheet has anyway, in other words, or one "
    + "of your own."

  package let id: String
  package let label: String?
  package let onPaper: String?
  package let short: String?
  package let hint: String?
  package let type: WorksheetFieldType
  package let options: [String]
  package let isTranslated: Bool
  let idPlace: SourceRange
  private let place: SourceRange
  private let typePlace: SourceRange
  private let optionsPlace: SourceRange
  private let hasOwnType: Bool
  private let hasOptions: Bool

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .localID,
      help: "The name under which the notes are kept: one of the worksheet's own fields, or a new "
        + "one. Never change it.")
    label = fields.optional(
      "label", .text(1...120), isUsual: true,
      help: "What the student is asked. A field of your own needs it.")
    onPaper = fields.optional(
      "on_paper", .text(1...160),
      help: "The same on the printed form, if it is said otherwise there.")
    short = fields.optional(
      "short", .text(1...40), isUsual: true,
      help: "The heading where talks are compared and summed up.")
    hint = fields.optional("hint", .text(1...240), help: "What helps to answer, below the label.")
    type = fields.optional(
      "type", .choice(of: WorksheetFieldType.self), default: .text,
      help: "How it is answered, for a field of your own.")
    options = fields.optional(
      "options", .list(.text(1...80), 2...12), default: [],
      help: "What can be chosen, when the type is `choice`.")
    isTranslated = fields.isTranslated
    place = fields.place
    idPlace = fields.place(of: "id")
    typePlace = fields.place(of: "type")
    optionsPlace = fields.place(of: "options")
    hasOwnType = fields.has("type")
    hasOptions = fields.has("options")
  }

  /// The field that the worksheet has anyway; nil for one of the guide's own.
  package var builtIn: BuiltInField? { BuiltInField.named(id) }
}

/// How a field of the worksheet is answered.
package enum WorksheetFieldType: String, Choice {
  case text, line, date, choice, rating

  package var help: String {
    switch self {
    case .text: "Several lines."
    case .line: "One line."
    case .date: "A day."
    case .choice: "One of the `options`."
    case .rating: "A number from 1 to 5, or none."
    }
  }
}

/// What only the step of a field shows to be wrong with it.
extension WorksheetField {
  /// Names that a browser's script has another use for; a backup must not have them.
  private static let reserved: Set = ["constructor", "prototype"]

  func check(in step: WorksheetStep, _ fields: inout Fields) {
    let (id, idPlace, typePlace, optionsPlace) = (id, idPlace, typePlace, optionsPlace)
    fields.check(
      !Self.reserved.contains(id),
      else: Diagnostic(
        ContentFault.badID, at: idPlace, "Browsers keep the name `\(id)` for themselves.",
        allowed: "Give the field another id."))
    guard let builtIn else { return checkOwn(&fields) }
    fields.check(
      builtIn.step == step,
      else: Diagnostic(
        ContentFault.worksheetField, at: idPlace,
        "`\(id)` is a field of the step `\(builtIn.step.rawValue)`, and here is `\(step.rawValue)`.",
        allowed:
          "Move it below `\(builtIn.step.rawValue)`, or give a field of your own another id."))
    let other = hasOwnType ? "type" : "options"
    fields.check(
      !hasOwnType && !hasOptions,
      else: Diagnostic(
        ContentFault.worksheetField, at: hasOwnType ? typePlace : optionsPlace,
        "The worksheet has the field `\(id)` itself, so it can't be given `\(other)`.",
        allowed: "Remove `\(other)`, or give a field of your own another id."))
  }

  private func checkOwn(_ fields: inout Fields) {
    let (id, beginning, optionsPlace) = (id, place.beginning, optionsPlace)
    let near = Suggestion.nearest(to: id, in: BuiltInField.all.map(\.id))
    fields.check(
      label != nil,
      else: Diagnostic(
        ContentFault.missingKey, at: beginning,
        "The field `\(id)` has no `label`."
          + (near.map { " Did you mean the field `\($0)`?" } ?? ""),
        allowed: "`label` is what the student is asked."))
    let lacksOptions = type == .choice && options.isEmpty
    fields.check(
      !lacksOptions,
      else: Diagnostic(
        ContentFault.missingKey, at: beginning,
        "The field `\(id)` is a choice and has no `options`.",
        allowed: "Write what can be chosen, as in `options: [Yes, No]`, each in quotes."))
    let type = type
    fields.check(
      type == .choice || !hasOptions,
      else: Diagnostic(
        ContentFault.worksheetField, at: optionsPlace,
        "The field `\(id)` has `options`, and its type is `\(type.rawValue)`.",
        allowed: "Write `type: choice`, or remove `options`."))
  }
}
