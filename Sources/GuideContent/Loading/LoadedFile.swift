package import GuideDiagnostics
internal import GuideYAML

/// What reading one file gave.
struct LoadedFile: Sendable {
  var content: ContentFile
  /// Its keys and values; nil when they could not be read at all.
  var node: Node?
  /// Of a data file.
  var record: (any FileRecord)?
  /// Of an article.
  var frontMatter: FrontMatter?
  var body: Range<Int> = 0..<0
  var diagnostics: [Diagnostic] = []
  var references: [Reference] = []
  var definitions: [Definition] = []

  init(_ content: ContentFile) { self.content = content }

  /// Whether something is wrong with what the file says, so that parts of it are only stand-ins.
  var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The kinds of which the file may have ids that could not be read.
  var unreadKinds: Set<ReferenceKind> = []

  /// A file that was not read, because it is larger than any text.
  init(tooLarge content: ContentFile, size: Int) {
    self.content = content
    reportTooLarge(size)
  }

  private var definedKinds: [ReferenceKind] { record.map { type(of: $0).defines } ?? [] }

  private mutating func take(_ context: ReadContext) {
    unreadKinds = context.unreadKinds
    if context.hasUnreadRecords || !isSound { unreadKinds.formUnion(definedKinds) }
    diagnostics += context.diagnostics
    references += context.references
    definitions += context.definitions
  }

  /// Reads a data file of the default language.
  static func data(_ content: ContentFile) -> LoadedFile {
    unchecked(data: content).checked { unchecked(data: $0, isTrial: $1) }
  }

  /// Reads an article of the default language.
  ///
  /// The node is dropped unless a translation needs it.
  static func article(_ content: ContentFile, keepsNode: Bool) -> LoadedFile {
    var loaded = unchecked(article: content).checked { unchecked(article: $0, isTrial: $1) }
    if !keepsNode { loaded.node = nil }
    return loaded
  }

  /// Reads a translation as far as its nodes; what they mean depends on the original.
  static func translation(_ content: ContentFile) -> LoadedFile {
    unchecked(translation: content).checked { unchecked(translation: $0, isTrial: $1) }
  }

  private static func unchecked(data content: ContentFile, isTrial: Bool = false) -> LoadedFile {
    var loaded = LoadedFile(content)
    guard loaded.parseWhole(isTrial), let node = loaded.node else { return loaded }
    let context = ReadContext(slips: loaded.diagnostics)
    loaded.record = FileKinds.read(node, in: context)
    loaded.take(context)
    if let record = loaded.record as? MessageTemplates {
      loaded.diagnostics += MessageCheck.check(
        record, in: content.file, besides: loaded.diagnostics)
    } else {
      let found = DiagnosticCollector()
      JoinedLists.check(node, in: content.file, found)
      loaded.diagnostics += found
    }
    return loaded
  }

  private static func unchecked(
    article content: ContentFile, isTrial: Bool = false
  ) -> LoadedFile {
    var loaded = LoadedFile(content)
    guard loaded.parseFrontMatter(isTrial), let node = loaded.node else { return loaded }
    let context = ReadContext(slips: loaded.diagnostics)
    loaded.frontMatter = FrontMatter.read(node, in: context)
    loaded.take(context)
    return loaded
  }

  private static func unchecked(
    translation content: ContentFile, isTrial: Bool = false
  ) -> LoadedFile {
    var loaded = LoadedFile(content)
    _ = content.isArticle ? loaded.parseFrontMatter(isTrial) : loaded.parseWhole(isTrial)
    return loaded
  }

  /// Makes one message of one mistake, and drops the replacements that would not put things right.
  ///
  /// - Parameter read: reads the same file with other bytes; a trial only up to its first fault.
  private func checked(
    by read: @escaping (ContentFile, _ isTrial: Bool) -> LoadedFile
  ) -> LoadedFile {
    if diagnostics.isEmpty { return self }
    var checked = self
    let path = content.path
    let again = { (file: SourceFile, isTrial: Bool) -> RepairCheck.Reading in
      let again = read(ContentFile(path: path, file: file), isTrial)
      return RepairCheck.Reading(node: again.node, diagnostics: again.diagnostics)
    }
    checked.diagnostics = repaired(withoutEchoes) { again($0, false) }.withoutDoubles
    let errors = diagnostics.filter { $0.severity == .error }
    // One message with a repair that is right needs no further look.
    let isSettled = errors.count == 1 && checked.diagnostics.contains { $0.write != nil }
    if isSettled { return checked }
    let search = LineSearch(file: content.file, diagnostics: diagnostics) { again($0, true) }
    if let one = search.result() {
      checked.diagnostics = [one] + diagnostics.filter { $0.severity != .error }
    }
    return checked
  }

