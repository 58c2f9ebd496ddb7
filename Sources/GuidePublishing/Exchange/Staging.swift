internal import GuideSupport

/// The folder beside the target in which the next site grows, and the lock of the build.
///
/// `.NAME.guide-staging/` holds a marker file and, while a build runs, the tree `next`. Just
/// before the exchange the tree is called `swap`; after it, `swap` is the old site. So whatever a
/// killed build leaves behind tells what it is: `next` is guide's alone and can go, `swap` may
/// hold files of other people.
///
/// The lock is on the folder itself: it leaves no litter, ends with the process, and builds
/// into two folders that lie side by side do not wait for each other.
struct Staging: Sendable {
  static let marker = ".guide-staging"
  static let next = "next"
  static let swap = "swap"

  let parent: Folder
  let name: String
  let folder: Folder

  /// Makes or takes over the staging folder and locks it.
  ///
  /// - Parameters:
  ///   - patience: how many seconds to wait for another build.
  ///   - waiting: called once, with a sentence, when there is a build to wait for.
  init(
    for target: Target, in parent: Folder, patience: Int, waiting: (String) -> Void
  ) throws(SystemError) {
    self.parent = parent
    name = ".\(target.name).guide-staging"
    let tries = max(0, patience) * 1_000 / Pause.milliseconds
    var tried = 0
    while true {
      do throws(SystemError) {
        try parent.makeFolder(name)
      } catch {
        if error.reason != .exists { throw error }
      }
      let found: Folder
      do throws(SystemError) {
        found = try parent.open(name)
      } catch {
        if error.reason == .missing { continue }  // its build has just ended
        throw error
      }
      while try !found.tryLock() {
        if tried == 0 {
          waiting("Another build is publishing into \(target.shown). Waiting for it to end.")
        }
        if tried >= tries { throw Self.busy(target, patience) }
        tried += 1
        Pause.short()
      }
      // The build that held the lock may have removed this folder since.
      if try parent.status(name)?.identity == found.identity {
        folder = found
        return
      }
    }
  }

  private static func busy(_ target: Target, _ patience: Int) -> SystemError {
    SystemError(
      "publish into", target.shown, code: 0,
      detail: """
        another build has been publishing into it for the last \(patience) seconds. Wait until \
        it is done, or end it, and build again
        """)
  }

  /// Takes away what a killed build left, and refuses to touch what no build can have left.
  func clean(site: Folder?) throws(SystemError) {
    let entries = try folder.entries()
    let marked = entries.contains { $0.name == Self.marker }
    let known = marked ? [Self.marker, Self.next, Self.swap] : []
    if let strange = entries.map(\.name).filter({ !known.contains($0) }).min() {
      throw SystemError(
        "use", folder.path, code: 0,
        detail: """
          guide makes its files in there first, but “\(strange)” in it is not from guide. Move \
          it somewhere else and build again
          """)
    }
    if entries.isEmpty { try folder.write(Self.marker, Array(Self.explanation.utf8)) }
    for entry in entries where entry.name == Self.next { try folder.removeTree(Self.next) }
    for entry in entries where entry.name == Self.swap {
      try Retirement(of: Self.swap, in: folder, site: site).run()
    }
  }

  private static let explanation = """
    guide makes the next version of the site in this folder and then exchanges it with the
    published one. When no build is running, the folder can be deleted.

    """

  /// Removes the emptied folder and ends the lock; a build that waits for it sees that it is gone.
  ///
  /// A folder that is not empty keeps its marker, and the next build sees to it.
  func end() {
    defer { folder.unlock() }
    guard let entries = try? folder.entries(), entries.allSatisfy({ $0.name == Self.marker })
    else { return }
    if !entries.isEmpty { try? folder.removeFile(Self.marker) }
    try? parent.removeFolder(name)
  }
}
