import GuideContent
import GuideEditor
import GuidePublishing
import GuideSupport
import Synchronization

/// What the editor needs of the rest of guide: the changes that readers would see, and publishing.
final class EditorPublishing: EditPublishing {
  private let options: ProjectOptions
  private let host: any EditHost
  private let isRunning = Mutex(false)

  init(_ options: ProjectOptions, _ host: any EditHost) {
    self.options = options
    self.host = host
  }

  func changes() throws(EditFailure) -> [UInt8] {
    let found: ChangeReport
    do throws(SystemError) {
      found = try ChangeReport(options, with: nil, target: nil) { _ in }
    } catch { throw .system(error) }
    let targets = (try host.state()).guide?.site.targets ?? []
    var json = JSONWriter(isIndented: false)
    json.object { json in
      json.field("title", found.report.title)
      json.field("errors", found.errors)
      json.array("sections") { json in
        for section in found.report.sections { Self.write(section, to: &json) }
      }
      json.array("targets") { json in
        for target in targets {
          json.object { json in
            json.field("name", target.name)
            json.field("place", target.to)
          }
        }
      }
    }
    return json.finish().bytes
  }

  private static func write(_ section: DiffReport.Section, to json: inout JSONWriter) {
    json.object { json in
      json.field("title", section.title)
      json.array("lines") { json in
        for line in section.lines {
          json.object { json in
            let (kind, text): (String, String) =
              switch line {
              case .item(let text, _): ("item", text)
              case .added(let text): ("added", text)
              case .removed(let text): ("removed", text)
              case .plain(let text): ("plain", text)
              }
            json.field("kind", kind)
            json.field("text", text)
            if case .item(_, let detail) = line { json.field("detail", detail) }
          }
        }
      }
    }
  }

  func publish(to target: String, typed: String) -> String? {
    let answer = typed.lowercased().filter(\.isLetter)
    guard answer == "yes" else { return "Nothing was published, because the answer was not yes." }
    guard let program = Program.file else { return "guide cannot find its own program." }
    let begins = isRunning.withLock { isRunning in
      defer { isRunning = true }
      return !isRunning
    }
    guard begins else { return "guide is publishing already. Wait until that is done." }
    tell("It is being published to \(target). You can leave this page.", isEnd: false)
    // The command as a person would type it, so that it is the same in every way.
    var words = ["deploy", target] + (options.givenFolder.map { [$0] } ?? []) + ["--yes"]
    if let content = options.content { words += ["--content", content] }
    if let themes = options.themes { words += ["--themes", themes] }
    if let address = options.baseURL { words += ["--base-url", address] }
    DetachedThread.start { [words] in
      let said: String
      do throws(SystemError) {
        let result = try Command(program, words).run()
        said = String(decoding: result.output, as: UTF8.self) + result.errors
      } catch { said = "guide \(error)" }
      self.isRunning.withLock { $0 = false }
      self.tell(said.isEmpty ? "It is done." : said, isEnd: true)
    }
    return nil
  }

  private func tell(_ line: String, isEnd: Bool) {
    var json = JSONWriter(isIndented: false)
    json.object { json in
      json.field("line", line)
      json.field("ended", isEnd)
    }
    host.tell("publish", json.finish().bytes)
  }
}
