import Foundation
import Testing

/// A browser as far as a server sees of it: a connection of its own, and bytes.
final class TestClient {
  private let socket: Int32
  private var received: [UInt8] = []

  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var time = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(code == 0)
  }

  deinit { close(socket) }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // A server that has refused reads no more.
      if count <= 0 { return }
      done += count
    }
  }

  /// Reads once; false at the end.
  private func take() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &piece, piece.count, 0)
    if count > 0 { received += piece[..<count] }
    return count > 0
  }

  /// What comes up to these letters, with them; all that came when they never do.
  func text(through end: String) -> String {
    let wanted = Array(end.utf8)
    while true {
      if let found = received.firstRange(of: wanted) {
        defer { received.removeFirst(found.upperBound) }
        return String(decoding: received[..<found.upperBound], as: UTF8.self)
      }
      if !take() { return rest() }
    }
  }

  /// All that comes until the server closes.
  func rest() -> String {
    while take() {}
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }

  struct Answer {
    var status: Int
    var head: String
    var body: String
  }

  /// One answer, with as long a body as its head says.
  func answer(hasBody: Bool = true) throws -> Answer {
    let head = text(through: "\r\n\r\n")
    let status = try #require(Int(head.split(separator: " ").dropFirst().first ?? ""), "\(head)")
    let field = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
    let length = hasBody ? field.flatMap { Int($0.dropFirst(16)) } ?? 0 : 0
    while received.count < length, take() {}
    defer { received.removeFirst(min(length, received.count)) }
    return Answer(
      status: status, head: head, body: String(decoding: received.prefix(length), as: UTF8.self))
  }
}
