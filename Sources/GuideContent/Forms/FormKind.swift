/// A kind of file that has a form, or a block of an article.
package struct FormKind: Sendable {
  /// The word after `kind:`; `article` for an article, `block:NAME` for a block of one.
  package var name: String
  /// What such files are called together: "Contacts".
  package var heading: String
  /// What they are for, in a sentence.
  package var help: String
  package var description: RecordDescription
  /// Where such files usually are; nil for a block.
  package var usualPath: String?
  /// The name of the word after `kind:`, which opens the file; nil for what has none.
  package var fileKind: String?

  package static let articleName = "article"
  package static let blockPrefix = "block:"

  /// The kinds of data files in the order of the registry, and articles first.
  package static let files: [FormKind] =
    [
      FormKind(
        name: articleName, heading: "Articles", help: "Pages with a text of their own.",
        description: .of(FrontMatter.self), usualPath: "articles/*.md", fileKind: nil)
    ]
    + FileKinds.all.map { kind in
      FormKind(
        name: kind.kind, heading: FormWords.heading(of: kind),
        help: FormWords.help(kind.recordHelp), description: .of(kind),
        usualPath: kind.usualPath, fileKind: kind.kind)
    }

  /// The blocks of articles that have keys.
  package static let blocks: [FormKind] = ArticleBlocks.records.map { block in
    func description<R: Record>(_ type: R.Type) -> RecordDescription { .of(type) }
    return FormKind(
      name: blockPrefix + block.name, heading: FormWords.capitalized(block.type.recordName),
      help: FormWords.help(block.type.recordHelp), description: description(block.type),
      usualPath: nil, fileKind: nil)
  }

  package static func named(_ name: String) -> FormKind? {
    (name.hasPrefix(blockPrefix) ? blocks : files).first { $0.name == name }
  }
}
