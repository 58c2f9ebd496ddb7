package import GuideSupport

/// A question that has to be answered with yes before anything is sent.
package enum Confirmation {
  /// Asks whoever sits there, or takes the answer that another program has ready.
  ///
  /// - Parameter command: what to write to be asked nothing.
  /// - Returns: whether to go on; if not, that has been said.
  package static func isAnsweredYes(_ question: String, command: String) throws(SystemError) -> Bool
  {
    let asked = "\(question) Type yes and press Enter: "
    let answer: String?
    if StandardInput.isTerminal {
      try StandardStream.output.write(asked)
      answer = StandardInput.line()
    } else {
      answer = StandardInput.isReady(within: 500) ? StandardInput.line() : nil
      if let answer { try StandardStream.output.write(asked + answer + "\n") }
    }
    guard let answer else {
      try StandardStream.output.write(
        "Nothing was published. To publish without being asked: \(command) --yes\n")
      return false
    }
    let words = answer.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let word = words.count == 1 ? words[0].filter(\.isLetter) : ""
    if ["yes", "y"].contains(word) { return true }
    try StandardStream.output.write(
      words.isEmpty || ["no", "n"].contains(word)
        ? "Nothing was published.\n"
        : "Nothing was published, because the answer was not yes. To publish, run the command "
          + "again and type yes.\n")
    return false
  }
}
