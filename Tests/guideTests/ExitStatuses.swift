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
    ["biuld"], ["build", "--colour"], ["check", "--as-of", "tomorrow"],
    ["check", "--as-of", "2027-02-30"], ["check", "--jobs", "0"], ["check", "--jobs", "many"],
    ["check", "--format", "xml"], ["check", "--base-url", "example.edu"],
    ["check", "--base-url", "https:///x"], ["check", "one", "two"], ["check", ""], ["new"],
    ["explain", "unknown-kye"],
  ])
  func sixtyFourWhenGuideIsMisunderstood(_ words: [String]) throws {
    let result = try GuideProgram().run(words)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
  }

  @Test func wrongUsageSaysWhatToWrite() throws {
    let guide = try GuideProgram()
    #expect(try guide.run("explain", "unknown-kye").errors.contains("Did you mean unknown-key?"))
    #expect(
      try guide.run("check", "--as-of", "2027-02-30").errors.contains(
        "Write a day of the calendar as year-month-day, as in 2027-01-31."))
    #expect(
      try guide.run("check", "--base-url", "example.edu").errors.contains(
        "Write the whole address, as in https://example.edu/guide/."))
  }
}
