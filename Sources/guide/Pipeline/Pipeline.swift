import GuideContent
import GuideDiagnostics
import GuideSystem

/// The way from a request to a website: load, render, verify, publish.
///
/// PLACEHOLDER: it loads and checks the content. Rendering and publishing are filled in when
/// GuideSite and GuidePublishing offer them; the verbs need not change then.
enum Pipeline {
  /// Makes the whole website in memory and checks it; nothing is written.
  ///
  /// - Parameter progress: is told what is being done, in words.
  /// - Throws: when a file could not be read at all.
  static func render(_ request: BuildRequest, progress: (String) -> Void) throws(SystemError)
    -> BuildOutcome
  {
    progress("Reading \(request.content)")
    var sources = SourceFiles()
    var diagnostics: [Diagnostic] = []
    let loader = GuideLoader(
      folder: request.content, name: request.content, asOf: request.asOf,
      showsDrafts: request.drafts, workers: request.workers)
    let guide = try loader.load(into: &sources, diagnostics: &diagnostics)
    return BuildOutcome(
      diagnostics: diagnostics, sources: sources, pages: guide?.main.articles.count ?? 0,
      languages: guide?.editions.count ?? 0)
  }

  /// Puts a website in the place of the one in `folder`, in one step.
  ///
  /// - Parameter protected: folders that guide reads and must not write into.
  /// - Returns: how many files are new, different or gone.
  static func publish(
    _ outcome: BuildOutcome, into folder: String, protecting protected: [String],
    progress: (String) -> Void
  ) throws(SystemError) -> Int {
    progress("Writing \(folder)")
    throw SystemError(
      "write", folder, code: 0, detail: "this version of guide can check, but not build yet")
  }
}
