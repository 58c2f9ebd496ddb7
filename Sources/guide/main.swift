import ArgumentParser

// The parser looks through the whole command before it comes to a verb, and the one that is run a
// hundred times a day can do without. Whatever is wrong with its words, or asks for help, goes the
// long way.
let words = CommandLine.arguments.dropFirst()
if words.first == "build", let build = try? Build.parse(Array(words.dropFirst())) {
  do {
    try build.run()
  } catch {
    Build.exit(withError: error)
  }
} else if let first = words.first, let fault = UnknownCommand.fault(first) {
  GuideCommand.exit(withError: fault)
} else {
  GuideCommand.main()
}
