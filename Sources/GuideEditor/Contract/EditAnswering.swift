internal import GuideSupport

/// What the editor's page asks for: one of the requests in Documentation/Editing.md.
///
/// Whether it may ask was looked at before: what gets here comes from the page that guide has opened.
package struct EditRequest: Sendable {
  package enum Method: Sendable {
    /// Changes nothing.
    case get
    /// Carries JSON, and may change something.
    case post
  }

  package var method: Method
  /// Below `/.guide/edit/`, decoded: `api/overview`.
  package var path: String
  /// What stands after the question mark, decoded; of a name that is there twice, the first value.
  package var query: [String: String]
  /// The JSON of a `post`; its media type and its size were looked at, its content was not.
  package var body: [UInt8]

  package init(
    _ method: Method, _ path: String, query: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
  }
}

/// What the editor's page gets.
package struct EditAnswer: Sendable, Equatable {
  /// As in HTTP: 200, 400, 404, 409.
  package var status: Int
  package var mediaType: String
  package var bytes: [UInt8]

  /// JSON, unless another type is said.
  package init(_ status: Int, mediaType: String = "application/json", _ bytes: [UInt8]) {
    self.status = status
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// JSON, for what was done as it was asked.
  package init(_ json: [UInt8]) { self.init(200, json) }

  /// A refusal: `{"error": "…"}`.
  package static func refusal(_ status: Int, _ sentence: String) -> EditAnswer {
    var json = JSONWriter()
    json.object { json in json.field("error", sentence) }
    return EditAnswer(status, json.finish().bytes)
  }
}

/// The editor, without HTTP.
package protocol EditAnswering: Sendable {
  /// Answers on the thread that calls; several may call at once.
  func answer(_ request: EditRequest) -> EditAnswer
}
