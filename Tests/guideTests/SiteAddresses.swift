import Testing

/// One slip in `base_url` is one message, and nothing is written that holds it.
@Suite struct SiteAddresses {
  @Test(arguments: [
    "https://visits.example.edu", "https://visits.example.edu//a//", "https://example.edu/{env}/",
    "https://example.edu/x;internal;/", "https://example.edu/../../etc/", "http://example.edu/",
    "https://example.edu:99999/", "https://u:p@example.edu/", "https://example.edu/(x+)*/",
  ])
  func oneMessage(_ address: String) throws {
    let guide = try guide("base_url: \"\(address)\"")
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1, "\(result.output)")
    #expect(
      lines.first?.contains("site.yaml:") == true
        && lines.first?.contains("bad-web-address") == true)
  }

  @Test(arguments: ["", "base_url:", "# base_url: https://example.edu/"])
  func oneMessageWithoutAny(_ line: String) throws {
    let guide = try guide(line)
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").count == 1, "\(result.output)")
    let host = try guide.run("host", "my-guide")
    #expect(host.status == 1)
    #expect(host.errors.contains("base_url in site.yaml is missing"))
    #expect(!guide.folder.exists("my-guide/hosts"))
    // Another address makes up for it nowhere but on the way to a server.
    let verify = try guide.run("verify", in: "my-guide")
    #expect(verify.status != 0)
    #expect(!verify.errors.contains("invalid"), "\(verify.errors)")
  }

  /// A starter guide with another line for its address.
  private func guide(_ line: String) throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    let settings = try guide.folder.read("my-guide/content/site.yaml")
    let old = String(try #require(settings.firstMatch(of: /(?m)^base_url:.*$/)).0)
    try guide.folder.replace(old, by: line, in: "my-guide/content/site.yaml")
    return guide
  }
}
