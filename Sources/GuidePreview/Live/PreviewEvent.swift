package import GuideDiagnostics

/// What the preview tells the person who started it.
package enum PreviewEvent: Sendable {
  /// An edit is in what browsers get.
  case shown(milliseconds: Int)
  /// Everything has been looked at, and this was found.
  case checked([Diagnostic], SourceFiles)
  /// The edit can't be shown; browsers keep what they have.
  case refused([Diagnostic], SourceFiles)
  /// The computer said no.
  case failed(SystemErrorText)

  package struct SystemErrorText: Sendable {
    package var text: String
  }
}
