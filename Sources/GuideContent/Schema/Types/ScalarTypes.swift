internal import GuideDiagnostics
package import GuideYAML

/// A value that can only be one word, as the `kind` of a file.
package struct ConstantType: FieldType {
  var word: String
  var help: String

  package var description: TypeDescription {
    .choice([ChoiceDescription(word: word, help: help)])
  }

  package var placeholder: String { word }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    if case .scalar(let scalar) = node.content, scalar.text == word { return word }
    context.report(
      ContentFault.notAChoice, at: node.place, "`\(key)` has to be `\(word)` here.", write: word)
    return nil
  }
}

extension FieldType where Self == ConstantType {
  package static func constant(_ word: String, _ help: String) -> ConstantType {
    ConstantType(word: word, help: help)
  }
}

/// A day of the calendar, as in `2026-11-23`.
package struct DateType: FieldType {
  package var description: TypeDescription { .date }
  package var placeholder: Day { Day.epoch }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Day? {
    guard case .scalar(let scalar) = node.content else {
      context.report(
        ContentFault.notADate, at: node.place, "`\(key)` is a date, but here is \(node.kindName).",
        allowed: "Write year, month and day, as in `2026-11-23`.")
      return nil
    }
    if let day = Day(scalar.text) { return day }
    let found = DateReading(scalar.text)
    context.report(
      ContentFault.notADate, at: node.place, found.message(scalar.text), allowed: found.advice,
      write: found.day?.description)
    return nil
  }
}

extension FieldType where Self == DateType {
  package static var date: DateType { DateType() }
}

/// True or false.
package struct FlagType: FieldType {
  package var description: TypeDescription { .flag }
  package var placeholder: Bool { false }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Bool? {
    var found = node.kindName
    var meant: String?
    if case .scalar(let scalar) = node.content {
      if scalar.style == .plain, let flag = CoreSchema.flag(scalar.text) { return flag }
      found = "`\(scalar.text)`"
      switch scalar.text.lowercased() {
      case "yes", "on", "y", "true", "1", "x": meant = "true"
      case "no", "off", "n", "false", "0": meant = "false"
      default: break
      }
    }
    context.report(
      ContentFault.notAFlag, at: node.place, "`\(key)` is true or false, but here is \(found).",
      allowed: "Write `true` or `false`, in lowercase letters and without quotes.", write: meant)
    return nil
  }
}

extension FieldType where Self == FlagType {
  package static var flag: FlagType { FlagType() }
}

/// A ratio such as `4.5` or `7`, kept as it is written.
package struct RatioType: FieldType {
  package var description: TypeDescription {
    .text(
      length: 1...5, pattern: #"^[0-9]{1,2}(\.[0-9]{1,2})?$"#,
      form: "a number in quotes, as in `\"4.5\"`", isTranslatable: false)
  }

  package var placeholder: String { "1" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    if case .scalar(let scalar) = node.content, let number = Double(scalar.text),
      (1...21).contains(number), scalar.text.utf8.count <= 5
    {
      return scalar.text
    }
    context.report(
      ContentFault.notANumber, at: node.place, "`\(key)` is a number from 1 to 21.",
      allowed: "Write it as in `\"4.5\"` or `\"7\"`.")
    return nil
  }
}

extension FieldType where Self == RatioType {
  package static var ratio: RatioType { RatioType() }
}
