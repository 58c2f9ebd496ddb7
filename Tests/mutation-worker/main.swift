import FuzzTargets
import Glibc
import GuideSupport

// mutation-worker run GUIDE THEME CORPUS SCRATCH FIRST COUNT: checks the mutants of these seeds.
// mutation-worker make GUIDE CORPUS SEED: writes one mutant's path and bytes to the output.
// mutation-worker check GUIDE THEME SCRATCH PATH: checks the guide with the bytes of the input at PATH.
//
// mutation-worker nodes GUIDE CORPUS FIRST COUNT: what guide reads of the mutants of these seeds, a line of
// JSON for each; with a COUNT of 0 of the files as they are.
//
// GUIDE is a small guide's folder. CORPUS lists files, a line each: where in the guide's content a
// mutant of it goes, a tab, and the file. For each seed `run` prints "SEED", and when the check has
// ended " STATUS" and a line end, so that whoever reads knows which seed a crash or a hang is of.
let arguments = Array(CommandLine.arguments.dropFirst())

func say(_ text: String) {
  print(text, terminator: "")
  fflush(nil)
}

do throws(SystemError) {
  switch (arguments.first, arguments.count) {
  case ("run", 7):
    let corpus = try Corpus(arguments[3], guide: arguments[1])
    let site = try CheckedGuide(arguments[1], theme: arguments[2], scratch: arguments[4])
    let first = UInt64(arguments[5]) ?? 0
    for seed in first..<(first + (UInt64(arguments[6]) ?? 0)) {
      let mutant = corpus.mutant(seed)
      say("\(seed)")
      say(" \(try site.status(with: mutant.bytes, at: mutant.path))\n")
    }
  case ("make", 4):
    let mutant = try Corpus(arguments[2], guide: arguments[1]).mutant(UInt64(arguments[3]) ?? 0)
    say(mutant.path + "\n")
    let count = write(STDOUT_FILENO, mutant.bytes, mutant.bytes.count)
    if count != mutant.bytes.count { exit(70) }
  case ("check", 5):
    let site = try CheckedGuide(arguments[1], theme: arguments[2], scratch: arguments[3])
    let bytes = try Files.read("/dev/stdin")
    say("0 \(try site.status(with: bytes, at: arguments[4]))\n")
  case ("nodes", 5):
    let corpus = try Corpus(arguments[2], guide: arguments[1])
    let (first, count) = (UInt64(arguments[3]) ?? 0, UInt64(arguments[4]) ?? 0)
    let files = count == 0 ? corpus.files : (first..<first + count).map(corpus.mutant)
    for file in files {
      if let line = ReadNodes.line(file.bytes, at: file.path) {
        say(String(decoding: line, as: UTF8.self) + "\n")
      }
    }
  default:
    exit(64)
  }
} catch {
  print("mutation-worker: \(error)")
  exit(70)
}
