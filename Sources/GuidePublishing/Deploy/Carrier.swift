package import GuideSystem

/// A way to a target: what stands there, and how to bring another site.
package protocol Carrier: Sendable {
  /// The target in words, as in `web@www.example.edu:/srv/guide`.
  var place: String { get }

  func online() throws(SystemError) -> OnlineSite

  /// Copies files of the site that is there into a folder of ours; what is not there is left out.
  ///
  /// - Parameter paths: as the list there names them; a way may bring all others, too.
  func fetch(_ paths: [String], into folder: String) throws(SystemError)

  /// Brings a site there.
  ///
  /// - Parameters:
  ///   - mark: says there which publication it is.
  ///   - site: the folder of the new site, with its manifest; nothing changes it meanwhile.
  ///   - progress: is told what is being done, in words.
  func deliver(
    _ delivery: Delivery, marked mark: PublicationMark?, from site: String,
    progress: (String) -> Void
  ) throws(SystemError)
}

extension Carrier {
  /// Brings a site there, and leaves the mark there as it is.
  package func deliver(_ delivery: Delivery, from site: String, progress: (String) -> Void)
    throws(SystemError)
  {
    try deliver(delivery, marked: nil, from: site, progress: progress)
  }
}
