import Foundation
import Glibc
import Testing

extension GuideProgram {
  /// Runs `guide` with a terminal as its output and its errors.
  ///
  /// - Returns: what appears on the terminal.
  func screen(_ environment: [String: String], _ words: String...) throws -> String {
    try screen(environment, words)
  }

  /// - Parameter answer: what somebody types; nil when nobody sits there.
  func screen(
    _ environment: [String: String], _ words: [String], in name: String = "",
    answer: String? = nil
  ) throws -> String {
    // Glibc's module hides posix_openpt and its like; these calls are what they are made of.
    let screen = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(screen) }
    var locked: Int32 = 0
    var number: UInt32 = 0
    let isReady =
      ioctl(screen, UInt(0x4004_5431), &locked) == 0  // TIOCSPTLCK
      && ioctl(screen, UInt(0x8004_5430), &number) == 0  // TIOCGPTN
    try #require(isReady)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)

    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = words
    process.currentDirectoryURL = folder.url.appendingPathComponent(name)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    process.standardInput = answer == nil ? FileHandle.nullDevice : handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(terminal)
    if let answer {
      _ = Array(answer.utf8).withUnsafeBytes { write(screen, $0.baseAddress, $0.count) }
    }
    // Reading ends when the program, which now alone holds the terminal, has ended.
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(screen, &buffer, buffer.count)
      if count <= 0 { break }
      shown += buffer[..<count]
    }
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }
}
