/// What `serve` and `edit` were asked for.
package struct PreviewSettings {
  let project: ProjectOptions
  /// The port that was asked for, or the first free one of a few.
  let ports: [Int]
  /// Whether the browser is to be opened.
  let opens: Bool

  package init(_ project: ProjectOptions, port: Int?, opens: Bool) {
    self.project = project
    ports = port.map { [$0] } ?? Array(4000...4019)
    self.opens = opens
  }
}
