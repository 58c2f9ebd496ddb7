package import GuideSystem

/// A way to a target: what stands there, and how to bring another site.
package protocol Carrier: Sendable {
  /// The target in words, as in `web@www.example.edu:/srv/guide`.
  var place: String { get }

  func online() throws(SystemError) -> OnlineSite

  /// Brings a site there.
  ///
  /// - Parameters:
  ///   - site: the folder of the new site, with its manifest; nothing changes it meanwhile.
  ///   - progress: is told what is being done, in words.
  func deliver(_ delivery: Delivery, from site: String, progress: (String) -> Void)
    throws(SystemError)
}
