import ArgumentParser
import GuideHosting
internal import GuideKit

/// `guide host`: settings for a web server.
struct HostSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Writes settings for web servers.",
    usage: "guide host [<folder>] [--for <server>] [<options>]",
    discussion: """
      Writes files to include in the settings of nginx, Apache or Caddy, and what to know of \
      GitHub Pages. They hold the headers that keep readers safe, how long browsers may keep \
      each file, the old addresses that lead to new ones, and the page for wrong addresses. \
      They are for whoever looks after the server; nothing on the site depends on them.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "nginx, apache, caddy or github-pages; can be given several times. (default: all)",
      valueName: "server"))
  var hosts: [Host] = []

  @Option(
    help: ArgumentHelp(
      "The folder of the site on the server, as a whole path. (default: /srv/www and the path in the "
        + "site's address)", valueName: "folder"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "Where to put the files. (default: hosts, in the folder of your guide)", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard let root else { return }
    let odd = root.utf8.contains { $0 <= 0x20 || $0 >= 0x7F || "\"'\\;{}$#*".utf8.contains($0) }
    let isWinding = root.split(separator: "/").contains { $0 == "." || $0 == ".." }
    if !root.hasPrefix("/") || odd || isWinding {
      throw ValidationError(
        "--root is a whole path without spaces, signs or `..`, as in /srv/www/guide.")
    }
  }

  func run() throws {
    try HostRun(options: guide.project, hosts: hosts, root: root, output: output).run()
  }
}

extension Host: ExpressibleByArgument {}
