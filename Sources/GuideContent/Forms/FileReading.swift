package import GuideDiagnostics
internal import GuideSupport
package import GuideYAML

/// A text of the content folder, read by itself: what its form is filled with.
package struct FileReading: Sendable {
  /// Below the content folder.
  package let path: String
  package let file: SourceFile
  package let role: ContentRole
  /// The file's keys and values; nil when they can't be read.
  package private(set) var node: Node?
  /// Where the keys of an article are; nil for a file that is nothing but keys.
  package private(set) var keys: Range<Int>?
  /// Where an article's text is.
  package private(set) var body: Range<Int>?
  /// Why `node` is nil, or what is odd in the form of the file.
  package private(set) var faults: [Diagnostic] = []

  /// Reads bytes that are in no list of files: those of the disk, or of a text that is not saved yet.
  package init(_ bytes: [UInt8], path: String) {
    self.init(SourceFile(id: FileID(0), name: path, bytes: bytes), path: path)
  }

  /// - Parameter file: its bytes may be those of a text that is not saved yet.
  package init(_ file: SourceFile, path: String) {
    self.path = path
    self.file = file
    role = ContentRole(path)
    let found = DiagnosticCollector()
    defer { faults = found.all }
    guard file.bytes.count <= LoadedFile.limit,
      TextCheck.check(file, findsUnseen: false, diagnostics: found)
    else { return }
    if isArticle {
      guard let parts = FrontMatterSplit.split(file, diagnostics: found) else { return }
      keys = parts.keys
      body = parts.body
      node = YAML.parse(file, range: parts.keys, diagnostics: found)
    } else {
      node = YAML.parse(file, diagnostics: found)
    }
    // What could only be read by guessing is shown as text, with the fault.
    if found.hasErrors { node = nil }
    if case .mapping? = node?.content {} else { node = nil }
  }

  package var isArticle: Bool { TextFormat(path) == .markdown }

  /// The language that it is a translation into, and the path of its original.
  package var translation: (language: String, original: String)? {
    if case .translation(let language, let path) = role { (language, path) } else { nil }
  }

  /// The word after `kind:`.
  package var kindWord: String? {
    guard case .mapping(let mapping)? = node?.content,
      case .scalar(let scalar)? = mapping["kind"]?.content
    else { return nil }
    return scalar.text
  }

  /// What kind of file it is; nil when it says none that guide knows.
  package var kind: FormKind? {
    isArticle ? FormKind.named(FormKind.articleName) : kindWord.flatMap { FormKind.named($0) }
  }

  /// What it defines and names, with the record that says what it is.
  func scan() -> ReadContext {
    let context = ReadContext()
    guard let node else { return context }
    if isArticle {
      _ = FrontMatter.read(node, in: context)
    } else {
      _ = FileKinds.read(node, in: context)
    }
    return context
  }

  /// The text of a value at the top of the file.
  package func text(_ key: String) -> String? { node?.text(key) }
}

extension Node {
  /// The text of a value of a group of keys; nil when there is none.
  package func text(_ key: String) -> String? {
    guard case .mapping(let mapping) = content, case .scalar(let scalar)? = mapping[key]?.content,
      !scalar.text.isEmpty
    else { return nil }
    return scalar.text
  }

  /// The value of a group of keys.
  package subscript(key: String) -> Node? {
    guard case .mapping(let mapping) = content else { return nil }
    return mapping[key]
  }

  package var items: [Node] {
    if case .sequence(let items) = content { items } else { [] }
  }
}
