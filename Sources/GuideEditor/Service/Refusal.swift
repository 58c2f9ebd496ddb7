internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// Why the editor does not do what was asked, as a sentence for who asked.
struct Refusal: Error {
  var status: Int
  var sentence: String
  /// More that the answer has, beside the sentence.
  var more: [JSONValue.Field] = []

  init(_ status: Int, _ sentence: String, more: [JSONValue.Field] = []) {
    self.status = status
    self.sentence = sentence
    self.more = more
  }

  /// A file of bytes that are no text: a browser would put a character of its own in place of each, for good.
  init(noText path: String, _ bytes: [UInt8]) {
    let reading = FileReading(bytes, path: path)
    let fault = reading.faults.first { $0.severity == .error }
    let said = fault.map { " \($0.message)\($0.allowed.map { " " + $0 } ?? "")" } ?? ""
    self.init(
      422,
      "\(path) is not written in UTF-8, so it cannot be shown or changed here without losing letters. "
        + "Open it in a text editor, save it as UTF-8, and come back.\(said)")
  }

  init(_ failure: EditFailure) {
    switch failure {
    case .outside(let path): self.init(403, "\(path) is not a file of this guide.")
    case .changed:
      self.init(
        409, "Somebody has changed the file just now. Nothing was written. Save again to see both.")
    case .system(let error): self.init(500, "guide \(error)")
    }
  }

  var answer: EditAnswer {
    .json(status) { json in
      json.field("error", sentence)
      for field in more { json.field(field.key, field.value) }
    }
  }
}

extension EditAnswer {
  /// An answer in JSON.
  static func json(_ status: Int = 200, _ body: (inout JSONWriter) -> Void) -> EditAnswer {
    var json = JSONWriter(isIndented: false)
    json.object(body)
    return EditAnswer(status, json.finish().bytes)
  }
}

extension JSONWriter {
  mutating func field(_ key: String, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }
}

/// What stands after the `?` of a request.
struct EditQuery {
  private let values: [String: String]

  init(_ request: EditRequest) { values = request.query }

  subscript(name: String) -> String? { values[name] }

  func text(_ name: String) throws -> String {
    guard let text = values[name] else { throw Refusal(400, "The request lacks `\(name)`.") }
    return text
  }
}

/// The JSON of a request that changes something.
struct EditBody {
  let json: JSONValue

  init(_ request: EditRequest) throws {
    guard let json = JSONValue(request.body), case .object = json else {
      throw Refusal(400, "The request is no JSON.")
    }
    self.json = json
  }

  subscript(key: String) -> JSONValue? { json[key] }

  func text(_ name: String) throws -> String {
    guard let text = json[name]?.text else { throw Refusal(400, "The request lacks `\(name)`.") }
    return text
  }

  /// Whether whoever asks has seen what follows from it.
  var isSure: Bool { json["sure"]?.flag ?? false }

  /// Tells the windows of the editor apart.
  var window: String { json["window"]?.text ?? "" }
}
