extension Publication {
  /// What a commit did, in numbers.
  ///
  /// The manifest and the files of other people are not counted.
  package struct Result: Equatable, Sendable {
    /// Files that are new or different.
    package var written: Int
    /// Files that stayed as they were, with their modification time.
    package var unchanged: Int
    /// Files of the site before that are gone.
    package var removed: Int
    /// Bytes of the written files.
    package var writtenBytes: Int
    /// Bytes of the whole site.
    package var bytes: Int

    package init(
      written: Int = 0, unchanged: Int = 0, removed: Int = 0, writtenBytes: Int = 0, bytes: Int = 0
    ) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
      self.writtenBytes = writtenBytes
      self.bytes = bytes
    }

    /// Files of the whole site.
    package var files: Int { written + unchanged }
  }
}
