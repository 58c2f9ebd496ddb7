package import GuideContent
package import GuideDiagnostics

/// The picture that chat programs show beside a link to the site.
package enum ShareImage {
  /// What `site.yaml` names; nil after reporting why it can't be used.
  package static func find(
    _ site: Site, in images: ImageTable, _ others: OtherFiles, diagnostics: DiagnosticCollector
  ) -> ImageTable.Image? {
    guard let name = site.shareImage else { return nil }
    guard let image = images.named(name) else {
      diagnostics.append(
        MissingPicture(name, in: images, others).diagnostic(at: site.shareImagePlace, prefix: ""))
      return nil
    }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let isShown = ["png", "jpg", "jpeg"].contains(ending)
    guard isShown, let size = image.size, size.width >= 600, size.height >= 315 else {
      let found = image.size.map { "\($0.width) by \($0.height) pixels" } ?? "without a size"
      diagnostics.append(
        Diagnostic(
          SiteFault.shareImage, at: site.shareImagePlace,
          "Other sites will not show `\(name)` (\(found)) beside links.",
          allowed: "A PNG or JPEG of 1200 by 630 pixels; at the least 600 by 315."))
      return nil
    }
    return image
  }
}
