/// Settings for Caddy, 2.6 or newer.
enum CaddySettings {
  static func text(_ plan: HostPlan) -> String {
    """
    # \(Host.mark) for \(plan.baseURL)
    # In the site block of your host:  import guide.caddy
    # \(HostHeaders.transportNote[0])
    #   header Strict-Transport-Security "max-age=31536000"
    # \(HostHeaders.transportNote[2])

    \(moves(plan))handle_path \(plan.basePath)* {
    \troot * \(plan.root)
    \tencode gzip

    \theader {
    \(headers)
    \t}
    \t# Names that change with the content are kept for a year; all else is asked for anew.
    \t@kept path_regexp \(plan.fingerprinted(below: "/"))
    \t@asked not path_regexp \(plan.fingerprinted(below: "/"))
    \theader @kept Cache-Control "\(HostHeaders.immutable)"
    \theader @asked Cache-Control "\(HostHeaders.revalidated)"
    \(types)

    \t# Names with a dot are not for readers, but by /.well-known/ a host proves what it is (RFC 8615).
    \t@hidden {
    \t\tpath_regexp /\\.
    \t\tnot path_regexp ^/\\.well-known/([^./][^/]*/?)*$
    \t}
    \thandle @hidden {
    \t\trewrite * /404.html
    \t\tfile_server {
    \t\t\tstatus 404
    \t\t}
    \t}
    \t@there file {
    \t\ttry_files {path} {path}/index.html
    \t}
    \thandle @there {
    \t\tfile_server {
    \t\t\tprecompressed gzip
    \t\t}
    \t}
    \thandle {
    \t\theader Cache-Control "\(HostHeaders.revalidated)"
    \t\trewrite * /404.html
    \t\tfile_server {
    \t\t\tstatus 404
    \t\t}
    \t}
    }

    """
  }

  private static var headers: String {
    HostHeaders.security.map { "\t\t\($0.name) \"\($0.value)\"" }.joined(separator: "\n")
  }

  /// Types that Caddy takes from the machine it runs on, which need not know them.
  private static var types: String {
    let unsure = [
      "webmanifest": "application/manifest+json", "ics": "text/calendar; charset=utf-8",
    ]
    return unsure.sorted { $0.key < $1.key }.map { ending, type in
      "\t@\(ending) path *.\(ending)\n\theader @\(ending) Content-Type \"\(type)\""
    }.joined(separator: "\n")
  }

  private static func moves(_ plan: HostPlan) -> String {
    var lines: [String] = []
    if let bare = plan.basePathWithoutSlash { lines.append("redir \(bare) \(plan.basePath) 301") }
    for move in plan.moves {
      lines.append("redir \(move.from) \(move.to) 301")
      if let bare = move.fromWithoutSlash { lines.append("redir \(bare) \(move.to) 301") }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
