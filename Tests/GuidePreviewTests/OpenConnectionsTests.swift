import Foundation
import Testing

@testable import GuidePreview

/// Connections as pairs of sockets: one end is the server's, the other a browser's.
@Suite struct OpenConnectionsTests {
  private func pair() throws -> (server: Int32, browser: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  private func isEnded(_ browser: Int32) -> Bool {
    var byte: UInt8 = 0
    return recv(browser, &byte, 1, Int32(MSG_DONTWAIT)) == 0
  }

  @Test func theOneThatHasAskedForNothingForLongestGivesWay() throws {
    let connections = OpenConnections(most: 3, mostLingering: 10)
    let pairs = try (0..<4).map { _ in try pair() }
    for pair in pairs[..<3] { #expect(connections.add(pair.server)) }
    connections.hasAsked(pairs[0].server)
    #expect(connections.add(pairs[3].server))
    #expect(pairs.map { isEnded($0.browser) } == [false, true, false, false])
    for pair in pairs {
      connections.close(pair.server)
      close(pair.browser)
    }
  }

  /// Ended connections whose answers are still being made count, too.
  @Test func manyAnswersAtOnceAreRefused() throws {
    let connections = OpenConnections(most: 2, mostLingering: 1)
    let pairs = try (0..<4).map { _ in try pair() }
    #expect(pairs.map { connections.add($0.server) } == [true, true, true, false])
    for pair in pairs[..<3] { connections.close(pair.server) }
    #expect(connections.add(pairs[3].server))
    connections.close(pairs[3].server)
    for pair in pairs { close(pair.browser) }
  }
}
