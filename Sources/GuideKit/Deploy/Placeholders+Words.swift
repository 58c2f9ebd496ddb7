import GuideContent

extension Placeholders {
  /// Says what is left, and what to do.
  static func words(_ left: [Left]) -> String {
    var text = "These are still as guide new wrote them, or are set aside for examples:\n"
    for place in left.prefix(20) { text += "  \(place.file):\(place.line): \(place.found)\n" }
    if left.count > 20 { text += "  and \(left.count - 20) more\n" }
    return text + """
      Write your own in their place. Nothing was published. For a trial that readers will not \
      see, add --with-placeholders

      """
  }

  /// The same for the browser, which has a button for a trial.
  static func sentence(_ left: [Left]) -> String {
    let places = left.prefix(5).map { "“\($0.found)” in \($0.file), line \($0.line)" }
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    return "Some facts are still as they were in the new guide, or are set aside for examples: "
      + places.joined(separator: "; ") + more
      + ". Write your own in their place. Nothing was published."
  }
}
