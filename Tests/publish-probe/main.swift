import Glibc
import GuidePublishing
import GuideSupport

// publish-probe loop TARGET FILES: publishes generations A and B in turn until it is killed.
// publish-probe once TARGET FILES GENERATION SIZE WORKERS: publishes one and prints the times.
// publish-probe deliver SITE-A SITE-B TARGET: delivers one and the other in turn until it is killed.
// publish-probe hold TARGET: takes the lock, says so, and waits to be killed.
let arguments = CommandLine.arguments
let surroundings = Environment(currentFolder: "/", homeFolders: [])

func seconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

/// A page that names its generation in the first line; cheap, so that measuring it measures the
/// publishing.
func page(_ number: Int, _ generation: String, size: Int) -> [UInt8] {
  let line = Array("generation \(generation) page \(number)\n".utf8)
  var bytes = [UInt8](repeating: UInt8(ascii: "."), count: max(size, line.count))
  bytes.replaceSubrange(0..<line.count, with: line)
  return bytes
}

/// Every tenth page is the same in all generations, and one belongs to its generation alone.
func publish(_ target: String, files: Int, _ generation: String, size: Int, workers: Int)
  throws(SystemError) -> Publication.Result
{
  let publication = try Publication.begin(target: target, protecting: [], in: surroundings)
  let failures = Workers(count: workers).map(files + 1) { index -> SystemError? in
    do throws(SystemError) {
      if index == files {
        try publication.write("only-\(generation).html", page(index, generation, size: size))
      } else {
        let shared = index % 10 == 0
        let bytes = page(index, shared ? "any" : generation, size: size)
        try publication.write("section-\(index % 7)/page-\(index)/index.html", bytes)
      }
      return nil
    } catch {
      return error
    }
  }
  for case let failure? in failures { throw failure }
  return try publication.commit()
}

do throws(SystemError) {
  switch (arguments.count, arguments.dropFirst().first) {
  case (4, "loop"):
    var generation = "A"
    while true {
      _ = try publish(
        arguments[2], files: Int(arguments[3]) ?? 1, generation, size: 2_000, workers: 2)
      generation = generation == "A" ? "B" : "A"
    }
  case (7, "once"):
    let start = seconds()
    let result = try publish(
      arguments[2], files: Int(arguments[3]) ?? 1, arguments[4], size: Int(arguments[5]) ?? 1,
      workers: Int(arguments[6]) ?? 1)
    print("\(result.written) \(result.unchanged) \(result.removed) in \(seconds() - start) s")
  case (5, "deliver"):
    let carrier = try FolderTransport(arguments[4], protecting: [], in: surroundings)
    var sites = [arguments[2], arguments[3]]
    while true {
      let site = try SiteFolder(sites[0])
      let delivery = Delivery(from: try carrier.online(), to: site.manifest)
      try carrier.deliver(delivery, from: sites[0]) { _ in }
      sites.reverse()
    }
  case (3, "hold"):
    let publication = try Publication.begin(
      target: arguments[2], protecting: [], in: surroundings)
    try publication.write("held.html", Array("held".utf8))
    print("holding")
    fflush(nil)
    while true { pause() }
  default:
    exit(64)
  }
} catch {
  print(error)
  exit(2)
}
