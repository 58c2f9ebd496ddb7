internal import GuideBuild
import GuideContent
import GuideDiagnostics
import GuidePublishing
import GuideSite
package import GuideSupport

/// The way from a request to a website: load, render, verify, publish.
///
/// Pages are written into the staging folder as they are rendered, so that they need not all be in
/// memory at once; whether the folder is published is known when the last of them is checked.
package enum Pipeline {
  /// Makes and checks the whole website.
  ///
  /// - Parameters:
  ///   - output: where to publish; nil only checks.
  ///   - sink: takes the files of a website that is only checked.
  ///   - strict: whether a warning keeps the website from being published.
  ///   - progress: receives what is being done, in words.
  /// - Throws: when input or output failed; the published website is as it was then.
  package static func run(
    _ request: BuildRequest, into output: String?, checking sink: any OutputSink = NoOutput(),
    strict: Bool, progress: (String) -> Void
  ) throws(SystemError) -> BuildOutcome {
    progress("Reading \(request.content)")
    var outcome = BuildOutcome()
    outcome.isUrgent = request.isUrgent
    guard
      let guide = try GuideLoader(request).load(
        into: &outcome.sources, diagnostics: outcome.diagnostics)
    else { return outcome }
    UntilExit.keep(guide)
    RuleCodes.check(guide.site, outcome.diagnostics)
    outcome.ledger = guide.ledger
    guard let theme = ThemeFolders.find(guide.site, in: request.themes, outcome.diagnostics)
    else { return outcome }
    let renderer = SiteRenderer(
      guide: guide, themeFolder: theme, themeName: theme, themes: request.themes,
      contentName: request.content,
      workers: request.workers, remembers: request.remembers, form: request.form,
      memory: request.memory)

    // With an error, nothing can be published; the pages are still made, to find what else is wrong.
    guard let output, outcome.isPublishable(strict: strict) else {
      progress("Checking every page")
      try render(renderer, to: sink, &outcome)
      return outcome
    }
    let publication = try Publication.begin(
      target: output, protecting: [request.content] + request.themes, waiting: progress)
    progress("Making every page")
    try render(renderer, to: PublicationSink(publication: publication), &outcome)
    if outcome.isPublishable(strict: strict) {
      progress("Publishing \(output)")
      outcome.published = try publication.commit()
    } else {
      publication.abandon()
    }
    return outcome
  }

  private static func render(
    _ renderer: SiteRenderer, to sink: some OutputSink, _ outcome: inout BuildOutcome
  ) throws(SystemError) {
    guard
      let site = try renderer.prepare(
        files: &outcome.sources, diagnostics: outcome.diagnostics)
    else { return }
    UntilExit.keep(site)
    let summary = try renderer.render(
      site, files: &outcome.sources, to: sink, diagnostics: outcome.diagnostics)
    renderer.guide.site.applyRules(to: outcome.diagnostics)
    outcome.pages = summary.pages
    outcome.languages = summary.languages
    outcome.remembered = summary.ledger
  }
}
