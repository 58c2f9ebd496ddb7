/// The shapes found in dry runs, so that a type that many pages use is described once.
package final class KnownShapes {
  var byType: [ObjectIdentifier: RecordShape] = [:]
  /// The types whose dry run has not ended.
  var open: Set<ObjectIdentifier> = []

  package init() {}
}
