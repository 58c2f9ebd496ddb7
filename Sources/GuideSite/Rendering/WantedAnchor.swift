internal import GuideDiagnostics

/// A link to a heading, to be looked up when all pages are rendered.
struct WantedAnchor: Sendable {
  /// The anchor's key: of its page's path and its id.
  var key: UInt64
  var path: String
  var id: String
  var place: Place
}
