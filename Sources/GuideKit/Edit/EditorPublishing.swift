import GuideContent
import GuideEditor
import GuidePublishing
import GuideSupport
import Synchronization

/// What the editor needs of the rest of guide: the changes that readers would see, and publishing.
final class EditorPublishing: EditPublishing {
  private let options: ProjectOptions
  private let host: any EditHost
  private let run: PublicationRun

  init(_ options: ProjectOptions, _ host: any EditHost) {
    self.options = options
    self.host = host
    run = PublicationRun(host)
  }

  /// The settings; nil while they can't be read.
  private var site: Site? { (try? host.state())?.guide?.site }

  func overview() throws(EditFailure) -> [UInt8] {
    var json = JSONWriter(isIndented: false)
    var places: [(target: DeployTarget, receipts: [Receipt], kept: Set<Int>)] = []
    do throws(SystemError) {
      for target in site?.targets ?? [] {
        let receipts = try History.receipts(in: options.folder, target: target.name)
        var kept: Set<Int> = []
        for number in Set(receipts.map(\.site))
        where try History.site(number, in: options.folder, target: target.name) != nil {
          kept.insert(number)
        }
        places.append((target, receipts, kept))
      }
    } catch { throw .system(error) }
    json.object { json in
      json.array("targets") { json in
        for place in places {
          Self.write(place.target, place.receipts, kept: place.kept, to: &json)
        }
      }
      run.write(to: &json)
    }
    return json.finish().bytes
  }

  private static func write(
    _ target: DeployTarget, _ receipts: [Receipt], kept: Set<Int>, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("name", target.name)
      json.field("place", target.to)
      json.array("receipts") { json in
        for receipt in receipts.suffix(20).reversed() {
          json.object { json in
            json.field("number", receipt.number)
            json.field("when", receipt.when)
            json.field("by", receipt.by)
            json.field("act", receipt.act)
            json.field("site", receipt.site)
            json.field("files", receipt.files)
            json.field("sent", receipt.sent)
            json.field("removed", receipt.removed)
            json.field("isPresent", receipt.number == receipts.last?.number)
            json.field("isKept", kept.contains(receipt.site))
          }
        }
      }
    }
  }

  func changes(at target: String?, bringingBack number: Int?) throws(EditFailure) -> [UInt8] {
    let found: ChangeReport
    let remarks = Mutex("")
    do throws(SystemError) {
      if let number {
        guard let site else {
          throw SystemError("read", "site.yaml", code: 0, detail: "mend its mistakes first")
        }
        found = try ChangeReport(bringingBack: number, options, TargetChoice(target, site))
      } else {
        found = try ChangeReport(options, with: nil, target: target) { remark in
          remarks.withLock { $0 += remark }
        }
      }
    } catch { throw .system(error) }
    var json = JSONWriter(isIndented: false)
    json.object { json in
      json.field("title", found.report.title)
      json.field("errors", found.errors)
      if let digest = found.digest { json.field("seen", digest) }
      let remark = remarks.withLock { $0 }
      if !remark.isEmpty { json.field("remark", remark) }
      json.array("sections") { json in
        for section in found.report.sections { Self.write(section, to: &json) }
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

  func begin(_ order: PublishOrder) -> String? {
    guard order.typed.lowercased().filter(\.isLetter) == "yes" else {
      return "Nothing was published, because the answer was not yes."
    }
    var deploy = DeploySettings()
    deploy.yes = true
    deploy.undoOthers = order.undoesOthers
    deploy.removals = order.removals
    let words =
      order.bringBack.map { "Publication \($0) is being brought back at \(order.target)." }
      ?? "It is being published to \(order.target)."
    let report = ReportSettings()
    if let number = order.bringBack {
      var back = RollbackRun(
        name: order.target, options: options, report: report, deploy: deploy, to: number)
      back.listener = run
      return run.begin(order.target, words) { [back] () throws(SystemError) in try back.work() }
    }
    var publish = DeployRun(
      name: order.target, options: options, report: report, deploy: deploy, urgent: nil,
      isBuilt: false, allowsPlaceholders: order.allowsPlaceholders)
    publish.listener = run
    publish.seen = order.seen
    return run.begin(order.target, words) { [publish] () throws(SystemError) in
      try publish.work()
    }
  }
}
