import ArgumentParser
import GuideDiagnostics

/// A first word that is no command of guide; the parser would only call it unexpected.
enum UnknownCommand {
  /// What to say about it; nil for a command or an option.
  static func fault(_ word: String) -> ValidationError? {
    if word.hasPrefix("-") { return nil }
    let names = GuideCommand.configuration.subcommands.map { $0._commandName } + ["help"]
    if names.contains(word) { return nil }
    let meant = Suggestion.nearest(to: word, in: names).map { " Did you mean guide \($0)?" } ?? ""
    return ValidationError(
      "There is no command \"\(word)\".\(meant) The commands are: \(names.joined(separator: ", "))."
    )
  }
}
