/// The servers and services that guide writes settings for.
package enum Host: String, CaseIterable, Sendable {
  case nginx, apache, caddy
  case githubPages = "github-pages"

  /// The first words of every file, by which guide knows its own.
  package static let mark = "Made by guide host"

  /// Files with their contents, as text.
  package func files(_ plan: HostPlan) -> [(name: String, text: String)] {
    switch self {
    case .nginx: [("nginx.conf", NginxSettings.text(plan))]
    case .apache:
      [
        ("apache.conf", ApacheSettings.server(plan)),
        ("apache.htaccess", ApacheSettings.folder(plan)),
      ]
    case .caddy: [("guide.caddy", CaddySettings.text(plan))]
    case .githubPages: [("github-pages.txt", GitHubPagesSettings.text(plan))]
    }
  }
}
