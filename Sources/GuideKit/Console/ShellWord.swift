import GuideSupport

/// A word of a command that a person may copy into a terminal.
package enum ShellWord {
  /// The word as it is, or in quotes when a shell would take it apart.
  package static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy {
        $0.isAlphanumeric || "-._/+,:@%=".utf8.contains($0)
          || $0 >= 0x80
      }
    // What begins with a hyphen would be an option.
    let word = word.hasPrefix("-") ? "./" + word : word
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
