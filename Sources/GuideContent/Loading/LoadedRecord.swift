internal import GuideDiagnostics
internal import GuideYAML

/// The record of one data file.
///
/// Indirect: the largest has hundreds of bytes, for which every article would have to leave room as well.
indirect enum LoadedRecord: Sendable {
  case site(Site)
  case home(Home)
  case navigation(Navigation)
  case sources(Sources)
  case contacts(Contacts)
  case glossary(Glossary)
  case faq(FAQ)
  case questionBank(QuestionBank)
  case outreachTemplates(MessageTemplates)
  case checklist(Checklist)
  case timePlans(TimePlans)
  case redirects(Redirects)
  case searchWords(SearchWords)
}

extension LoadedRecord {
  /// The declaration of the record's kind.
  var description: RecordDescription {
    switch self {
    case .site: .of(Site.self)
    case .home: .of(Home.self)
    case .navigation: .of(Navigation.self)
    case .sources: .of(Sources.self)
    case .contacts: .of(Contacts.self)
    case .glossary: .of(Glossary.self)
    case .faq: .of(FAQ.self)
    case .questionBank: .of(QuestionBank.self)
    case .outreachTemplates: .of(MessageTemplates.self)
    case .checklist: .of(Checklist.self)
    case .timePlans: .of(TimePlans.self)
    case .redirects: .of(Redirects.self)
    case .searchWords: .of(SearchWords.self)
    }
  }
}

extension LoadedRecord {
  /// Reads a file's node as the kind that it names; nil after a report when it names none.
  static func read(_ node: Node, in context: ReadContext) -> LoadedRecord? {
    guard let kind = kind(of: node, in: context) else { return nil }
    return switch kind {
    case Site.kind: .site(.read(node, in: context))
    case Home.kind: .home(.read(node, in: context))
    case Navigation.kind: .navigation(.read(node, in: context))
    case Sources.kind: .sources(.read(node, in: context))
    case Contacts.kind: .contacts(.read(node, in: context))
    case Glossary.kind: .glossary(.read(node, in: context))
    case FAQ.kind: .faq(.read(node, in: context))
    case QuestionBank.kind: .questionBank(.read(node, in: context))
    case MessageTemplates.kind: .outreachTemplates(.read(node, in: context))
    case Checklist.kind: .checklist(.read(node, in: context))
    case TimePlans.kind: .timePlans(.read(node, in: context))
    case Redirects.kind: .redirects(.read(node, in: context))
    case SearchWords.kind: .searchWords(.read(node, in: context))
    default: nil
    }
  }

  /// The word after `kind:`, if it is one that guide knows.
  static func kind(of node: Node, in context: ReadContext) -> String? {
    let kinds = FileKinds.all.map { $0.kind }
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
    if kinds.contains(scalar.text) { return scalar.text }
    let meant = Suggestion.nearest(to: scalar.text, in: kinds)
    context.report(
      LoadFault.unknownKind, at: value.place, "There are no files of the kind `\(scalar.text)`.",
      allowed: "The kinds are: \(kinds.joined(separator: ", ")).", write: meant)
    return nil
  }
}
