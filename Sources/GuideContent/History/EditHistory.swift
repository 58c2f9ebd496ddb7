package import GuideSupport

/// What was changed when, kept beside the content so that each change can be taken back.
///
/// The order of a save: `begin`, then write the file, then `finish`. A stop in between costs
/// nothing: what `begin` has noted without the file being written is dropped by `settle`.
package struct EditHistory: Sendable {
  /// The folder `.guide-history`.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// One change of one file.
  package struct Entry: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case save, undo
      /// Made without `guide edit`, found afterwards.
      case outside
    }

    package var id: String
    /// Seconds since 1970.
    package var time: Int
    /// Below the content folder.
    package var file: String
    /// As in "Phone of Parent office".
    package var words: String
    package var kind: Kind
    package var before: String
    package var after: String
    package var patches: [BytePatch]
    /// The entry that this one takes back.
    package var undoes: String?
  }

  package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }
}

/// A run of bytes that became another.
package struct BytePatch: Hashable, Sendable {
  /// Where it begins in the file as it was before.
  package var at: Int
  package var old: [UInt8]
  package var new: [UInt8]

  package init(at: Int, old: [UInt8], new: [UInt8]) {
    self.at = at
    self.old = old
    self.new = new
  }
}

extension EditHistory {
  /// Notes what is going to be written, and waits until that is safe on the disk.
  package func begin(
    _ file: String, words: String, kind: Entry.Kind = .save, before: [UInt8], after: [UInt8],
    undoes: String? = nil, time: Int
  ) throws(SystemError) -> Entry {
    throw SystemError("write", folder, code: 0, detail: "not there yet")
  }

  /// Notes that the file was written.
  package func finish(_ entry: Entry, bytes: [UInt8]) throws(SystemError) {}

  /// Compares a file with what was last written; an entry for what was changed outside.
  @discardableResult
  package func settle(_ file: String, bytes: [UInt8], time: Int) throws(SystemError) -> Entry? {
    nil
  }

  /// The entries since a time, the newest first.
  package func entries(since: Int = 0) throws(SystemError) -> [Entry] { [] }

  /// The bytes of the file without one change.
  package func undoing(_ id: String, in bytes: [UInt8]) throws(SystemError) -> Result<
    (entry: Entry, bytes: [UInt8]), Refusal
  > {
    .failure(Refusal(description: "not there yet"))
  }
}
