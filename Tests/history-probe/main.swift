import GuideContent
import GuideSupport

// history-probe FOLDER: saves the file FOLDER/f.yaml again and again, each time with a history of it,
// until it is killed.
let folder = CommandLine.arguments.dropFirst().first ?? "."
let history = EditHistory(folder: "\(folder)/.guide-history")
let path = "\(folder)/f.yaml"

func save(_ number: Int) throws(SystemError) {
  let before = try Files.read(path)
  let time = 1_796_000_000 + number
  try history.settle("f.yaml", bytes: before, time: time)
  // A line of its own for each number, so that the file tells how far it came.
  var after = before
  if number % 3 == 0, let start = after.lastIndex(of: UInt8(ascii: "k")) {
    after.removeSubrange(start...)
  } else {
    after += Array("k\(number): \(String(repeating: "é", count: number % 7))\n".utf8)
  }
  let entry = try history.begin(
    "f.yaml", words: "Save \(number)", before: before, after: after, time: time)
  try Files.replace(path, after)
  try history.finish(entry, bytes: after)
}

var number = (try? history.entries().count) ?? 0
while true {
  number += 1
  try save(number)
}