  private func repaired(
    _ diagnostics: [Diagnostic], _ again: @escaping (SourceFile) -> RepairCheck.Reading
  ) -> [Diagnostic] {
    if !diagnostics.contains(where: { $0.write != nil }) { return diagnostics }
    let before = RepairCheck.Reading(node: node, diagnostics: diagnostics)
    return RepairCheck(content.file, before: before) { file, _ in again(file) }.checked()
  }

  /// The diagnostics, without those of what the file says when its lines are out of place: then
  /// hardly a key is where it was meant to be.
  private var withoutEchoes: [Diagnostic] {
    let isOutOfShape = diagnostics.contains {
      $0.fault(as: YAMLFault.self)?.isEchoed == true
    }
    if !isOutOfShape { return diagnostics }
    return diagnostics.filter { $0.severity != .error || $0.fault is YAMLFault }
  }

  private mutating func parseWhole(_ isTrial: Bool) -> Bool {
    let file = content.file
    guard isReadable() else { return false }
    let found = DiagnosticCollector()
    node = YAML.parse(file, stopsAtFault: isTrial, diagnostics: found)
    diagnostics += found
    return node != nil
  }

  private mutating func parseFrontMatter(_ isTrial: Bool) -> Bool {
    let file = content.file
    guard isReadable() else { return false }
    let found = DiagnosticCollector()
    defer { diagnostics += found }
    guard let parts = FrontMatterSplit.split(file, diagnostics: found) else { return false }
    body = parts.body
    node = YAML.parse(
      file, range: parts.keys, stopsAtFault: isTrial, diagnostics: found)
    return node != nil
  }

  /// The longest file that is looked at; how long an article may be is for Markdown to say.
  static let limit = 4 << 20

  private mutating func reportTooLarge(_ size: Int) {
    let most = Self.limit >> 20
    diagnostics.append(
      Diagnostic(
        LoadFault.fileTooLarge, at: SourceRange(content.file.id, at: 0),
        "This file has more than \(max(most, (size - 1) >> 20)) MB; \(most) MB is the most.",
        allowed: "Split it, or move it out of the content folder if it is no text."))
  }

  private mutating func isReadable() -> Bool {
    let file = content.file
    if file.bytes.count > Self.limit {
      reportTooLarge(file.bytes.count)
      return false
    }
    let found = DiagnosticCollector()
    let isText = TextCheck.check(file, findsUnseen: true, diagnostics: found)
    diagnostics += found
    if !isText { return false }
    if file.bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
      diagnostics.append(
        Diagnostic(
          LoadFault.emptyFile, at: SourceRange(file.id, at: 0), "This file is empty.",
          allowed: "Fill it in, or remove it."))
      return false
    }
    return true
  }
}

extension [Diagnostic] {
  /// Without what is said of a character that is an error at the same place, too.
  fileprivate var withoutDoubles: [Diagnostic] {
    if count < 2 { return self }
    let errors = filter { $0.severity == .error && $0.place.range.count < 200 }
    return filter { found in
      !found.isFault(TextFault.unseenCharacter)
        || !errors.contains { error in
          error.place.range.contains(found.place.range.lowerBound)
            && (error.fault is ContentFault || error.place.range == found.place.range)
        }
    }
  }
}

/// One file of a content folder, read by itself.
package enum FileCheck {
  /// What is wrong with a file, as far as the file alone can tell.
  ///
  /// - Parameter path: below the content folder; its ending says whether the file is an article.
  package static func faults(in file: SourceFile, at path: String) -> [Diagnostic] {
    let content = ContentFile(path: path, file: file)
    return content.isArticle
      ? LoadedFile.article(content, keepsNode: false).diagnostics
      : LoadedFile.data(content).diagnostics
  }
}
