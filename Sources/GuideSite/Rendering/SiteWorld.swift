internal import GuideContent
internal import GuideDiagnostics

/// What all pages share: the guide, where everything stands, the theme.
final class SiteWorld: Sendable {
  let guide: Guide
  let files: SourceFiles
  let editions: [EditionIndex]
  let routes: Routes
  let theme: LoadedTheme
  let images: ImageTable
  /// The picture beside shared links.
  let shareImage: ImageTable.Image?
  /// Files of the content that are neither texts nor pictures.
  let otherFiles: OtherFiles

  init(
    guide: Guide, files: SourceFiles, editions: [EditionIndex], routes: Routes,
    theme: LoadedTheme, images: ImageTable, shareImage: ImageTable.Image? = nil,
    otherFiles: OtherFiles = OtherFiles()
  ) {
    self.guide = guide
    self.files = files
    self.editions = editions
    self.routes = routes
    self.theme = theme
    self.images = images
    self.shareImage = shareImage
    self.otherFiles = otherFiles
  }
}
