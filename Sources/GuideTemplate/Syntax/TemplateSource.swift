internal import GuideDiagnostics

/// A template file, taken apart but not yet checked against what a page has.
final class TemplateSource: Sendable {
  /// The name that `include` and `extends` use: the path below the theme's templates.
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// The template that this one fills in, when it begins with `{% extends %}`.
  let base: Named?
  /// Every block of the file, also those within others, in the order of their ends.
  let blocks: [TemplateNode.Block]
  /// False when a fault was found in it; what it lacks may only be a consequence of that.
  let isSound: Bool

  /// A name that was written in a template.
  struct Named: Sendable {
    let text: String
    let place: Place
  }

  func block(_ name: String) -> TemplateNode.Block? { blocks.first { $0.name.text == name } }

  init(
    name: String, file: SourceFile, nodes: [TemplateNode], base: Named?,
    blocks: [TemplateNode.Block], isSound: Bool
  ) {
    self.name = name
    self.file = file
    self.nodes = nodes
    self.base = base
    self.blocks = blocks
    self.isSound = isSound
  }
}
