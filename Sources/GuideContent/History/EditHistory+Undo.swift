package import GuideSupport
internal import GuideYAML

extension EditHistory {
  /// The file without one change.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is now, which `settle` has seen.
  ///   - known: what `entries` has answered since then; nil to read it.
  /// - Returns: the entry and the bytes to write, or why that is not possible any more.
  package func undoing(
    _ id: String, in bytes: [UInt8], among known: [Entry]? = nil
  ) throws(SystemError) -> Result<(entry: Entry, bytes: [UInt8]), Refusal> {
    let all = if let known { known } else { try entries() }
    guard let entry = all.first(where: { $0.id == id }) else {
      return refused("This change is not in the history any more.")
    }
    let later = Array(
      all.prefix { $0.id != id }.filter { $0.file == entry.file }.reversed())
    if entry.patches.isEmpty {
      return refused("“\(entry.words)” can’t be taken back, because the file was no text then.")
    }
    guard let versions = try versions([entry] + later, bytes), let after = versions.first else {
      return refused(
        "\(entry.file) was changed in another program, and nobody has seen when. “\(entry.words)” "
          + "can’t be taken back by itself.")
    }
    let inverse = entry.patches.inverted
    guard let moved = inverse.moved(over: BytePatch.between(after, bytes)),
      let result = moved.applied(to: bytes)
    else { return refused(reason(entry, later, versions: versions, inverse: inverse)) }
    if !result.isEmpty, Self.isReadable(entry.file, bytes), !Self.isReadable(entry.file, result) {
      return refused(
        "Without “\(entry.words)” the file could not be read any more, because of what was changed "
          + "since. Write the old text yourself.")
    }
    return .success((entry, result))
  }

  /// Whether it is one of the files that are read as keys, and can be.
  private static func isReadable(_ file: String, _ bytes: [UInt8]) -> Bool {
    TextFormat(file) != nil && (try? DocumentText(name: file, bytes: bytes).tree()) != nil
  }

  private func refused<T>(_ sentence: String) -> Result<T, Refusal> {
    .failure(Refusal(description: sentence))
  }

  /// The file as it was after each entry, found by taking the later ones back.
  private func versions(_ chain: [Entry], _ bytes: [UInt8]) throws(SystemError) -> [[UInt8]]? {
    guard let last = chain.last else { return nil }
    var version = bytes
    if SHA256(of: bytes).hexadecimal != last.after {
      // Changed since: what was written last is known all the same.
      guard let seen = try lastSeen(last.file), SHA256(of: seen).hexadecimal == last.after else {
        return nil
      }
      version = seen
    }
    var versions = [version]
    for (entry, before) in zip(chain.dropFirst(), chain).reversed() {
      guard entry.before == before.after,
        let older = entry.patches.inverted.applied(to: version),
        SHA256(of: older).hexadecimal == entry.before
      else { return nil }
      version = older
      versions.append(version)
    }
    return versions.reversed()
  }

  /// Which of the later changes is in the way.
  private func reason(
    _ entry: Entry, _ later: [Entry], versions: [[UInt8]], inverse: [BytePatch]
  ) -> String {
    for (other, version) in zip(later, versions.dropFirst()) {
      if inverse.moved(over: BytePatch.between(versions[0], version)) == nil {
        if other.undoes == entry.id { return "“\(entry.words)” was taken back already." }
        return
          "The same place was changed again by “\(other.words)”. Take that back first, or write "
          + "the old text yourself."
      }
    }
    return "The same place was changed again in another program. Write the old text yourself."
  }

  /// A file as it was when it had this digest; nil when the history does not reach so far.
  ///
  /// - Parameter bytes: the file as it is now.
  package func version(
    of file: String, digest: String, now bytes: [UInt8]
  ) throws(SystemError) -> [UInt8]? {
    if SHA256(of: bytes).hexadecimal == digest { return bytes }
    var version = bytes
    if let seen = try lastSeen(file) { version = seen }
    if SHA256(of: version).hexadecimal == digest { return version }
    for note in try notes(of: file) {
      let entry = note.entry
      let now = SHA256(of: version).hexadecimal
      if entry.before == now, entry.after != now {
        // The program was killed between the note and the write, or just after it. Somebody may have
        // filled a form from what was written.
        if entry.after == digest, let written = entry.patches.applied(to: version),
          SHA256(of: written).hexadecimal == digest
        {
          return written
        }
        continue
      }
      if note.isDropped { continue }
      guard entry.after == now, let older = entry.patches.inverted.applied(to: version),
        SHA256(of: older).hexadecimal == entry.before
      else { return nil }
      if entry.before == digest { return older }
      version = older
    }
    return nil
  }
}
