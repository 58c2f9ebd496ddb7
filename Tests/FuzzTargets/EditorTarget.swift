internal import GuideEditor
internal import GuideSupport
internal import Synchronization

extension FuzzTarget {
  /// A request of the editor's page, after it was let in: `GET api/form?file=faq.yaml`, or
  /// `POST api/save` and below it the JSON.
  ///
  /// `@faq.yaml@` in an input stands for the digest of that file.
  static func editor(scratch: String) -> FuzzTarget {
    let known = Mutex<EditedGuide?>(nil)
    return FuzzTarget("editor") { bytes in
      known.withLock { known in
        do {
          let guide =
            try known
            ?? EditedGuide(repository + "/Tests/Fixtures/guides/small", scratch: scratch)
          known = guide
          return try wrongAnswer(bytes, guide)
        } catch {
          return "\(error)"
        }
      }
    }
  }

  private static func wrongAnswer(_ bytes: [UInt8], _ guide: EditedGuide) throws -> String? {
    guard let request = request(bytes, guide) else { return nil }
    let answer = EditorService(guide).answer(request)
    let beside = try guide.beside().filter { $0 != "content" && $0 != ".guide-history" }
    let changed = try guide.restore()
    if ![200, 400, 403, 404, 409, 413, 422].contains(answer.status) {
      return
        "it answers \(answer.status): \(String(decoding: answer.bytes.prefix(400), as: UTF8.self))"
    }
    if JSONValue(answer.bytes) == nil { return "the answer is no JSON" }
    if !beside.isEmpty { return "something was written beside the content: \(beside)" }
    if changed.isEmpty || answer.status == 200 && request.method == .post { return nil }
    return "it answers \(answer.status), and \(changed.sorted()) was changed"
  }

  private static func request(_ bytes: [UInt8], _ guide: EditedGuide) -> EditRequest? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0] == "GET" || words[0] == "POST" else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1)
    var query: [String: String] = [:]
    for pair in (target.count > 1 ? target[1] : "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    var body = Array(bytes.dropFirst(line.count + 1))
    if body.contains(UInt8(ascii: "@")) {
      for (path, digest) in guide.digests {
        body.replace(Array("@\(path)@".utf8), with: digest.utf8)
      }
    }
    return EditRequest(
      words[0] == "GET" ? .get : .post, String(target.first ?? ""), query: query, body: body)
  }
}
