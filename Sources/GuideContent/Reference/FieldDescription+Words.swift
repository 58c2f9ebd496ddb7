/// What references say of a key.
extension FieldDescription {
  /// What it is for, whether it has to be there, and what holds without it.
  package var meaning: String {
    var meaning = isRequired ? "**Required.** " : ""
    meaning += help
    if let standard, !standard.isEmpty, standard != "[]" {
      if case .record = type {} else { meaning += " Without it: `\(standard)`." }
    }
    return meaning
  }
}
