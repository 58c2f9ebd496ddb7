package import GuideSupport
internal import Synchronization

/// The texts of the pages of a language, in files, for the lines that a result shows.
///
/// A file is given away as soon as it is full. Workers make pages nearly in the order of the site's
/// plan, so no more of the texts is in memory than of the pages that wait for a slower one before them:
/// all of them were a quarter of the memory that a large site took.
package final class SearchTexts: Sendable {
  /// Bytes of the texts in one file; most articles are as long by themselves.
  package static let size = 4_096

  package struct File: Sendable {
    /// From the site's root.
    package let path: String
    package let digest: SHA256
    /// Nil when it was given away.
    package fileprivate(set) var bytes: [UInt8]?
    /// Which page is the first of it, counted in the order of the plan.
    let first: Int
  }

  private struct State {
    /// The pages that are still to come, by their numbers in the plan, the next one last.
    var coming: [Int]
    var waiting: [Int: [UInt8]] = [:]
    var out: [UInt8] = []
    /// How many pages are in files or in `out`, and in files alone.
    var count = 0
    var first = 0
    var files: [File] = []
  }

  private let state: Mutex<State>
  private let folder: String
  private let keepsAll: Bool

  /// - Parameters:
  ///   - numbers: of the pages in the site's plan, in order.
  ///   - folder: that of the index, with its slash.
  ///   - keepsAll: whether the files are needed when all pages are finished, too.
  package init(_ numbers: [Int], folder: String, keepsAll: Bool) {
    state = Mutex(State(coming: numbers.reversed()))
    self.folder = folder
    self.keepsAll = keepsAll
  }

  /// Takes the text of a page.
  ///
  /// - Returns: the files that are to be written now.
  package func take(_ number: Int, _ text: [UInt8]) -> [File] {
    state.withLock { state in
      state.waiting[number] = text
      var full: [File] = []
      while let next = state.coming.last, let text = state.waiting.removeValue(forKey: next) {
        state.coming.removeLast()
        guard let file = add(text, to: &state) else { continue }
        if !keepsAll {
          state.files[state.files.count - 1].bytes = nil
          full.append(file)
        }
      }
      return full
    }
  }

  /// Every file, when all pages are there that will be.
  package func finish() -> [File] {
    state.withLock { state in
      // A page that was not made keeps those behind it waiting.
      for (_, text) in state.waiting.sorted(by: { $0.key < $1.key }) {
        _ = add(text, to: &state)
      }
      state.waiting = [:]
      if !state.out.isEmpty { _ = cut(&state) }
      return state.files
    }
  }

  /// - Returns: the file that is full with it.
  private func add(_ text: [UInt8], to state: inout State) -> File? {
    state.out.append(state.out.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
    state.out += text
    state.count += 1
    return state.out.count > Self.size ? cut(&state) : nil
  }

  private func cut(_ state: inout State) -> File {
    state.out.append(UInt8(ascii: "]"))
    let file = File(
      path: "\(folder)t\(state.files.count).json", digest: SHA256(of: state.out), bytes: state.out,
      first: state.first)
    state.files.append(file)
    state.first = state.count
    state.out = []
    return file
  }
}
