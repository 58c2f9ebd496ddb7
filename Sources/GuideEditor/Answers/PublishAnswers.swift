internal import GuideSupport

/// What readers would see change, and publishing.
struct PublishAnswers {
  /// Nil where nothing can be published.
  let publishing: (any EditPublishing)?

  private func asked() throws -> any EditPublishing {
    guard let publishing else { throw Refusal(404, "Nothing can be published from here.") }
    return publishing
  }

  /// The targets, what was published there, and what is under way.
  func overview() throws -> EditAnswer { EditAnswer(200, try asked().overview()) }

  /// What readers would see change.
  func changes(_ query: EditQuery) throws -> EditAnswer {
    EditAnswer(
      200,
      try asked().changes(
        at: query["target"], bringingBack: query["to"].flatMap { Int($0) }))
  }

  /// Publishes to a named target, or brings back what was there.
  func publish(_ body: EditBody) throws -> EditAnswer {
    var order = PublishOrder(target: try body.text("target"), typed: try body.text("typed"))
    order.bringBack = body["to"]?.integer
    order.seen = body["seen"]?.text
    order.undoesOthers = body["undo_others"]?.flag ?? false
    order.removals = body["removals"]?.integer
    order.allowsPlaceholders = body["with_placeholders"]?.flag ?? false
    if let reason = try asked().begin(order) { throw Refusal(409, reason) }
    return .json { $0.field("begun", true) }
  }
}
