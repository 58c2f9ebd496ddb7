import Foundation
import Testing

/// A real ssh server on a port of its own, with keys that are thrown away.
final class SecureShell {
  let folder: URL

  /// For `RSYNC_RSH`: a connection that knows the keys.
  let connection: String

  init(in folder: URL) throws {
    self.folder = folder
    for name in ["host-key", "user-key"] {
      try Self.run(
        "/usr/bin/ssh-keygen",
        ["-q", "-t", "ed25519", "-N", "", "-f", folder.appendingPathComponent(name).path])
    }
    try FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true)
    let port = try Self.freePort()
    let path = folder.path
    let settings = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(path)/host-key
      AuthorizedKeysFile \(path)/user-key.pub
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      UsePAM no
      StrictModes no
      PidFile \(path)/pid

      """
    try Data(settings.utf8).write(to: folder.appendingPathComponent("sshd_config"))
    connection =
      "ssh -p \(port) -i \(path)/user-key -o BatchMode=yes -o StrictHostKeyChecking=accept-new "
      + "-o UserKnownHostsFile=\(path)/known"
    // It goes into the background by itself: Foundation takes a program that closes what it
    // inherited for ended, and then waits for it with all others.
    try Self.run("/usr/sbin/sshd", ["-f", "\(path)/sshd_config", "-E", "\(path)/log"])
    for _ in 0..<100 {
      let words = connection.split(separator: " ").dropFirst().map(String.init)
      if (try? Self.run("/usr/bin/ssh", words + ["127.0.0.1", "true"])) != nil { return }
      usleep(50_000)
    }
    Issue.record("sshd does not answer")
  }

  deinit {
    let file = folder.appendingPathComponent("pid")
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if let number = pid_t(text.filter(\.isNumber)) { kill(number, SIGTERM) }
  }

  struct Failed: Error { let program: String }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failed(program: program) }
  }

  /// A port that nobody listens on.
  static func freePort() throws -> UInt16 {
    let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(opened) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let done = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(opened, $0, size) + getsockname(opened, $0, &size)
      }
    }
    try #require(done == 0)
    return UInt16(bigEndian: address.sin_port)
  }
}
