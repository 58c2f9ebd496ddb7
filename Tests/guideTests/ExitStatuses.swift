import Testing

@Suite struct ExitStatuses {
  @Test func zeroWhenAllIsWell() throws {
    let guide = try GuideProgram.withStarter()
    let result = try guide.run("check", "my-guide", "--strict")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasPrefix("Checked "))
    #expect(result.output.hasSuffix(" Nothing is wrong.\n"))
    #expect(result.errors.isEmpty)
    #expect(try guide.run("check", in: "my-guide").output == result.output)
    #expect(try guide.run("check", "my-guide", "--quiet").output.isEmpty)
  }

  @Test func oneWhenTheContentHasErrors() throws {
    let result = try GuideProgram.withFaults().run("check", "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("error[unknown-key]: "))
    #expect(result.output.contains("--> my-guide/content/contacts.yaml:9:5\n"))
    #expect(result.output.contains("|     phone: \"+1-573-555-0100\""))
    #expect(result.errors.isEmpty)
  }

  @Test func oneWithAWarningOnlyWhenStrict() throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write("Notes", to: "my-guide/content/notes.txt")
    let lenient = try guide.run("check", "my-guide")
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("warning[unused-file]"))
    let strict = try guide.run("check", "my-guide", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.hasSuffix("1 warning in 1 file.\nWith --strict, warnings are errors.\n"))
  }

  @Test func twoWhenAFolderIsNotThere() throws {
    let guide = try GuideProgram()
    try guide.folder.write("x", to: "a-file")
    try guide.folder.write("kind: site", to: "texts/site.yaml")
    try guide.folder.write("kind: site", to: "plain/notes.yaml")
    let cases: [([String], String)] = [
      (["check", "nowhere"], "guide: cannot read nowhere: there is no such folder. It was looked"),
      (["check", "a-file"], "guide: cannot read a-file: it is a file, not a folder with a guide"),
      (["check", "plain"], "A guide keeps its texts in a folder named content. Go to the folder"),
      (
        ["serve", "plain"], "or give its name: guide serve my-guide. To start a new one: guide new"
      ),
      (
        ["edit", "plain"], "guide edit my-guide. To start a new one: guide new my-guide, and then "
      ),
      (["check", "texts"], "go to the folder above it, or say --content texts"),
      (
        ["check", "plain", "--content", "none"], "guide: cannot read none: there is no such folder."
      ),
      (["check", "plain", "--content", "plain", "--themes", "none"], "guide: cannot read none: "),
    ]
    for (words, sentence) in cases {
      let result = try guide.run(words)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(sentence), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }

  /// A full disk under the report is not "done".
  @Test func twoWhenTheOutputCannotBeWritten() throws {
    let guide = try GuideProgram.withFaults()
    let result = try guide.run(["check", "my-guide"], outputTo: "/dev/full")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("guide: cannot write the output: "))
  }

  @Test(arguments: [
    ["biuld"], ["build", "--color"], ["check", "--as-of", "tomorrow"],
    ["check", "--as-of", "2027-02-30"], ["check", "--jobs", "0"], ["check", "--jobs", "many"],
    ["check", "--jobs", "1025"], ["build", "--jobs", "9223372036854775807"],
    ["serve", "--jobs", "-3"], ["serve", "--port", "0"], ["edit", "--port", "65536"],
    ["check", "--format", "xml"], ["check", "--base-url", "example.edu"],
    ["check", "--base-url", "https:///x"], ["check", "one", "two"], ["check", ""], ["new"],
    ["explain", "unknown-kye"], ["explain", "error[unknown-kye]"],
    ["check", "--base-url", "https://a.b/x;y/"], ["check", "--base-url", "https://a.b:70000/"],
    ["check", "--base-url", "http://u:p@a.b/"], ["check", "--base-url", "https://a.b/../c/"],
  ])
  func sixtyFourWhenGuideIsMisunderstood(_ words: [String]) throws {
    let result = try GuideProgram().run(words)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
  }

  /// What is on the screen can be copied as it is.
  @Test(arguments: [
    "missing-key", "[missing-key]", "error[missing-key]", "error[missing-key]:", "Missing-Key",
    " `missing-key`", "warning[missing-key]: This has no `title`.",
  ])
  func explainsWhatWasCopied(_ text: String) throws {
    let result = try GuideProgram().run("explain", text)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("error[missing-key]\n"))
  }

  @Test(arguments: [
    ("visits", "visits"), ("my guide", "'my guide'"), ("a'b", "'a'\\''b'"), ("x;y", "'x;y'"),
    ("büro", "büro"),
  ])
  func aCommandCanBeCopied(_ folder: String, _ word: String) throws {
    let result = try GuideProgram().run("new", folder)
    #expect(result.output.contains("guide build \(word)\n"), "\(result.output)")
  }

  /// Schemas go into a folder of their own.
  @Test func schemasLeaveOtherFoldersAlone() throws {
    let guide = try GuideProgram.withStarter()
    let refused = try guide.run("schema", "my-guide/content")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("there are other files in it, such as articles."))
    #expect(!guide.folder.exists("my-guide/content/guide.schema.json"))
    #expect(try guide.run("schema", "my-guide/schemas").status == 0)
    #expect(try guide.run("schema", "new/schemas").status == 0)
  }

  @Test func wrongUsageSaysWhatToWrite() throws {
    let guide = try GuideProgram()
    #expect(try guide.run("explain", "unknown-kye").errors.contains("Did you mean unknown-key?"))
    #expect(try guide.run("explain", "[bad-ednig]").errors.contains("Did you mean bad-ending?"))
    #expect(
      try guide.run("biuld").errors.contains("no command \"biuld\". Did you mean guide build?"))
    #expect(try guide.run("publish").errors.contains("The commands are: build, check, new, "))
    #expect(
      try guide.run("check", "--jobs", "99999999999999").errors.contains(
        "--jobs needs a number from 1 to 1024"))
    #expect(
      try guide.run("check", "--base-url", "https://a.b/$x/").errors.contains(
        "In \"https://a.b/$x/\", $x has other signs than letters"))
    #expect(
      try guide.run("check", "--as-of", "2027-02-30").errors.contains(
        "Write a day of the calendar as year-month-day, as in 2027-01-31."))
    #expect(
      try guide.run("check", "--base-url", "example.edu").errors.contains(
        "Write the whole address, as in https://example.edu/guide/."))
  }
}
