/// What a site is made for: a web server, a folder that is opened by double-click, or one file.
package enum SiteForm: String, Sendable, CaseIterable {
  case web, portable
  case singleFile = "single-file"
}
