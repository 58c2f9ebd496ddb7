import ArgumentParser
internal import GuideDiagnostics
internal import GuideKit
import GuideSupport

/// `guide new`: a guide to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a small guide to start from.",
    discussion: """
      Writes a small guide with a page of every kind. It is complete: guide build makes a website \
      from it at once. Then put your own words in place of ours. What you say here is in already.
      """)

  @Argument(help: "The folder to make. It must not exist yet, or be empty.")
  var folder: String

  @Option(help: "What the guide is called, as in \"Family guide\".")
  var name: String?

  @Option(help: "The university or school, for the top of every page.")
  var institution: String?

  @Option(help: "Where the guide will be on the web, as in https://www.example.edu/families/.")
  var url: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The name of the folder is empty.") }
    _ = try facts()
  }

  private func facts() throws -> StarterFacts {
    do throws(StarterFacts.Refusal) {
      return try StarterFacts(name: name, institution: institution, url: url)
    } catch {
      throw ValidationError(error.words)
    }
  }

  func run() throws {
    let facts = try facts()
    do throws(SystemError) {
      let count = try StarterGuide.write(into: folder, facts: facts)
      try StandardStream.output.write(
        """
        A guide to start from is in \(folder) (\(Quantity.text(count, "file"))).

        Make the website:    guide build \(ShellWord.quoted(folder))
        Read what is where:  \(folder)/README.md

        """)
    } catch {
      throw Console.fail(error)
    }
  }
}

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
      try StandardStream.output.write("Wrote \(Quantity.text(count, "file")) into \(folder).\n")
    } catch {
      throw Console.fail(error)
    }
  }
}
