import ArgumentParser
internal import GuideKit

// The parser looks through the whole command before it comes to a subcommand, and the one that is
// run a hundred times a day can do without. Whatever is wrong with its words, or asks for help,
// goes the long way.
let words = Array(CommandLine.arguments.dropFirst())
do {
  if words.first == "build", let build = try? Build.parse(Array(words.dropFirst())) {
    try build.run()
  } else if let first = words.first, let fault = UnknownCommand.fault(first) {
    throw fault
  } else {
    var command = try GuideCommand.parseAsRoot(words)
    try command.run()
  }
} catch let status as ExitStatus {
  // What went wrong has been said already.
  GuideCommand.exit(withError: ExitCode(status.rawValue))
} catch {
  GuideCommand.exit(withError: error)
}
