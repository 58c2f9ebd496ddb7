internal import GuideDiagnostics
internal import GuideSupport
package import GuideYAML

/// Text of a fixed form: an id, a web address, a phone number.
package struct PatternType: FieldType {
  /// The length in characters.
  var length: ClosedRange<Int>
  /// The form as a regular expression of ECMA 262, for editors.
  var pattern: String
  /// The same in words, with an example.
  var form: String
  var fault: ContentFault
  /// The same rule as `pattern`, over bytes.
  var accepts: @Sendable (String) -> Bool
  /// What was most likely meant, if that is clear.
  var repair: @Sendable (String) -> String?
  /// Why a text is refused, as a sentence, where the form does not make that plain.
  var reason: @Sendable (String) -> String? = { _ in nil }
  /// Why a text of the right form is not what readers need, as a sentence.
  var doubt: @Sendable (String) -> String? = { _ in nil }
  package var placeholder = ""

  package var description: TypeDescription {
    .text(length: length, pattern: pattern, form: form, isTranslatable: false)
  }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    // Quotes would not make an id of 12: then the form is what is wrong, not the quotes.
    if case .scalar(let scalar) = node.content, scalar.style == .plain, !accepts(scalar.text),
      PlainScalarTrap(scalar.text) != nil
    {
      return refused(scalar.text, node, key: key, in: context)
    }
    guard let text = TextField.read(node, key: key, in: context),
      TextField.isWithin(length, text, of: node, key: key, in: context)
    else { return nil }
    guard accepts(text) else { return refused(text, node, key: key, in: context) }
    if let doubt = doubt(text) {
      context.report(
        ContentFault.privateAddress, at: node.place, doubt, allowed: LinkAddress.privacyAdvice)
    }
    return text
  }

  private func refused(
    _ text: String, _ node: Node, key: String, in context: ReadContext
  ) -> String? {
    context.report(
      fault, at: node.place,
      "`\(fault == .badURL ? LoginText.hidden(in: text, isAddress: true) : text)` can't be a value of `\(key)`."
        + (reason(text).map { " " + $0 } ?? ""),
      allowed: "\(form.prefix(1).uppercased())\(form.dropFirst()).",
      write: meant(text).map { Quoting.quoteIfNeeded($0) })
    // A contact has a phone and an address even if it is misspelt: links to it are not wrong.
    return fault == .badPhone || fault == .badEmail ? text : nil
  }

  /// What was most likely meant: the same without what cannot be seen, with the keyboard’s hyphens.
  private func meant(_ text: String) -> String? {
    if let repaired = repair(text) { return repaired }
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.lazy.filter { OddCharacter($0.value)?.kind != .unseen }
          .map { (0x2010...0x2015).contains($0.value) ? "-" : $0.value == 0xA0 ? " " : $0 }))
    if plain.unicodeScalars.elementsEqual(text.unicodeScalars) { return nil }
    return accepts(plain) ? plain : repair(plain)
  }
}

extension FieldType where Self == PatternType {
  /// A web address that begins with `https://` or `http://`.
  package static var url: PatternType {
    PatternType(
      length: 10...500, pattern: #"^https?://[^\s/?#"<>@]+\.[^\s"<>]*$"#,
      form: "a web address, as in `https://www.example.edu/`", fault: .badURL,
      accepts: { WebAddress.isValid($0) },
      repair: { text in
        let repaired = "https://" + text
        return WebAddress.isValid(repaired) && !text.contains(":") ? repaired : nil
      },
      reason: { text in
        WebAddress.fault(in: text).flatMap { $0.isEmpty ? nil : "It \($0)." }
      },
      doubt: LinkAddress.privacy)
  }

  /// The web address of the site itself: `https`, and a slash at its end.
  package static var baseURL: PatternType {
    PatternType(
      length: 10...500, pattern: BaseAddress.pattern,
      form:
        "the address of the site, from `https://` to a slash, as in `https://www.example.edu/guide/`",
      fault: .badURL,
      accepts: { BaseAddress.fault($0) == nil },
      repair: { BaseAddress.repair($0) },
      reason: { BaseAddress.fault($0).map { $0.prefix(1).uppercased() + $0.dropFirst() + "." } },
      placeholder: BaseAddress.unknown)
  }

  package static var email: PatternType {
    PatternType(
      length: 3...200, pattern: #"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"#,
      form: "an e-mail address, as in `families@example.edu`", fault: .badEmail,
      accepts: { EmailAddress.isValid($0) },
      repair: { text in
        let repaired = EmailAddress.repair(text)
        return EmailAddress.isValid(repaired) ? repaired : nil
      })
  }

  /// A phone number with its country, which displays are made from.
  package static var phone: PatternType {
    PatternType(
      length: 8...32, pattern: #"^\+[1-9][0-9]{0,2}(-[0-9]{1,8})+( x[0-9]{1,7})?$"#,
      form:
        "a phone number with country code and hyphens, as in `\"+1-555-555-0100\"`; an extension "
        + "follows as in `\"+1-555-555-0100 x12\"`",
      fault: .badPhone,
      accepts: { PhoneNumber.isValid($0) },
      repair: { PhoneNumber.repair($0) })
  }

  /// A language code (BCP 47): `en`, `es`, `pt-BR`.
  package static var language: PatternType {
    PatternType(
      length: 2...12, pattern: "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
      form: "a language code, as in `en` or `es`", fault: .badLanguage,
      accepts: { LanguageCode.isValid($0) },
      repair: { LanguageCode.repair($0) })
  }

  /// A path on the site from its root, as in `/old/page/`.
  package static var path: PatternType {
    PatternType(
      length: 2...300, pattern: "^\(SitePath.pattern)$",
      form: "a path on this site that begins with a slash, as in `/old/page/`", fault: .badPath,
      accepts: { SitePath.isValid($0) },
      repair: { text in
        let repaired = "/" + text
        return SitePath.isValid(repaired) ? repaired : nil
      }, reason: { SitePath.reason($0) })
  }

  /// A path as above, or an id of which only `published.lock` still knows, as in `term:mentor`.
  package static var pathOrID: PatternType {
    let kinds = LedgerKind.allCases.filter { $0 != .address && !$0.retires }.map(\.rawValue)
    return PatternType(
      length: 2...300,
      pattern: "^(\(SitePath.pattern)|(" + kinds.joined(separator: "|") + #"):[^\s:]+)$"#,
      form:
        "a path on this site that begins with a slash, as in `/old/page/`, or a kind and an id, "
        + "as in `term:mentor`",
      fault: .badPath,
      accepts: { text in
        if text.hasPrefix("/") { return SitePath.isValid(text) }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let id = text[text.utf8.index(after: colon)...]
        return kinds.contains(String(text[..<colon])) && !id.isEmpty
          && !id.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
      },
      repair: { text in
        let repaired = "/" + text
        return SitePath.isValid(repaired) ? repaired : nil
      }, reason: { SitePath.reason($0) })
  }

  /// The name of a blank in a template, as in `first_name`.
  package static var fieldName: PatternType {
    PatternType(
      length: 2...40, pattern: "^[a-z][a-z0-9_]{1,39}$",
      form: "lowercase letters, digits and underscores, as in `first_name`", fault: .badID,
      accepts: { Identifier.isFieldName($0) },
      repair: { Identifier.repair($0, joiner: "_") })
  }
}
