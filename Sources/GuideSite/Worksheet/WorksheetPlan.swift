package import GuideContent

/// The steps of the worksheet with their fields, as `worksheet.yaml` or the theme has them.
package struct WorksheetPlan: Sendable {
  package struct Step: Sendable {
    package let id: WorksheetStep
    /// What the file says of it; nil without a file.
    package let entry: WorksheetEntry?
    /// What is written in it: fields of the guide's own, and those that could be left out.
    package let fields: [Field]
  }

  /// A field that is there because the file lists it, or because there is no list.
  package enum Field: Sendable {
    case builtIn(BuiltInField)
    case own(WorksheetField)
  }

  package let steps: [Step]

  package init(_ localization: LocalizedGuide) {
    guard let file = localization.records.all(Worksheet.self).first else {
      steps = WorksheetStep.allCases.map { Step(id: $0, entry: nil, fields: Self.usual($0)) }
      return
    }
    steps = file.steps.map { entry in
      Step(id: entry.id, entry: entry, fields: Self.fields(of: entry))
    }
  }

  package func has(_ step: WorksheetStep) -> Bool { steps.contains { $0.id == step } }

  private static func usual(_ step: WorksheetStep) -> [Field] {
    BuiltInField.all.filter { $0.step == step && $0.mayBeLeftOut }.map { .builtIn($0) }
  }

  private static func fields(of entry: WorksheetEntry) -> [Field] {
    guard let listed = entry.fields else { return usual(entry.id) }
    return listed.compactMap { field in
      guard let builtIn = field.builtIn else { return .own(field) }
      return builtIn.mayBeLeftOut ? .builtIn(builtIn) : nil
    }
  }
}
