/// Settings for Apache 2.4.
enum ApacheSettings {
  /// For the server's own files.
  static func server(_ plan: HostPlan) -> String {
    """
    # \(Host.mark) for \(plan.baseURL)
    # In the VirtualHost of your host:  Include /etc/apache2/guide.conf
    # Once:  a2enmod headers deflate
    # \(HostHeaders.transportNote[0])
    #   Header always set Strict-Transport-Security "max-age=31536000"
    # \(HostHeaders.transportNote[2])

    \(alias(plan))
    <Directory "\(plan.root)">
      Require all granted
      AllowOverride None
    \(indented(settings(plan)))
    </Directory>

    """
  }

  /// Apache puts what follows the one path after the other, so both end with a slash or neither
  /// does.
  private static func alias(_ plan: HostPlan) -> String {
    plan.basePathWithoutSlash.map { "Alias \"\($0)\" \"\(plan.root)\"" }
      ?? "Alias \"/\" \"\(plan.root)/\""
  }

  /// For a host where nothing but files can be put into the site's folder.
  static func folder(_ plan: HostPlan) -> String {
    """
    # \(Host.mark) for \(plan.baseURL)
    # Put this into the folder of the site under the name .htaccess: guide leaves it there.

    \(settings(plan))

    """
  }

  private static func settings(_ plan: HostPlan) -> String {
    """
    Options -Indexes -MultiViews
    DirectoryIndex index.html
    ErrorDocument 403 \(plan.basePath)404.html
    ErrorDocument 404 \(plan.basePath)404.html
    # Names with a dot are not for readers, but by /.well-known/ a host proves what it is (RFC 8615).
    RedirectMatch 404 "\(HostPlan.hiddenNames)"
    \(moves(plan))\(types)
    AddCharset utf-8 .html .css .js .mjs .txt .json .webmanifest .xml .svg .ics .csv

    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE \(HostHeaders.textTypes.joined(separator: " "))
    </IfModule>

    <IfModule mod_headers.c>
    \(headers)
      # Apache calls a compressed answer by another name (ETag), which would never fit the file's own.
      <IfModule mod_deflate.c>
        RequestHeader edit* If-None-Match '-gzip"' '"'
      </IfModule>
      # Names that change with the content are kept for a year; all else is asked for anew.
      Header always set Cache-Control "\(HostHeaders.revalidated)"
      <FilesMatch "\\.[0-9a-f]{8}\\.[a-z0-9]+$">
        Header always set Cache-Control "\(HostHeaders.immutable)"
      </FilesMatch>
    </IfModule>
    """
  }

  private static var types: String {
    HostHeaders.types.map { type in
      "AddType \(type.type) \(type.endings.map { "." + $0 }.joined(separator: " "))"
    }.joined(separator: "\n")
  }

  private static var headers: String {
    HostHeaders.security.map { "  Header always set \($0.name) \"\($0.value)\"" }
      .joined(separator: "\n")
  }

  private static func moves(_ plan: HostPlan) -> String {
    plan.moves.map { move in
      let from = pattern(move.fromWithoutSlash ?? move.from)
      let end = move.fromWithoutSlash == nil ? "$" : "/?$"
      return "RedirectMatch 301 \"^\(from)\(end)\" \"\(move.to)\"\n"
    }.joined()
  }

  /// A path as a regular expression.
  private static func pattern(_ path: String) -> String { path.replacing(".", with: "\\.") }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
