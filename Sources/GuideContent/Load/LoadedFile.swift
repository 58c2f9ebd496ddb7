internal import GuideDiagnostics
internal import GuideYAML

/// What reading one file gave.
struct LoadedFile: Sendable {
  var content: ContentFile
  /// Its keys and values; nil when they could not be read at all.
  var node: Node?
  /// Of a data file.
  var record: LoadedRecord?
  /// Of an article.
  var frontMatter: FrontMatter?
  var body: Range<Int> = 0..<0
  var diagnostics: [Diagnostic] = []
  var references: [Reference] = []
  var definitions: [Definition] = []

  init(_ content: ContentFile) { self.content = content }

  /// A file that was not read, because it is larger than any text.
  init(tooLarge content: ContentFile, size: Int) {
    self.content = content
    reportTooLarge(size)
  }

  private mutating func take(_ context: ReadContext) {
    diagnostics += context.diagnostics
    references += context.references
    definitions += context.definitions
  }

  /// Reads a data file of the default language.
  static func data(_ content: ContentFile) -> LoadedFile {
    var loaded = LoadedFile(content)
    guard loaded.parseWhole(), let node = loaded.node else { return loaded }
    let context = ReadContext(slips: loaded.diagnostics)
    loaded.record = LoadedRecord.read(node, in: context)
    loaded.take(context)
    return loaded
  }

  /// Reads an article of the default language.
  ///
  /// The node is dropped unless a translation needs it.
  static func article(_ content: ContentFile, keepsNode: Bool) -> LoadedFile {
    var loaded = LoadedFile(content)
    guard loaded.parseFrontMatter(), let node = loaded.node else { return loaded }
    let context = ReadContext(slips: loaded.diagnostics)
    loaded.frontMatter = FrontMatter.read(node, in: context)
    loaded.take(context)
    if !keepsNode { loaded.node = nil }
    return loaded
  }

  /// Reads a translation as far as its nodes; what they mean depends on the original.
  static func translation(_ content: ContentFile) -> LoadedFile {
    var loaded = LoadedFile(content)
    _ = content.isArticle ? loaded.parseFrontMatter() : loaded.parseWhole()
    return loaded
  }

  private mutating func parseWhole() -> Bool {
    let file = content.file
    guard isReadable() else { return false }
    node = YAML.parse(file, diagnostics: &diagnostics)
    return node != nil
  }

  private mutating func parseFrontMatter() -> Bool {
    let file = content.file
    guard isReadable(),
      let parts = FrontMatterSplit.split(file, diagnostics: &diagnostics)
    else { return false }
    body = parts.body
    node = YAML.parse(file, range: parts.keys, diagnostics: &diagnostics)
    return node != nil
  }

  /// The longest file that is looked at; how long an article may be is for Markdown to say.
  static let limit = 4 << 20

  private mutating func reportTooLarge(_ size: Int) {
    let most = Self.limit >> 20
    diagnostics.append(
      Diagnostic(
        LoadFault.fileTooLarge, at: Place(content.file.id, at: 0),
        "This file has more than \(max(most, (size - 1) >> 20)) MB; \(most) MB is the most.",
        allowed: "Split it, or move it out of the content folder if it is no text."))
  }

  private mutating func isReadable() -> Bool {
    let file = content.file
    if file.bytes.count > Self.limit {
      reportTooLarge(file.bytes.count)
      return false
    }
    if !TextCheck.check(file, diagnostics: &diagnostics) { return false }
    if file.bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
      diagnostics.append(
        Diagnostic(
          LoadFault.emptyFile, at: Place(file.id, at: 0), "This file is empty.",
          allowed: "Fill it in, or remove it."))
      return false
    }
    return true
  }
}
