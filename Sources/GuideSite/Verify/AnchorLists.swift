/// The anchors that pages have, and those that links want.
struct AnchorLists: Sendable {
  /// The keys of the ids of all pages.
  var defined: [UInt64] = []
  /// What articles link to, each at its place in a file.
  var wanted: [WantedAnchor] = []
  /// What pages link to, each at its place in the page.
  var linked: [LinkedAnchor] = []

  /// An anchor that a finished page links to.
  struct LinkedAnchor: Sendable {
    var key: UInt64
    var page: PlannedPage
    var target: String
  }
}
