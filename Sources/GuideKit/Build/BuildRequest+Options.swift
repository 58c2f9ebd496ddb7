import GuideContent
package import GuideSupport

extension BuildRequest {
  /// Takes the options and looks where the folders are.
  ///
  /// - Parameter command: what is done, as the sentence on a missing folder names it.
  /// - Throws: when a folder is not there, with a sentence on what was looked for.
  package init(_ options: ProjectOptions, command: String = "check") throws(SystemError) {
    try Self.need(options.folder, "a guide")
    content = options.contentFolder
    if options.content == nil, Files.kind(content) != .folder {
      throw SystemError("read", content, code: 0, detail: Self.noContent(options, command))
    }
    try Self.need(content, "texts")
    if let themes = options.themes { try Self.need(themes, "designs") }
    let candidates =
      [options.themes, options.path("themes")].compactMap(\.self) + ThemeFolders.ofProgram
    themes = candidates.filter { Files.kind($0) == .folder }
    baseURL = options.baseURL
    asOf = options.asOf
    drafts = options.drafts
    workers = options.jobs.map(Workers.init(count:)) ?? .perCore
  }

  private static func need(_ folder: String, _ what: String) throws(SystemError) {
    switch Files.kind(folder) {
    case .folder: return
    case nil:
      let looked =
        folder.hasPrefix("/")
        ? "" : " It was looked for in \(Environment.ofProcess.currentFolder)"
      throw SystemError("read", folder, code: 0, detail: "there is no such folder.\(looked)")
    default:
      throw SystemError(
        "read", folder, code: 0, detail: "it is a file, not a folder with \(what)")
    }
  }

  private static func noContent(_ options: ProjectOptions, _ command: String) -> String {
    if Files.kind(options.path("site.yaml")) == .file {
      return """
        there is no such folder, but there is a file \(options.path("site.yaml")). It looks as \
        if this is the folder content itself: go to the folder above it, or say --content \
        \(options.folder)
        """
    }
    return """
      there is no such folder. A guide keeps its texts in a folder named content. Go to the \
      folder of your guide, or give its name: guide \(command) my-guide. To start a new one: \
      guide new my-guide\(command == "edit" ? ", and then guide edit my-guide" : "")
      """
  }
}
