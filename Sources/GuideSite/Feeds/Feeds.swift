internal import GuideContent
internal import GuideSystem

/// The files for machines: the sitemap, the feed, what robots may read.
enum Feeds {
  /// Each is made when it is asked for; its path is known before that.
  static func list(_ world: SiteWorld, _ pages: [PlannedPage], form: SiteForm) -> [LaterFile] {
    // Nobody looks for these in a folder.
    var files =
      form == .web
      ? Sitemap.files(world, pages) + [LaterFile("robots.txt") { robots(world) }] : []
    for index in world.editions {
      let prefix = world.routes.languagePrefixes[index.number]
      files.append(LaterFile(prefix + "feed.xml") { AtomFeed.make(world, index) })
    }
    return files
  }

  private static func robots(_ world: SiteWorld) -> [UInt8] {
    Array("User-agent: *\nAllow: /\nSitemap: \(world.guide.site.baseURL)sitemap.xml\n".utf8)
  }
}
