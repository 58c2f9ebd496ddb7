import Foundation
import GuidePublishing
import GuideSupport
import Testing

/// An empty folder for one test, gone when the test is.
final class Scratch: Sendable {
  let path: String

  /// - Parameter base: `/dev/shm` is memory, the temporary folder mostly a disk.
  init(on base: String = "/dev/shm") throws {
    path = "\(base)/guide-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Both kinds of file system that builds meet.
  static let bases = ["/dev/shm", "/var/tmp"]

  var site: String { path + "/site" }

  func begin(_ target: String? = nil, protecting: [String] = [], patience: Int = 0)
    throws -> Publication
  {
    try Publication.begin(
      target: target ?? site, protecting: protecting,
      in: Environment(currentFolder: path, homeFolders: [path + "/home"]), patience: patience)
  }

  @discardableResult
  func publish(_ files: [String: String], to target: String? = nil) throws -> Publication.Result {
    let publication = try begin(target)
    for (path, text) in files { try publication.write(path, Array(text.utf8)) }
    return try publication.commit()
  }

  /// Puts a file in by hand, folders and all.
  func put(_ name: String, _ text: String = "mine") throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func status(_ name: String) -> FileStatus? { FileStatus.at(path + "/" + name) }

  /// Every file and link of a folder with its text, dot-files too, folders with a `/` behind them.
  func tree(_ name: String = "site") -> [String: String] {
    var found: [String: String] = [:]
    let all = FileManager.default.enumerator(atPath: path + "/" + name)
    while let entry = all?.nextObject() as? String {
      switch status(name + "/" + entry)?.kind {
      case .folder: found[entry + "/"] = ""
      case .link:
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: path + "/" + name + "/" + entry)
        found[entry] = "-> \(target ?? "?")"
      default: found[entry] = text(name + "/" + entry) ?? "?"
      }
    }
    return found
  }

  /// The tree's files without folders and without the manifest.
  func files(_ name: String = "site") -> [String: String] {
    tree(name).filter { !$0.key.hasSuffix("/") && $0.key != ".guide-manifest" }
  }

  /// What is in the folder itself, dot-files too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// The words of the refusal that `body` ends with.
func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing was refused"
  } catch {
    return "\(error)"
  }
}
