import GuideBuild
import GuideContent
import GuideDiagnostics
package import GuideHosting
import GuideSite
import GuideSupport

/// Settings for web servers, written to files.
package struct HostRun {
  package let options: ProjectOptions
  /// Empty for all.
  package let hosts: [Host]
  /// The folder of the site on the server; nil for the usual one.
  package let root: String?
  /// The folder for the files; nil for `hosts` in the guide's.
  package let output: String?

  package init(options: ProjectOptions, hosts: [Host], root: String?, output: String?) {
    self.options = options
    self.hosts = hosts
    self.root = root
    self.output = output
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(write) }

  /// - Returns: false when the guide can't be read.
  private func write() throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
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
    let target = output ?? options.path("hosts")
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
