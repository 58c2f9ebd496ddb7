import FuzzTargets
import Glibc

// growth-worker SCRATCH MOST [NAME]: measures each shape up to MOST bytes; with a name, those of that target.
//
// SCRATCH is an empty folder. Prints a line for each shape: the target, the shape, how long the largest
// file takes, the most memory, and how many times steeper than n log n it grows at most. Ends with 1
// when one takes too long.
let words = CommandLine.arguments
guard words.count >= 3, let most = Int(words[2]) else {
  print("growth-worker: name a folder and the most bytes: growth-worker SCRATCH 262144")
  exit(64)
}
let targets = FuzzTarget.all(scratch: words[1])
let name = words.count > 3 ? words[3] : nil
var failed = 0

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

for shape in GrowthShape.all where name == nil || shape.target == name {
  guard let target = targets.first(where: { $0.name == shape.target }) else {
    print("growth: there is no target \(shape.target)")
    exit(70)
  }
  let growth = Growth(shape, target, most: most)
  let seconds = growth.points.map(\.work).max() ?? 0
  let steepness = growth.steepest.map { Growth.text($0.ratio) } ?? "-"
  print(
    padded(shape.target, 14) + padded(shape.name, 44) + padded(Growth.text(seconds) + " s", 9)
      + padded("\(growth.memory >> 20) MB", 8) + padded(steepness, 6)
      + growth.faults.joined(separator: "; "))
  fflush(nil)
  if !growth.faults.isEmpty { failed += 1 }
}
print("growth: \(failed) shapes take too much, up to \(most) bytes")
exit(failed > 0 ? 1 : 0)
