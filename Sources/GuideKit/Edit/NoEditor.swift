import GuideContent
import GuideEditor
import GuideSupport

/// Stands in for the editor: tells of the guide, and changes nothing.
struct NoEditor: EditAnswering {
  private let host: any EditHost

  init(_ host: any EditHost) { self.host = host }

  func answer(_ request: EditRequest) -> EditAnswer {
    guard request.path == "api/overview", request.method == .get else {
      return .refusal(404, "The editor does not know this request.")
    }
    var json = JSONWriter()
    json.object { json in
      json.field("title", (try? host.state())?.guide?.site.title ?? "")
    }
    return EditAnswer(json.finish().bytes)
  }
}
