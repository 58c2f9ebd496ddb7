import Synchronization
import Testing

@testable import GuidePreview

@Suite struct OpenConnectionsTests {
  private final class Connection: Sendable {
    let isEnded = Mutex(false)
  }

  private func add(_ connection: Connection, to connections: OpenConnections) {
    connections.add(connection) { connection.isEnded.withLock { $0 = true } }
  }

  @Test func theOneThatHasAskedForNothingForLongestGivesWay() {
    let connections = OpenConnections(most: 3)
    let all = (0..<4).map { _ in Connection() }
    for connection in all[..<3] { add(connection, to: connections) }
    connections.hasAsked(all[0])
    add(all[3], to: connections)
    #expect(all.map { $0.isEnded.withLock { $0 } } == [false, true, false, false])
  }

  @Test func oneThatHasGoneMakesRoom() {
    let connections = OpenConnections(most: 2)
    let all = (0..<3).map { _ in Connection() }
    for connection in all[..<2] { add(connection, to: connections) }
    connections.remove(all[0])
    add(all[2], to: connections)
    #expect(all.map { $0.isEnded.withLock { $0 } } == [false, false, false])
  }

  /// Those for connections that are gone count, too.
  @Test func manyAnswersAtOnceAreRefused() {
    let connections = OpenConnections(most: 2, mostAnswers: 3)
    #expect((0..<4).map { _ in connections.beginAnswer() } == [true, true, true, false])
    connections.endAnswer()
    #expect(connections.beginAnswer())
  }
}
