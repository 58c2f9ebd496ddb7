import Foundation
import GuideDiagnostics
import GuideSupport
import GuideYAML
import TestSupport
import Testing

@testable import GuideContent

/// Some hundred slips of the hand, each in each kind of file: what guide offers to write instead is
/// never wrong, and one slip is one message.
@Suite struct SlipCorpus {
  static let repository = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// One slip, and what guide says of it.
  struct Trial {
    var slip: Slip
    var path: String
    var errors: [Diagnostic] = []
    /// Why a replacement is wrong.
    var wrongRepairs: [String] = []
    var repairs = 0

    var summary: String {
      "\(slip.operation) at \(path):\(slip.line): "
        + errors.map { "[\($0.code)] \($0.message)" }.joined(separator: " | ")
    }
  }

  /// The files of a guide, and the ids that they have.
  struct Folder {
    var files: [(path: String, isArticle: Bool, lines: [String])] = []
    var ids = IDTable()

    init(_ name: String) throws {
      let root = SlipCorpus.repository.appendingPathComponent(name).path
      for path in try Files.walk(root) {
        guard !path.hasPrefix("i18n/"), [.data, .article].contains(ContentRole(path)) else {
          continue
        }
        let bytes = try Files.read(root + "/" + path)
        let isArticle = ContentRole(path) == .article
        files.append(
          (path, isArticle, String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")))
        let loaded = Self.load(path, isArticle, bytes)
        for definition in loaded.definitions { _ = ids.insert(definition) }
        if isArticle {
          _ = ids.insert(
            Definition(
              kind: .page, id: loaded.frontMatter?.id ?? loaded.content.stem,
              place: SourceRange(FileID(0), at: 0)))
        }
      }
      ids.seal()
    }

    static func load(_ path: String, _ isArticle: Bool, _ bytes: [UInt8]) -> LoadedFile {
      let file = SourceFile(id: FileID(0), name: path, bytes: bytes)
      let content = ContentFile(path: path, file: file)
      return isArticle ? .article(content, keepsNode: true) : .data(content)
    }

    /// What is wrong with a file by itself, and with the ids that it names.
    func read(_ path: String, _ isArticle: Bool, _ lines: [String]) -> (Node?, [Diagnostic]) {
      let loaded = Self.load(path, isArticle, Array(lines.joined(separator: "\n").utf8))
      var ids = ids
      ids.note(unread: loaded.unreadKinds)
      var errors = loaded.diagnostics.filter { $0.severity == .error }
      for reference in loaded.references {
        let others = loaded.references.filter { $0.list == reference.list && $0.list > 0 }.map(\.id)
        if let fault = ids.fault(of: reference, beside: Set(others)) { errors.append(fault) }
      }
      return (loaded.node, errors)
    }
  }

  static func slips(of file: (path: String, isArticle: Bool, lines: [String]), most: Int) -> [Slip]
  {
    var range = 0..<file.lines.count
    if file.isArticle {
      let end = file.lines.dropFirst().firstIndex(of: "---") ?? 1
      range = 1..<end
    }
    var maker = SlipMaker(file.lines, range, most: most)
    maker.addSigns()
    maker.addLists()
    maker.addKeys()
    maker.addIndents()
    maker.addNumbers()
    maker.addForms()
    maker.addBlocks()
    return maker.slips
  }

  static func trials(
    in name: String, most: Int, where isWanted: (String) -> Bool
  ) throws -> [Trial] {
    let folder = try Folder(name)
    var trials: [Trial] = []
    for file in folder.files where isWanted(file.path) {
      let asItIs = folder.read(file.path, file.isArticle, file.lines).0
      for slip in slips(of: file, most: most) {
        var trial = Trial(slip: slip, path: file.path)
        let (_, errors) = folder.read(file.path, file.isArticle, slip.wrong)
        trial.errors = errors
        let meant =
          slip.right == file.lines ? asItIs : folder.read(file.path, file.isArticle, slip.right).0
        for error in errors {
          guard let write = error.write else { continue }
          trial.repairs += 1
          var bytes = Array(slip.wrong.joined(separator: "\n").utf8)
          bytes.replaceSubrange(error.place.range, with: Array(write.utf8))
          let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
          let (repaired, rest) = folder.read(file.path, file.isArticle, lines)
          if !rest.isEmpty {
            trial.wrongRepairs.append(
              "“\(write)” leaves: " + rest.map(\.message).joined(separator: " | "))
          } else if let repaired, let meant, let difference = difference(meant, repaired, "") {
            trial.wrongRepairs.append("“\(write)” changes \(difference)")
          }
        }
        trials.append(trial)
      }
    }
    return trials
  }

  /// Where two readings differ; line ends at the end of a text do not count.
  static func difference(_ left: Node, _ right: Node, _ path: String) -> String? {
    switch (left.content, right.content) {
    case (.scalar(let one), .scalar(let other)):
      if one.text.trimmingBlanks() == other.text.trimmingBlanks() { return nil }
      return "\(path): \(one.text.debugDescription) to \(other.text.debugDescription)"
    case (.sequence(let one), .sequence(let other)):
      if one.count != other.count { return "the length of \(path)" }
      for (index, pair) in zip(one, other).enumerated() {
        if let found = difference(pair.0, pair.1, "\(path)/\(index)") { return found }
      }
      return nil
    case (.mapping(let one), .mapping(let other)):
      if one.entries.map(\.key) != other.entries.map(\.key) { return "the keys of \(path)" }
      for (left, right) in zip(one.entries, other.entries) {
        if let found = difference(left.value, right.value, "\(path)/\(left.key)") { return found }
      }
      return nil
    default: return "the kind of \(path)"
    }
  }

  @Test func repairsAreNeverWrongAndOneSlipIsOneMessage() throws {
    var trials = try Self.trials(in: "Sources/CStarter/files/content", most: 2) { _ in true }
    trials += try Self.trials(in: "content", most: 1) {
      ["contacts.yaml", "plans.yaml", "articles/start-here.md"].contains($0)
    }
    let wrong = trials.filter { !$0.wrongRepairs.isEmpty }
    let single = trials.filter { $0.errors.count == 1 }
    let repairs = trials.reduce(0) { $0 + $1.repairs }
    let share = Double(single.count) / Double(max(1, trials.count))
    print(
      "Slips: \(trials.count), of \(Set(trials.map(\.slip.operation)).count) kinds;",
      "one message: \(single.count) (\(Int(share * 1000) / 10) %);",
      "repairs offered: \(repairs), wrong: \(wrong.count)")
    if ProcessInfo.processInfo.environment["SLIPS"] != nil {
      for trial in trials where trial.errors.count != 1 {
        print("COUNT \(trial.errors.count)", trial.summary)
      }
      for trial in trials where trial.repairs == 0 { print("NONE", trial.summary) }
    }
    for trial in wrong { Issue.record("\(trial.summary): \(trial.wrongRepairs)") }
    #expect(trials.count >= 500)
    #expect(share >= 0.95)
  }
}
