internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown

/// What the pictures of an article stand for.
extension ContentHandler {
  mutating func resolve(_ image: MarkdownImage, diagnostics: DiagnosticCollector)
    -> ImageResolution
  {
    let (images, others) = (pageContext.siteContext.images, pageContext.siteContext.otherFiles)
    guard image.source.hasPrefix("image:") else {
      diagnostics.append(withoutKind(image))
      return .drop
    }
    let name = String(image.source.dropFirst("image:".count))
    guard let found = images.named(name) else {
      diagnostics.append(
        MissingPicture(name, in: images, others).diagnostic(at: image.place, prefix: "image:"))
      return .drop
    }
    return .show(target(found, isLazy: !isSeenAtOnce(image)))
  }

  /// What to say of a picture that is named as other programs do it: by the way to its file.
  private func withoutKind(_ image: MarkdownImage) -> Diagnostic {
    let source = image.source
    let name = source.split(separator: "/").last.map(String.init) ?? source
    let images = pageContext.siteContext.images
    let below = source.ranges(of: "images/").last.map { String(source[$0.upperBound...]) } ?? name
    if images.named(below) == nil, images.named(name) == nil,
      let other = pageContext.siteContext.otherFiles.file(named: below)
    {
      return MissingPicture(other.path, in: images, pageContext.siteContext.otherFiles)
        .diagnostic(at: image.place, prefix: "image:")
    }
    let exact = images.named(below) != nil ? below : images.named(name) != nil ? name : nil
    let meant = exact ?? Suggestion.nearest(to: name, in: images.names)
    return Diagnostic(
      SiteFault.imageNotFound, at: image.place, "`\(source)` does not name an image.",
      allowed: "Put the image below `images/` and write `image:` and its name.",
      write: meant.map { "image:" + MissingPicture.written($0) })
  }

  private func target(_ image: ImageTable.Image, isLazy: Bool) -> ImageTarget {
    var target = ImageTarget(relative(image.address), size: image.size, isLazy: isLazy)
    if !image.smaller.isEmpty, let size = image.size {
      target.candidates = image.smaller.map {
        ImageCandidate(relative($0.address), width: $0.width)
      }
      target.candidates.append(ImageCandidate(relative(image.address), width: size.width))
      target.sizes = pageContext.siteContext.theme.imageSizes
    }
    return target
  }
}
