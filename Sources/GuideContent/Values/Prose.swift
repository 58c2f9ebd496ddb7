package import GuideDiagnostics
package import GuideYAML

/// Text with Markdown in it that stands in a YAML file, and where its lines stand there.
package struct Prose: Sendable {
  package let scalar: Scalar
  package let place: Place

  init(_ scalar: Scalar, at place: Place) {
    self.scalar = scalar
    self.place = place
  }

  package var text: String { scalar.text }
}
