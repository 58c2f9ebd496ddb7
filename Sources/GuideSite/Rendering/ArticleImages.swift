internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

/// What the pictures of an article stand for.
struct ArticleImages {
  let links: PageLinks

  /// The picture that an article names; nil after reporting that there is none.
  func find(_ image: MarkdownImage, diagnostics: DiagnosticCollector) -> ImageTable.Image? {
    let (images, others) = (links.siteContext.images, links.siteContext.otherFiles)
    guard image.source.hasPrefix("image:") else {
      diagnostics.append(withoutKind(image))
      return nil
    }
    let name = String(image.source.dropFirst("image:".count))
    guard let found = images.named(name) else {
      diagnostics.append(
        MissingPicture(name, in: images, others).diagnostic(at: image.place, prefix: "image:"))
      return nil
    }
    return found
  }

  /// What to say of a picture that is named as other programs do it: by the way to its file.
  private func withoutKind(_ image: MarkdownImage) -> Diagnostic {
    let source = PercentEncoding.text(of: image.source.utf8) ?? image.source
    let name = source.lastPathComponent
    let images = links.siteContext.images
    let below = source.ranges(of: "images/").last.map { String(source[$0.upperBound...]) } ?? name
    if images.named(below) == nil, images.named(name) == nil,
      let other = links.siteContext.otherFiles.file(named: below)
    {
      return MissingPicture(other.path, in: images, links.siteContext.otherFiles)
        .diagnostic(at: image.place, prefix: "image:")
    }
    let exact = images.named(below) != nil ? below : images.named(name) != nil ? name : nil
    let meant = exact ?? Suggestion.nearest(to: name, in: images.names)
    return Diagnostic(
      SiteFault.imageNotFound, at: image.place, "`\(source)` does not name an image.",
      allowed: "Put the image below `images/` and write `image:` and its name.",
      write: meant.map { "image:" + MissingPicture.written($0) })
  }

  func target(_ image: ImageTable.Image, isLazy: Bool) -> ImageTarget {
    var target = ImageTarget(links.relative(image.address), size: image.size, isLazy: isLazy)
    if !image.smaller.isEmpty, let size = image.size {
      target.candidates = image.smaller.map {
        ImageCandidate(links.relative($0.address), width: $0.width)
      }
      target.candidates.append(ImageCandidate(links.relative(image.address), width: size.width))
      target.sizes = links.siteContext.theme.imageSizes
    }
    return target
  }
}
