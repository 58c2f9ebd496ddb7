internal import GuideSystem

/// What the workers of a publication have done so far.
struct PublicationProgress: Sendable {
  /// How far it is, which says what to clean up.
  enum Stage {
    /// The new site stands in `next`.
    case filling
    /// The new site stands in `swap`.
    case exchanging
    /// The new site is published, the old one stands in `swap`.
    case exchanged
    case ended
  }

  var stage = Stage.filling
  var files: [PublishedFile] = []
  var unchanged = 0
  var unchangedBytes = 0
  /// The first failed write: a site that lacks a file must not be published.
  var failure: SystemError?
}
