internal import GuideSupport

/// What a form calls things, in an office's words, made from the names in the declarations.
package enum FormWords {
  /// Keys whose names say nothing to who has never seen a file.
  private static let known: [String: String] = [
    "id": "Id", "url": "Web address", "faq": "Frequent questions", "toc": "List of headings",
    "alt": "What the picture shows", "noindex": "Hide from search engines", "ids": "Which ones",
    "email": "E-mail", "more_emails": "More e-mails", "slug": "Last part of the address",
    "base_url": "Web address of the site", "print": "In the printed guide",
    "starter": "Starter set only",
  ]

  /// Keys that say nothing in one kind of record, and are plain words in others, such as a time plan's `from` and `to`.
  private static let knownIn: [String: [String: String]] = [
    Redirect.recordName: ["from": "Old address", "to": "New page"],
    DeployTarget.recordName: ["to": "Where to"],
  ]

  /// The words before a field, as in "Verified on" for `verified_on`; `record` is the name of what it is a field of.
  package static func label(_ key: String, in record: String = "") -> String {
    if let known = knownIn[record]?[key] ?? known[key] { return known }
    let words = key.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What files of a kind are called together, as in "Contacts" for a "list of contacts".
  package static func heading(of kind: any FileRecord.Type) -> String {
    var words = kind.recordName
    var isSeveral = false
    for start in ["list of ", "file of "] where words.hasPrefix(start) {
      words = String(words.dropFirst(start.utf8.count))
      isSeveral = true
    }
    if kind.usualPath.contains("*"), !isSeveral { words += "s" }
    return capitalized(words)
  }

  package static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A help text as a form shows it: what is said of quotes is only for who writes the file.
  package static func help(_ text: String) -> String {
    text.replacing(", in quotes", with: "").replacing("`\"", with: "`").replacing("\"`", with: "`")
  }
}
