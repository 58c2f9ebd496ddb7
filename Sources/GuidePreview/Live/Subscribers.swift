internal import Glibc
package import GuideDiagnostics
internal import Synchronization

/// The open pages that wait to hear of an edit.
final class Subscribers: Sendable {
  /// The writing ends of the pipes that they wait at.
  private let ends = Mutex<[Int32]>([])

  /// A place to wait at; nil when the system has no more.
  func add() -> (reading: Int32, writing: Int32)? {
    var pair: [Int32] = [-1, -1]
    if pipe(&pair) != 0 { return nil }
    for end in pair {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let writing = pair[1]
    ends.withLock { $0.append(writing) }
    return (pair[0], pair[1])
  }

  func remove(_ place: (reading: Int32, writing: Int32)) {
    ends.withLock { ends in
      ends.removeAll { $0 == place.writing }
      close(place.writing)
    }
    close(place.reading)
  }

  /// Tells all of them.
  func wake() {
    ends.withLock { ends in
      for end in ends {
        var byte: UInt8 = 1
        // A full pipe wakes its reader as well.
        _ = write(end, &byte, 1)
      }
    }
  }
}

/// What the preview tells the person who started it.
package enum PreviewEvent: Sendable {
  /// An edit is in what browsers get.
  case shown(milliseconds: Int)
  /// Everything has been looked at, and this was found.
  case checked([Diagnostic], SourceFiles)
  /// The edit can't be shown; browsers keep what they have.
  case refused([Diagnostic], SourceFiles)
  /// The computer said no.
  case failed(SystemErrorText)

  package struct SystemErrorText: Sendable {
    package var text: String
  }
}
