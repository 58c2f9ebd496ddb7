package import GuideContent
package import GuideDiagnostics
package import GuideSupport

/// A state of the files: those on the disk, or with unsaved texts laid over them.
package struct EditState: Sendable {
  /// Higher for each state after another.
  package var number: Int
  /// Nil when no website can be made of this state; of the state on the disk, then, the newest guide
  /// that was whole.
  package var guide: Guide?
  /// The files that `guide` and `diagnostics` speak of; the name of each begins with `EditHost.name`.
  package var files: SourceFiles
  package var diagnostics: [Diagnostic]
  /// Whether every page was looked at for `diagnostics`.
  package var isComplete: Bool

  package init(
    number: Int, guide: Guide?, files: SourceFiles, diagnostics: [Diagnostic], isComplete: Bool
  ) {
    self.number = number
    self.guide = guide
    self.files = files
    self.diagnostics = diagnostics
    self.isComplete = isComplete
  }
}

/// Why a file was not read or not written.
package enum EditFailure: Error, Sendable {
  /// The file is not one that is edited here: it lies outside of the content, or a link leads out of it.
  case outside(String)
  /// The file is not what the change was made for. What it is now; nil when it is gone.
  case changed([UInt8]?)
  /// The computer said no.
  case system(SystemError)
}

/// What the program around the editor does for it; `guide edit` has one, and so has each test.
///
/// Paths of files are below the content folder, with `/`: `articles/find-people.md`.
package protocol EditHost: Sendable {
  /// The content folder as it is opened.
  var folder: String { get }
  /// The content folder as people know it: `content`.
  var name: String { get }

  /// The files as they are on the disk, as far as they have been looked at.
  func state() throws(EditFailure) -> EditState

  /// The bytes of a file on the disk; nil when it is not there.
  func read(_ path: String) throws(EditFailure) -> [UInt8]?

  /// Writes a file whole or not at all.
  ///
  /// - Parameter old: what the file must be before; nil when it must not be there.
  func write(_ path: String, _ bytes: [UInt8], over old: [UInt8]?) throws(EditFailure)

  /// Removes a file.
  ///
  /// - Parameter old: what the file must be before.
  func remove(_ path: String, _ old: [UInt8]) throws(EditFailure)

  /// Lays unsaved texts over the files, in place of those that a window of the editor had laid before.
  ///
  /// The pages at `pages(window:)` show them from then on.
  ///
  /// - Parameters:
  ///   - texts: whole files by their paths; none takes the texts of the window away.
  ///   - window: tells windows of the editor apart; made by the page, of letters and digits.
  /// - Returns: the state that the files would be in.
  func lay(_ texts: [String: [UInt8]], window: String) throws(EditFailure) -> EditState

  /// Where the pages are, for the frame beside a form.
  ///
  /// - Parameter window: with the texts that this window has laid over the files; nil without any.
  /// - Returns: nil when there is no site yet.
  func pages(window: String?) -> EditPages?

  /// Tells all windows of the editor, at `/.guide/edit/events`, of something in one line of JSON.
  func tell(_ event: String, _ json: [UInt8])
}
