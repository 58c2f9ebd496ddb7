internal import GuideSupport

/// What is to be said of a link that begins a letter, a call or a message: `mailto:`, `tel:`, `sms:`.
package enum ContactAddress {
  /// Why nothing would come of it, as the end of a sentence, and what to write; nil for a sound one.
  ///
  /// - Parameters:
  ///   - scheme: in lowercase.
  ///   - rest: what is behind its colon.
  package static func fault(_ scheme: String, _ rest: Substring) -> (words: String, form: String)? {
    let isMail = scheme == "mailto"
    let target = rest.prefix { $0 != "?" }
    let form =
      isMail
      ? "Write `[words](mailto:office@example.edu)`, or name the contact, as in "
        + "`[](contact:office#email)`."
      : "Write `[words](\(scheme):+15555550100)`, or name the contact, as in "
        + "`[](contact:office#phone)`."
    if target.isEmpty {
      // A letter that the reader sends to somebody of their own, with a subject that is written already.
      if rest.utf8.count > 1, isMail || scheme == "sms" { return nil }
      return (isMail ? "names no address" : "names no number", form)
    }
    let text = PercentEncoding.decoded(String(target))
    if isMail {
      let isSound = text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
        isMailbox(String($0))
      }
      return isSound ? nil : ("is no e-mail address", form)
    }
    return isNumber(text) ? nil : ("is no telephone number", form)
  }

  /// An address, of a host in any script.
  private static func isMailbox(_ text: String) -> Bool {
    let text = text.trimmingBlanks()
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
      && !text.utf8.contains { $0 <= 0x20 || "<>()[]\\\";:".utf8.contains($0) }
  }

  /// Digits, and the characters that people put between them; short numbers too, as 911.
  private static func isNumber(_ text: String) -> Bool {
    let number = text.prefix { $0 != ";" }
    return number.utf8.contains { $0.isDigit }
      && number.utf8.allSatisfy { $0.isDigit || "+-.() *#,".utf8.contains($0) }
  }
}
