internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// The blocks within articles, each a small form.
struct BlockAnswers {
  /// The keys of a block within an article, as a form is filled with them; or the block with edits.
  func block(_ body: EditBody) throws -> EditAnswer {
    let (name, text) = (try body.text("kind"), try body.text("text"))
    guard let kind = FormKind.named(name), kind.usualPath == nil else {
      throw Refusal(404, "There is no block `\(name)`.")
    }
    var bytes = Array(text.utf8)
    var edits = try (body["edits"]?.list ?? []).map { one in
      guard let edit = DocumentEdit(one) else {
        throw Refusal(400, "One of the changes is none that guide knows.")
      }
      return edit
    }
    if bytes.allSatisfy({ $0 <= 32 }), case .set(let path, let value, _)? = edits.first,
      case .key(let key)? = path.steps.first, path.steps.count == 1
    {
      // The first key has to be there before others can come after it.
      bytes = Array("\(key): \"\"\n".utf8)
      edits[0] = .set(path, value)
    }
    do throws(EditRefusal) {
      if !edits.isEmpty { bytes = try DocumentText(bytes).applying(edits).bytes }
    } catch { throw Refusal(422, error.description) }
    let file = SourceFile(id: FileID(0), name: name, bytes: bytes)
    let found = DiagnosticCollector()
    guard let node = YAML.parse(file, diagnostics: found), !found.hasErrors else {
      throw Refusal(
        422,
        "This block has a mistake, so it can only be changed as text."
          + (found.first.map { " \($0.message)" } ?? ""))
    }
    return .json { json in
      json.field("text", String(decoding: bytes, as: UTF8.self))
      json.key("value")
      node.writeValue(to: &json)
    }
  }
}
