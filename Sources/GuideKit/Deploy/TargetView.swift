import GuideContent
package import GuidePublishing
package import GuideSupport

/// A look at a target, for commands that change nothing there.
package final class TargetView {
  package let choice: TargetChoice
  package let carrier: any Transport
  package let known: KnownPublications
  package let online: OnlineSite
  /// A folder for the time of the look.
  package let scratch: String

  /// - Parameter content: the folder of the texts, which know of publications, too.
  package init(_ choice: TargetChoice, from folder: String, content: String, themes: [String])
    throws(SystemError)
  {
    self.choice = choice
    let work = try Files.makeTemporaryFolder("guide-look")
    do throws(SystemError) {
      let carrier = try choice.carrier(
        from: folder, scratch: work, protecting: [content] + themes, message: "")
      let noted = choice.known(try NotedPublication.read(in: content))
      known = try History.known(in: folder, target: choice.target.name, noted: noted)
      online = try carrier.online()
      self.carrier = carrier
      scratch = work
    } catch {
      Files.removeFolder(work)
      throw error
    }
  }

  deinit { Files.removeFolder(scratch) }

  /// What is online, beside the site that comes.
  package func compared(with next: Manifest) throws(SystemError) -> OnlineComparison {
    try OnlineComparison(online, known: known, next: next, by: carrier, scratch: scratch)
  }
}
