import ArgumentParser
import GuideSystem

/// `guide schema`: what an editor needs to complete and check the texts' settings.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes JSON Schemas, with which editors help you to write.",
    discussion: """
      An editor such as Visual Studio Code with its YAML extension offers the right words while \
      you write, and underlines mistakes. It needs these files, and the setting yaml.schemas that \
      guide new writes.
      """)

  @Argument(help: "The folder to put them into: a new one, or one that holds schemas.")
  var folder = "schemas"

  func run() throws {
    do {
      let count = try SchemaFiles.write(into: folder)
      try StandardStream.output.write("Wrote \(Counted.text(count, "file")) into \(folder).\n")
    } catch {
      throw Console.fail(error)
    }
  }
}
