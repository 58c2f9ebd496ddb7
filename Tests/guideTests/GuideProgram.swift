import Foundation
import Testing

/// The built program, run as a person would run it.
struct GuideProgram {
  /// What a run came to.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder it runs in, made for one test and removed with this value's owner.
  let folder: Workplace

  init() throws { folder = try Workplace() }

  /// Runs `guide` with these words, in a folder of the workplace.
  @discardableResult
  func run(_ words: String..., in name: String = "") throws -> Result {
    try run(words, in: name)
  }

  /// - Parameters:
  ///   - device: takes the output instead of a file.
  ///   - mask: the umask to run with, as in `077`. The umask of the tests themselves is that of all
  ///     that run at the same time.
  func run(
    _ words: [String], in name: String = "", outputTo device: String? = nil,
    environment: [String: String] = [:], umask mask: String? = nil
  ) throws -> Result {
    let process = Process()
    if let mask {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments =
        ["-c", "umask \(mask) && exec \"$0\" \"$@\"", try Self.executable().path] + words
    } else {
      process.executableURL = try Self.executable()
      process.arguments = words
    }
    process.currentDirectoryURL = folder.url.appendingPathComponent(name)
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C",
      // What comes out must not depend on what else the computer has.
      "GUIDE_PICTURES": "off",
    ].merging(environment) { $1 }
    // Files, not pipes: a pipe that fills up would stop the program.
    let streams = ["output", "errors"].map { folder.url.appendingPathComponent(".\($0)") }
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput =
      try device.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
      ?? FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// A new guide in the folder `my-guide`.
  static func withStarter() throws -> GuideProgram {
    let guide = try GuideProgram()
    let made = try guide.run("new", "my-guide")
    try #require(made.status == 0, "\(made.errors)")
    return guide
  }

  /// A new guide in the folder `my-guide` in which an office has written its own facts, and which
  /// has a target.
  static func withTarget(_ kind: String, _ to: String, _ more: String = "") throws -> GuideProgram {
    let guide = try withStarter()
    let (site, contacts) = ("my-guide/content/site.yaml", "my-guide/content/contacts.yaml")
    try guide.folder.replace("guide.example.edu", by: "visits.college.edu", in: site)
    try guide.folder.replace(
      "theme: campus\n",
      by: "theme: campus\ntheme_options: [{name: institution, value: \"Our College\"}]\n", in: site)
    for (old, new) in [
      ("573-555-0100", "573-341-0100"), ("visits@example.edu", "visits@college.edu"),
      ("example.edu/visits", "college.edu/visits"), ("Main Hall 101", "Parker Hall"),
      ("1 College Street", "300 West Street"),
    ] { try guide.folder.replace(old, by: new, in: contacts) }
    try guide.setTarget(kind, to, more)
    return guide
  }

  /// Writes a target at the end of `site.yaml`, in place of one that is there.
  func setTarget(_ kind: String, _ to: String, _ more: String = "") throws {
    let file = "my-guide/content/site.yaml"
    let site = try folder.read(file).components(separatedBy: "targets:\n")[0]
    let value = to.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
      .replacingOccurrences(of: "\t", with: "\\t").replacingOccurrences(
        of: "\u{202E}", with: "\\u202E")
    try folder.write(
      site + "targets:\n  - name: public\n    kind: \(kind)\n    to: \"\(value)\"\n\(more)",
      to: file)
  }

  /// A new guide with one wrong key, and one file that guide does not know.
  static func withFaults() throws -> GuideProgram {
    let guide = try withStarter()
    try guide.folder.replace("phone:", by: "phon:", in: "my-guide/content/contacts.yaml")
    try guide.folder.write("Notes", to: "my-guide/content/notes.txt")
    return guide
  }

  /// The one that `GUIDE_PROGRAM` names, or else the one beside the program that runs the tests.
  ///
  /// `scripts/check` names the optimized one: it is what people use, and builds eight times as fast.
  static func executable() throws -> URL {
    if let named = ProcessInfo.processInfo.environment["GUIDE_PROGRAM"] {
      try #require(FileManager.default.isExecutableFile(atPath: named), "GUIDE_PROGRAM: \(named)")
      return URL(fileURLWithPath: named)
    }
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let file = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("guide")
    try #require(FileManager.default.isExecutableFile(atPath: file.path))
    return file
  }
}
