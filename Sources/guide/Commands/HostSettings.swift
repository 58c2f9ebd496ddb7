import ArgumentParser
import GuideContent
import GuideDiagnostics
internal import GuideHosting
internal import GuideKit
import GuideSite
import GuideSupport

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

  func run() throws { try Console.ending(write) }

  /// - Returns: false when the guide can't be read.
  private func write() throws(SystemError) -> Bool {
    let request = try BuildRequest(guide.project)
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let loaded = try GuideLoader(request).load(into: &files, diagnostics: diagnostics)
    guard let loaded else {
      try StandardStream.errors.write(
        "The guide can't be read. To see why: guide check\n")
      return false
    }
    guard loaded.site.hasAddress else {
      try StandardStream.errors.write(
        "The settings depend on the site's address, and base_url in site.yaml is missing or not "
          + "well formed. To see what to write: guide check\n")
      return false
    }
    var plan = HostPlan(loaded, files: files, root: "")
    var folder = root ?? "/srv/www\(plan.basePath)"
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    plan = HostPlan(loaded, files: files, root: folder)
    let target = output ?? guide.project.path("hosts")
    let texts = (hosts.isEmpty ? Host.allCases : hosts).flatMap { $0.files(plan) }
    for (name, _) in texts { try refuseForeign("\(target)/\(name)") }
    try Files.makeFolders(target)
    for (name, text) in texts { try Files.replace("\(target)/\(name)", Array(text.utf8)) }
    let list = texts.map { "  \(target)/\($0.name)\n" }.joined()
    try StandardStream.output.write(
      "Settings for \(plan.baseURL), with the site in \(folder):\n\(list)")
    return true
  }

  /// Settings that somebody else wrote are not written over.
  private func refuseForeign(_ path: String) throws(SystemError) {
    guard Files.kind(path) == .file else { return }
    let bytes = try Files.read(path)
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    if String(decoding: first, as: UTF8.self).contains(Host.mark) { return }
    throw SystemError(
      "write", path, code: 0,
      detail: "guide did not make this file. Move it away, or say --output with another folder")
  }
}

extension Host: ExpressibleByArgument {}
