internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// New files from a few fields.
struct NewFileAnswers {
  let workspace: Workspace
  let changes: ChangeStore

  /// Makes a file of a kind from a few fields.
  func make(_ body: EditBody) throws -> EditAnswer {
    let name = try body.text("kind")
    guard case .object(let given)? = body["fields"] else {
      throw Refusal(400, "The request lacks `fields`.")
    }
    if name == "translation" { return try translate(body) }
    guard let kind = FormKind.named(name), let usual = kind.usualPath else {
      throw Refusal(404, "There is no kind `\(name)`.")
    }
    let (_, index, _) = try workspace.current()
    var fields = given
    let id = try newID(kind, &fields, in: index)
    let path = usual.replacing("*", with: id)
    if try workspace.host.read(path) != nil {
      throw Refusal(409, "There is a file \(path) already. Choose another id.")
    }
    let bytes = try written(kind, fields, text: body["body"]?.text)
    let title = fields.lazy.compactMap { $0.key == "title" ? $0.value.text : nil }.first
    try changes.store(
      [ChangeStore.Change(path, old: nil, new: bytes)], words: "\(title ?? kind.heading) made",
      body.window)
    return .json { json in
      json.field("file", path)
      json.field("id", id)
    }
  }

  /// The id of something new: as it was given, or made of its title.
  private func newID(_ kind: FormKind, _ fields: inout [JSONValue.Field], in index: GuideIndex)
    throws -> String
  {
    let given = fields.first { $0.key == "id" }?.value.text
    let title = (fields.first { $0.key == "title" } ?? fields.first { $0.key == "name" })?.value
      .text
    let isArticle = kind.name == FormKind.articleName
    let known: ReferenceKind =
      isArticle
      ? .page : ReferenceKind(rawValue: kind.name == "question_bank" ? "bank" : kind.name) ?? .page
    let id = given ?? LookupAnswers.freeID(title ?? kind.name, known, in: index)
    try LookupAnswers.requireNew(id, known, in: index)
    // An article is known by the name of its file.
    if isArticle { fields.removeAll { $0.key == "id" } }
    if !isArticle, given == nil,
      kind.description.fields.contains(where: { $0.key == "id" && $0.isRequired })
    {
      fields.insert(.init("id", .text(id)), at: 0)
    }
    return id
  }

  /// An article without anything: its first key is there, so that others can come after it.
  private static let article: DocumentText = {
    let (head, fence) = ("title: \"\"\n", "---\n")
    let bytes = Array((fence + head + fence).utf8)
    let start = fence.utf8.count
    return DocumentText(
      bytes, keys: start..<start + head.utf8.count, body: bytes.count..<bytes.count)
  }()

  private func written(_ kind: FormKind, _ fields: [JSONValue.Field], text: String?) throws
    -> [UInt8]
  {
    // In the order of the declaration, as whoever reads the file expects them.
    let order = kind.description.fields.map(\.key)
    let sorted = fields.filter { $0.value != .null }.sorted {
      (order.firstIndex(of: $0.key) ?? order.count) < (order.firstIndex(of: $1.key) ?? order.count)
    }
    let edits = sorted.map { DocumentEdit.set(EditPath([.key($0.key)]), TreeValue($0.value)) }
    do throws(EditRefusal) {
      guard let word = kind.fileKind else {
        return try Self.article.applying(edits + [DocumentEdit.body(text ?? "")]).bytes
      }
      return try DocumentText(Array("kind: \(word)\nschema: 1\n".utf8)).applying(edits).bytes
    } catch { throw Refusal(422, error.description) }
  }

  /// Makes an empty translation beside an original.
  private func translate(_ body: EditBody) throws -> EditAnswer {
    let (original, language) = (try body.text("original"), try body.text("language"))
    guard LanguageCode.isValid(language) else {
      throw Refusal(422, "`\(language)` is no code of a language, such as `es`.")
    }
    let path = "i18n/\(language)/\(original)"
    if try workspace.host.read(path) != nil {
      throw Refusal(409, "There is a translation already.")
    }
    let source = try workspace.bytes(of: original)
    let reading = FileReading(source, path: original)
    // It is made of the original as it is now. When that changes, what is new in it can be shown.
    guard let kind = reading.kind, let version = reading.sourceHash?.text else {
      throw Refusal(422, "The original can't be read.")
    }
    let bytes: [UInt8]
    if let word = kind.fileKind {
      bytes = Array("kind: \(word)\nschema: 1\nsource_hash: \"\(version)\"\n".utf8)
    } else {
      // The text is copied, to be written over: an empty page helps nobody.
      let text = reading.body.map { Array(source[$0]) } ?? []
      let keys = [("title", reading.text("title") ?? ""), ("source_hash", version)]
      let edits = keys.map { DocumentEdit.set(EditPath([.key($0.0)]), .text($0.1)) }
      do throws(EditRefusal) {
        bytes = try Self.article.applying(edits, quoting: ["source_hash"]).bytes + text
      } catch { throw Refusal(422, error.description) }
    }
    try changes.store(
      [ChangeStore.Change(path, old: nil, new: bytes)],
      words: "Translation of \(reading.title) begun",
      body.window)
    return .json { $0.field("file", path) }
  }
}
