/// Settings for nginx, 1.18 or newer.
enum NginxSettings {
  static func text(_ plan: HostPlan) -> String {
    """
    # \(Host.mark) for \(plan.baseURL)
    # In the server block of your host:  include /etc/nginx/snippets/guide.conf;
    # \(HostHeaders.transportNote[0])
    #   add_header Strict-Transport-Security "max-age=31536000" always;
    # \(HostHeaders.transportNote[2])

    \(moves(plan))location ^~ \(plan.basePath) {
      alias \(plan.root)/;
      index index.html;
      absolute_redirect off;
      error_page 403 404 \(plan.basePath)404.html;

      types {
    \(types)
      }
      default_type application/octet-stream;
      charset utf-8;
      charset_types text/css text/javascript text/plain text/calendar text/csv
        application/json application/manifest+json application/xml image/svg+xml;

      gzip on;
      gzip_vary on;
      # nginx's own level makes pages a fifth larger, and what is beyond the first 14 KB waits for another round trip.
      gzip_comp_level 6;
      gzip_min_length 256;
      gzip_types \(gzipTypes);
      # Takes index.html.gz in place of index.html where you have put one beside it.
      gzip_static on;

      # Names that change with the content are kept for a year; all else is asked for anew.
      set $guide_cache "\(HostHeaders.revalidated)";
      if ($uri ~ "\(plan.fingerprinted(below: plan.basePath))") {
        set $guide_cache "\(HostHeaders.immutable)";
      }
      # Names with a dot are not for readers, but by /.well-known/ a host proves what it is (RFC 8615).
      if ($uri ~ "\(HostPlan.hiddenNames)") {
        return 404;
      }
      add_header Cache-Control $guide_cache always;
    \(headers)
    }

    """
  }

  /// nginx compresses text/html in any case and complains when a setting says so.
  private static var gzipTypes: String {
    HostHeaders.textTypes.filter { $0 != "text/html" }.joined(separator: " ")
  }

  private static var types: String {
    HostHeaders.types.map { "    \($0.type) \($0.endings.joined(separator: " "));" }
      .joined(separator: "\n")
  }

  private static var headers: String {
    HostHeaders.security.map { "  add_header \($0.name) \"\($0.value)\" always;" }
      .joined(separator: "\n")
  }

  private static func moves(_ plan: HostPlan) -> String {
    var lines: [String] = []
    func move(_ from: String, _ to: String) {
      lines.append("location = \(from) { absolute_redirect off; return 301 \(to); }")
    }
    if let bare = plan.basePathWithoutSlash { move(bare, plan.basePath) }
    for entry in plan.moves {
      move(entry.from, entry.to)
      if let bare = entry.fromWithoutSlash { move(bare, entry.to) }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
