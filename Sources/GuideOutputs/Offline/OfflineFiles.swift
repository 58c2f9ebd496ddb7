internal import GuideContent
internal import GuideDiagnostics
package import GuideSite
internal import GuideSupport
package import GuideTheme

/// The service worker and the manifests of a theme that keeps the guide on devices.
extension OfflineTheme {
  /// A file of a localization, as the worker knows it.
  package struct Entry: Sendable {
    /// From the site's root.
    package var path: String
    package var revision: String
    /// The language whose readers need it; empty for what all need.
    package var language: String

    package init(path: String, revision: String, language: String) {
      self.path = path
      self.revision = revision
      self.language = language
    }
  }

  /// `worker.js`: what the localization consists of, and the theme's worker.
  package func workerFile(_ siteContext: SiteContext, _ entries: [Entry]) -> [UInt8] {
    var list = OutputBuffer(capacity: entries.count * 64)
    list.append("[")
    for (number, entry) in entries.enumerated() {
      list.append(number == 0 ? "\n" : ",\n")
      list.append("[")
      list.appendJSON(Array(entry.path.utf8))
      list.append(",")
      list.appendJSON(Array(entry.revision.utf8))
      if !entry.language.isEmpty {
        list.append(",")
        list.appendJSON(Array(entry.language.utf8))
      }
      list.append("]")
    }
    list.append("]")
    let files = list.bytes
    var out = OutputBuffer(capacity: files.count + worker.count + 512)
    out.append("self.guideEdition = {\"site\":")
    out.appendJSON(Array(siteContext.guide.site.id.utf8))
    out.append(",\"edition\":")
    out.appendJSON(Array(Fingerprint.digest(files + worker).utf8))
    out.append(",\"languages\":[")
    for (number, index) in siteContext.localizations.enumerated() {
      if number > 0 { out.append(",") }
      out.append("[")
      out.appendJSON(Array(index.localization.language.utf8))
      out.append(",")
      out.appendJSON(Array(siteContext.routes.languagePrefixes[number].utf8))
      out.append("]")
    }
    out.append("],\"files\":")
    out.append(files)
    out.append("};\n")
    out.append(worker)
    return out.bytes
  }

  /// `manifest.webmanifest` of a language.
  package func manifest(_ siteContext: SiteContext, _ index: LocalizationIndex) -> [UInt8] {
    let site = index.localization.site
    let prefix = siteContext.routes.languagePrefixes[index.number]
    let root = prefix.isEmpty ? "./" : "../"
    let direction = LanguageCode.isRightToLeft(index.localization.language) ? "rtl" : "ltr"
    var json = JSONWriter()
    json.object { json in
      json.field("name", site.title)
      json.field("short_name", site.shortTitle)
      json.field("description", site.description)
      json.field("lang", index.localization.language)
      json.field("dir", direction)
      json.field("id", root + "?app=" + index.localization.language)
      json.field("start_url", "./")
      json.field("scope", root)
      json.field("display", "minimal-ui")
      json.field("theme_color", color)
      json.field("background_color", ground)
      json.array("icons") { json in
        for (path, icon) in icons {
          json.object { json in
            json.field("src", (prefix.isEmpty ? "" : "../") + PercentEncoding.encoded(path))
            json.field("sizes", icon.size.map { "\($0)x\($0)" } ?? "any")
            json.field("type", icon.file.hasSuffix(".svg") ? "image/svg+xml" : "image/png")
            json.field("purpose", icon.isMaskable ? "maskable" : "any")
          }
        }
      }
    }
    let out = json.finish()
    return out.bytes
  }
}
