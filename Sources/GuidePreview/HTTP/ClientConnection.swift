internal import Glibc
internal import GuideSupport

/// A browser's connection: reads requests and writes answers, one after the other.
///
/// It does not close the connection; `OpenConnections` does, which knows of all of them.
final class ClientConnection {
  /// The most that a request may have before its body.
  static let headLimit = 16_384
  /// Seconds that a connection may wait for its next request, or for a slow reader.
  private static let patience = 60
  /// Milliseconds from a request's first letter to its last: browsers send it at once.
  private static let longestHead = 10_000

  let descriptor: Int32
  private var buffer: [UInt8] = []

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var yes: Int32 = 1
    // Without it an answer in two pieces waits for the browser's acknowledgement, 40 ms.
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    var time = timeval(tv_sec: Self.patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
  }

  enum Head {
    case request([UInt8])
    case tooLong
    /// The browser has gone, or waits for too long.
    case end
  }

  /// The next request's head, without the empty line that ends it.
  func nextHead() -> Head {
    var searched = 0
    var stopwatch = Stopwatch()
    while true {
      if let end = Self.end(of: buffer, from: max(0, searched - 3)) {
        let head = Array(buffer[..<end.start])
        buffer.removeFirst(end.next)
        return head.count > Self.headLimit ? .tooLong : .request(head)
      }
      if buffer.count > Self.headLimit { return .tooLong }
      searched = buffer.count
      var piece = [UInt8](repeating: 0, count: 4_096)
      let count = recv(descriptor, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return .end }
      if buffer.isEmpty { stopwatch = Stopwatch() }
      if stopwatch.milliseconds > Self.longestHead { return .end }
      buffer += piece[..<count]
    }
  }

  private static func end(of bytes: [UInt8], from start: Int) -> (start: Int, next: Int)? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 10, bytes[index + 1] == 10 { return (index, index + 2) }
      if index + 3 < bytes.count, bytes[index] == 13, bytes[index + 1] == 10,
        bytes[index + 2] == 13, bytes[index + 3] == 10
      {
        return (index, index + 4)
      }
      index += 1
    }
    return nil
  }

  /// - Returns: false when the browser has gone.
  func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count, let base = bytes.baseAddress {
        let count = Glibc.send(
          descriptor, base + done, bytes.count - done, Int32(MSG_NOSIGNAL))
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        done += count
      }
      return true
    }
  }

  /// Ends the sending, and takes in for a moment what the browser still sends, so that it gets to
  /// read the answer.
  func finish() {
    shutdown(descriptor, Int32(SHUT_WR))
    var time = timeval(tv_sec: 1, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var piece = [UInt8](repeating: 0, count: 65_536)
    var rest = 256
    while rest > 0, recv(descriptor, &piece, piece.count, 0) > 0 { rest -= 1 }
  }
}
