internal import GuideDiagnostics
internal import GuideSupport

/// Finds e-mail and street addresses of contacts that were typed into articles.
///
/// An e-mail address that is no link yet is reported as such, with the contact as a way out.
enum TypedAddresses: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let facts = guide.main.contacts.flatMap(facts)
    if facts.isEmpty { return }
    for article in guide.main.articles where article.isShown {
      article.file.bytes.withUnsafeBufferPointer { bytes in
        let body = UnsafeBufferPointer(rebasing: bytes[article.body])
        let start = article.body.lowerBound
        for fact in facts {
          TextSearch.each(fact.typed, in: body) { offset in
            let end = offset + fact.typed.count
            // `info@example.edu` is not the end of `my-info@example.edu`.
            if end < body.count, isWord(body[end]) { return false }
            if offset > 0, isWord(body[offset - 1]) { return false }
            diagnostics.append(
              Diagnostic(
                RuleFault.contactTyped,
                at: SourceRange(article.file.id, offset + start..<end + start),
                "This is the \(fact.name) of the contact `\(fact.contact)`.",
                allowed:
                  "Link the contact: `[](contact:\(fact.contact)#\(fact.part))`. Then it changes "
                  + "with the contact.",
                write: fact.write))
            return false
          }
        }
      }
    }
  }

  /// Something of a contact as somebody may have typed it.
  private struct Fact {
    let contact: String
    let name: String
    let part: String
    let typed: [UInt8]
    let write: String
  }

  private static func facts(of contact: Contact) -> [Fact] {
    var facts: [Fact] = []
    func add(_ name: String, _ part: String, typed: String, write: String) {
      facts.append(
        Fact(contact: contact.id, name: name, part: part, typed: Array(typed.utf8), write: write))
    }
    let link = "contact:\(contact.id)#"
    if let email = contact.email {
      add("e-mail address", "email", typed: "(mailto:\(email))", write: "(\(link)email)")
      add("e-mail address", "email", typed: "<\(email)>", write: "[](\(link)email)")
      add("e-mail address", "email", typed: "<mailto:\(email)>", write: "[](\(link)email)")
    }
    // One line may be the name of a town, which is anybody's.
    if contact.address.count > 1 {
      for joint in [", ", " ", "\n", "  \n", "\\\n"] {
        let typed = contact.address.joined(separator: joint)
        add("address", "address", typed: typed, write: "[](\(link)address)")
      }
    }
    return facts
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80
  }
}
