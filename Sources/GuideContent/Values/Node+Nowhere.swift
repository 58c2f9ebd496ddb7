internal import GuideDiagnostics
internal import GuideYAML

extension Node {
  /// Stands in where there is nothing to read; it is never shown.
  static var nowhere: Node { Node(Place(FileID(0), at: 0), .scalar(Scalar("", .plain))) }
}
