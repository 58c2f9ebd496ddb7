internal import Glibc
internal import GuideSupport

/// A port of this computer on which browsers of this computer, and no others, are answered.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  let port: Int

  /// - Throws: a `SystemError` with the code `EADDRINUSE` when somebody else has the port.
  init(port: Int) throws(SystemError) {
    let name = "port \(port)"
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    if descriptor < 0 { throw .last("open", name) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    // Loopback: the network card never hears of it.
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let code: Int32 = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        if bind(descriptor, address, length) != 0 || listen(descriptor, 64) != 0 { return errno }
        return getsockname(descriptor, address, &length) != 0 ? errno : 0
      }
    }
    self.port = Int(UInt16(bigEndian: address.sin_port))
    if code != 0 {
      close(descriptor)
      throw SystemError("open", name, code: code)
    }
  }

  /// Whether an error says that somebody else has the port.
  static func isTaken(_ error: SystemError) -> Bool { error.code == EADDRINUSE }

  /// Waits for the next browser; nil when the port is closed.
  func accept() -> Int32? {
    while true {
      let client = Glibc.accept(descriptor, nil, nil)
      if client >= 0 {
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        return client
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: Pause.short()
      default: return nil
      }
    }
  }
}
