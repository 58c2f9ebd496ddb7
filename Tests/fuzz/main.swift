import CFuzzer
import FuzzTargets
import Glibc

// fuzz TARGET SCRATCH [ARGUMENTS OF LIBFUZZER]: gives a target inputs until one breaks it.
// fuzz list: the targets, each with the most bytes that an input may have.
//
// SCRATCH is an empty folder. scripts/fuzz starts this.
let words = CommandLine.arguments

if words.count == 2, words[1] == "list" {
  for target in FuzzTarget.all(scratch: "") { print(target.name, target.longest) }
  exit(0)
}
guard words.count >= 3,
  let target = FuzzTarget.all(scratch: words[2]).first(where: { $0.name == words[1] })
else {
  print("fuzz: name one of the targets, and a folder: fuzz yaml SCRATCH")
  exit(64)
}
Chosen.target = target

var pointers: [UnsafeMutablePointer<CChar>?] =
  ([words[0]] + words.dropFirst(3)).map { strdup($0) } + [nil]
var count = Int32(pointers.count - 1)
let status = pointers.withUnsafeMutableBufferPointer { buffer in
  var arguments = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
    Chosen.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  }
}
exit(status)
