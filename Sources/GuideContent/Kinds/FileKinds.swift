internal import GuideDiagnostics
internal import GuideYAML

/// The registry of the kinds of data files: whatever has to be done for each of them goes through here.
///
/// A kind is added by one line. Loading, translations, the JSON Schemas, the reference, the routes,
/// the checks of links and the list of all pages follow from what the type says of itself.
package enum FileKinds {
  package static let all: [any FileRecord.Type] = [
    Site.self, Home.self, Navigation.self, Sources.self, Contacts.self, Glossary.self, FAQ.self,
    QuestionBank.self, MessageTemplates.self, Checklist.self, TimePlans.self, Dates.self,
    Notices.self, Worksheet.self, Redirects.self, SearchWords.self,
  ]

  /// Those whose items are shown together on one page.
  package static let listed: [any ListFile.Type] = all.compactMap { $0 as? any ListFile.Type }

  private static let byKind = Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }

  /// Reads a file's node as the kind that it names.
  ///
  /// - Returns: nil when it names none, which has been reported then.
  static func read(_ node: Node, in context: ReadContext) -> (any FileRecord)? {
    guard let kind = kind(of: node, in: context) else { return nil }
    func read<R: FileRecord>(_ type: R.Type) -> any FileRecord { type.read(node, in: context) }
    return byKind[kind].map { read($0) }
  }

  /// The word after `kind:`, if it is one that guide knows.
  private static func kind(of node: Node, in context: ReadContext) -> String? {
    let kinds = all.map { $0.kind }
    guard case .mapping(let mapping) = node.content else {
      context.report(
        ContentFault.wrongShape, at: node.place,
        "A data file is a group of keys, but here is \(node.kindName).",
        allowed: "Begin with `kind:` and one of: \(kinds.joined(separator: ", ")).")
      return nil
    }
    guard let value = mapping["kind"], case .scalar(let scalar) = value.content else {
      context.report(
        LoadFault.missingKind, at: SourceRange(node.place.file, at: node.place.range.lowerBound),
        "This file does not say what it holds.",
        allowed: "Begin with `kind:` and one of: \(kinds.joined(separator: ", ")).")
      return nil
    }
    if byKind[scalar.text] != nil { return scalar.text }
    let meant = Suggestion.nearest(to: scalar.text, in: kinds)
    context.report(
      LoadFault.unknownKind, at: value.place, "There are no files of the kind `\(scalar.text)`.",
      allowed: "The kinds are: \(kinds.joined(separator: ", ")).", write: meant)
    return nil
  }
}

extension FileRecord {
  /// The declaration of this record's kind.
  var declaration: RecordDescription { .of(Self.self) }
}
