package import GuideDiagnostics

/// What the reading of one file shares: its faults, and what it refers to.
package final class ReadContext {
  package private(set) var diagnostics: [Diagnostic] = []
  /// The references met, to be looked up when every file has been read.
  package private(set) var references: [Reference] = []
  /// The ids met, each at its place.
  package private(set) var definitions: [Definition] = []
  /// The kinds of which an id could not be read: what names it may be right.
  private(set) var unreadKinds: Set<ReferenceKind> = []
  /// True when a whole record, or a list of them, was something else.
  private(set) var hasUnreadRecords = false
  /// The original's file while a translation is read: what still comes from it is not translated.
  private let original: FileID?
  /// Where the file's form was wrong; what is missing or odd there is only an echo of that.
  private let slips: SlipIndex
  /// Records that may lack keys.
  private var gaps: [SourceRange] = []

  /// - Parameters:
  ///   - original: the file in the default language, when this is a translation of it.
  ///   - slips: the faults that were found in the form of the file.
  package init(original: FileID? = nil, slips: [Diagnostic] = []) {
    self.original = original
    self.slips = SlipIndex(slips)
  }

  /// For running a declaration without a file.
  ///
  /// It must stay empty, so each caller gets its own.
  static var forDescribing: ReadContext { ReadContext() }

  /// Takes a fault in, unless the form of the file was wrong at the same place.
  package func report(_ diagnostic: Diagnostic) {
    if !slips.hasEcho(at: diagnostic.place) { diagnostics.append(diagnostic) }
  }

  /// True when the form of the file was wrong somewhere in `place`.
  func hasSlip(in place: SourceRange) -> Bool {
    slips.hasStart(in: place) || gaps.contains(place)
  }

  /// Notes a record that may lack keys, because they were written in another place.
  func expectGaps(in place: SourceRange) { gaps.append(place) }

  package func report(
    _ code: some DiagnosticCode, at place: SourceRange, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(
      Diagnostic(code, at: place, message, allowed: allowed, write: write, notes: notes))
  }

  func append(contentsOf more: [Diagnostic]) { diagnostics += more }

  func refer(to kind: ReferenceKind, _ id: String, at place: SourceRange) {
    references.append(Reference(kind: kind, id: id, place: place, list: list))
  }

  /// Notes that an id of a kind is here that could not be read.
  func missed(_ kind: ReferenceKind) { unreadKinds.insert(kind) }

  /// Notes that a record, or a list, is here that could not be read.
  func missedRecord() { hasUnreadRecords = true }

  func define(_ kind: ReferenceKind, _ id: String, at place: SourceRange) {
    definitions.append(Definition(kind: kind, id: id, place: place))
  }

  /// The number of the list that is being read; 0 outside of any.
  private var list: Int32 = 0
  private var lists: Int32 = 0

  /// Notes that the references that follow are in one list.
  func beginList() {
    lists &+= 1
    list = lists
  }

  func endList() { list = 0 }

  func isTranslated(_ file: FileID) -> Bool { original == nil || file != original }
}

/// An id that something has, and where.
package struct Definition: Sendable {
  package var kind: ReferenceKind
  package var id: String
  package var place: SourceRange
}
