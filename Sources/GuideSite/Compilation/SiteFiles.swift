package import GuideContent
package import GuideDiagnostics
package import GuideSupport

/// The files of the content that pages show or lead to, beside its texts.
package struct SiteFiles: Sendable {
  package var images = ImageTable()
  /// The picture beside shared links.
  package var shareImage: ImageTable.Image?
  package var logo: SiteLogo?
  package var downloads = DownloadTable()
  package var sheets = SheetTable()
  /// The files of the site's own look, as a part of the theme: `own/office.css`.
  package var styles: [(source: String, file: SourceFile)] = []
  /// The theme's words that the guide says in its own way, by language.
  package var wording: [(language: String, file: SourceFile)] = []
  /// Files of the content of which guide makes nothing.
  package var others = OtherFiles()

  package init() {}
}

/// The logo at the top of every page.
package struct SiteLogo: Sendable {
  package let light: ImageTable.Image
  package let dark: ImageTable.Image?
  package let icon: ImageTable.Image?

  /// The pictures that `site.yaml` names; nil after reporting one that is not there.
  package static func find(
    _ site: Site, in images: ImageTable, _ others: OtherFiles, diagnostics: DiagnosticCollector
  ) -> SiteLogo? {
    guard let settings = site.logo else { return nil }
    func find(_ name: String?) -> ImageTable.Image? {
      guard let name else { return nil }
      if let image = images.named(name) { return image }
      var fault = MissingPicture(name, in: images, others).diagnostic(
        at: settings.place.beginning, prefix: "")
      fault.write = nil
      diagnostics.append(fault)
      return nil
    }
    let (light, dark, icon) = (find(settings.light), find(settings.dark), find(settings.icon))
    return light.map { SiteLogo(light: $0, dark: dark, icon: icon) }
  }
}

/// The stylesheet of the site's own, and what it names.
enum OwnStyles {
  static let prefix = "own/"

  /// Reads the files below `styles/`, if `site.yaml` names a stylesheet among them.
  static func load(
    _ guide: Guide, named name: String, files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> [(source: String, file: SourceFile)] {
    guard let sheet = guide.site.stylesheet else { return [] }
    let names = guide.parts.styles
    guard names.contains(sheet), sheet.hasSuffix(".css") else {
      let meant = Suggestion.nearest(to: sheet, in: names.filter { $0.hasSuffix(".css") })
      diagnostics.append(
        Diagnostic(
          FileFault.stylesheetNotFound, at: guide.site.stylesheetPlace,
          "There is no stylesheet `\(sheet)` in the folder `styles`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: "Put it below `content/styles`. Its name ends in `.css`.", write: meant))
      return []
    }
    var found: [(source: String, file: SourceFile)] = []
    // Other stylesheets are for another day; fonts and pictures may be named by this one.
    for file in names where file == sheet || !file.hasSuffix(".css") {
      let bytes = try LoadFault.read(
        "styles/\(file)", in: guide.folder, named: name, megabytes: 5,
        advice: "Save it smaller: readers wait for it.", files: &files, diagnostics: diagnostics)
      guard let bytes else { continue }
      let source = files.add(name: "\(name)/styles/\(file)", bytes: bytes)
      if [".css", ".svg"].contains(where: file.hasSuffix) {
        diagnostics += ConflictMarkers.diagnostics(in: source)
      }
      found.append((prefix + file, source))
    }
    return found
  }
}

extension SiteFiles {
  /// Reads everything but the texts.
  package static func load(
    _ guide: Guide, named name: String, workers: Workers, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> SiteFiles {
    var found = SiteFiles()
    found.others = OtherFiles(guide.parts.others, contentName: name)
    found.images = try ImageTable.load(
      guide.parts.images, folder: guide.folder, named: name, workers: workers, files: &files,
      diagnostics: diagnostics)
    found.shareImage = ShareImage.find(
      guide.site, in: found.images, found.others, diagnostics: diagnostics)
    found.logo = SiteLogo.find(guide.site, in: found.images, found.others, diagnostics: diagnostics)
    if let maker = PictureMaker(besides: guide.folder) {
      found.images.makeSizes(except: guide.site.shareImage, with: maker, workers: workers)
    }
    found.images.reportLarge(
      except: guide.site.shareImage, named: name, files: &files, diagnostics: diagnostics)
    found.downloads = try DownloadTable.load(
      guide, named: name, workers: workers, files: &files, diagnostics: diagnostics)
    found.sheets = try SheetTable.load(
      guide, named: name, workers: workers, files: &files, diagnostics: diagnostics)
    for file in guide.parts.wording {
      let bytes = try LoadFault.read(
        "wording/\(file)", in: guide.folder, named: name, megabytes: 4,
        advice: "It has a line for each word of the theme that your guide says in its own way.",
        files: &files, diagnostics: diagnostics)
      guard let bytes else { continue }
      let source = files.add(name: "\(name)/wording/\(file)", bytes: bytes)
      found.wording.append((String(file.dropLast(".yaml".count)), source))
    }
    found.styles = try OwnStyles.load(guide, named: name, files: &files, diagnostics: diagnostics)
    return found
  }
}
