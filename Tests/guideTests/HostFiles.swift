import Testing

@Suite struct HostFiles {
  @Test func writesSettingsForEveryServer() throws {
    let guide = try GuideProgram.withStarter()
    let result = try guide.run("host", "my-guide", "--base-url", "https://example.edu/visit/")
    #expect(result.status == 0, "\(result.errors)")
    for name in [
      "nginx.conf", "apache.conf", "apache.htaccess", "guide.caddy", "github-pages.txt",
    ] {
      #expect(result.output.contains("my-guide/hosts/\(name)"))
      let text = try guide.folder.read("my-guide/hosts/\(name)")
      #expect(text.contains("https://example.edu/visit/"), "\(name)")
    }
    #expect(try guide.folder.read("my-guide/hosts/nginx.conf").contains("alias /srv/www/visit/;"))
    // A second run writes the same over it.
    #expect(try guide.run("host", "my-guide").status == 0)
  }

  @Test func writesOnlyWhatIsAskedFor() throws {
    let guide = try GuideProgram.withStarter()
    let result = try guide.run("host", "my-guide", "--for", "caddy", "--root", "/data/visit/")
    #expect(result.status == 0)
    #expect(!guide.folder.exists("my-guide/hosts/nginx.conf"))
    let text = try guide.folder.read("my-guide/hosts/guide.caddy")
    #expect(text.contains("root * /data/visit\n"))
  }

  /// What somebody else wrote stays.
  @Test func leavesForeignSettings() throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write("server {}\n", to: "my-guide/hosts/nginx.conf")
    let result = try guide.run("host", "my-guide")
    #expect(result.status == 2)
    #expect(result.errors.contains("guide did not make this file"))
    #expect(try guide.folder.read("my-guide/hosts/nginx.conf") == "server {}\n")
    #expect(!guide.folder.exists("my-guide/hosts/guide.caddy"))
  }

  /// Nothing that could end a setting and begin another gets into a file.
  @Test(arguments: [
    "srv/www", "/srv/my site", "/srv/a;b", "/srv/a\"b", "/srv/a\nb", "/srv/www/../../etc",
  ])
  func refusesOddFolders(_ root: String) throws {
    let guide = try GuideProgram.withStarter()
    let result = try guide.run(["host", "my-guide", "--root", root])
    #expect(result.status == 64)
    #expect(!guide.folder.exists("my-guide/hosts"))
  }
}
