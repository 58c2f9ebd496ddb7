import Testing

@testable import GuideContent

/// The address of a site goes into settings of web servers, so it means only itself.
@Suite struct BaseAddressTests {
  @Test(arguments: [
    "https://example.edu/", "https://www.example.edu/visits/", "https://example.edu:8443/a/b/",
    "https://example.edu/~parents/v1.2/a_b/", "https://192.0.2.7/guide/", "https://a-b.c-d.edu/X/",
    "https://xn--bro-hoa.example/", "https://example.edu/guide.html.d/", "https://example.php/",
  ])
  func plainOnesAreFine(_ text: String) throws {
    #expect(BaseAddress.fault(text) == nil)
    #expect(try text.firstMatch(of: Regex(BaseAddress.pattern)) != nil)
  }

  @Test(arguments: [
    ("http://example.edu/", "does not begin with `https://`"), ("example.edu", "does not begin"),
    ("HTTPS://example.edu/", "`https` is in capital letters"),
    ("https://example.edu", "does not end with a slash"),
    ("https://example.edu/guide", "does not end with a slash"),
    ("https:///guide/", "is not the name of a host"), ("https://localhost/", "`localhost` is not"),
    ("https://a..b/", "`a..b` is not"), ("https://-a.b/", "`-a.b` is not"),
    ("https://a.b-/", "`a.b-` is not"), ("https://a_b.edu/", "`a_b.edu` is not"),
    ("https://büro.edu/", "`büro.edu` is not"), ("https://[::1]/", "is not the name of a host"),
    ("https://a.b:0/", "`0` is not the number of a port"), ("https://a.b:65536/", "`65536` is not"),
    ("https://a.b:8e3/", "`8e3` is not"), ("https://a.b:/", "`` is not"),
    ("https://a.b:080/", "`080` is not"),
    ("https://a.b:99999999999999999999/", "is not the number"),
    ("https://me@a.b/", "a name or a password"),
    ("https://me:secret@a.b/x/", "a name or a password"),
    ("https://a.b/?x/", "a `?` or a `#`"), ("https://a.b/x#y/", "a `?` or a `#`"),
    ("https://a.b/../x/", "`..` begins with a period"), ("https://a.b/x/./", "`.` begins with"),
    ("https://a.b/.git/", "`.git` begins with a period"),
    ("https://a.b//x/", "two slashes follow each other"), ("https://a.b/x//", "two slashes"),
    ("https://a.b/{x}/", "`{x}` has other signs"), ("https://a.b/$x/", "`$x` has other signs"),
    ("https://a.b/x;y/", "`x;y` has other signs"), ("https://a.b/(x+)*/", "has other signs"),
    ("https://a.b/a%2e/", "has other signs"), ("https://a.b/a\\b/", "has other signs"),
    ("https://a.b/é/", "has other signs"), ("https://a.b/\"/", "has other signs"),
    ("https://a.b/x/index.html/", "`index.html` is a page"),
    ("https://a.b/Home.ASPX/", "is a page"),
  ])
  func othersAreNot(_ text: String, _ reason: String) throws {
    let fault = try #require(BaseAddress.fault(text))
    #expect(fault.contains(reason), "\(fault)")
    #expect(try text.firstMatch(of: Regex(BaseAddress.pattern)) == nil)
  }

  @Test(arguments: [
    ("https://example.edu", "https://example.edu/"),
    ("http://example.edu/a", "https://example.edu/a/"),
    ("HTTPS://Example.EDU/Visits", "https://example.edu/Visits/"),
    ("example.edu/visits", "https://example.edu/visits/"),
    ("https://example.edu//a///b/", "https://example.edu/a/b/"),
    ("https://example.edu/a/index.html", "https://example.edu/a/"),
    ("https://example.edu/a/Default.aspx/", "https://example.edu/a/"),
    ("http://example.edu:8080", "https://example.edu:8080/"),
  ])
  func theMeantOneIsOffered(_ text: String, _ meant: String) {
    #expect(BaseAddress.repair(text) == meant)
    #expect(BaseAddress.fault(meant) == nil)
  }

  /// Where several could be meant, none is offered.
  @Test(arguments: [
    "https://example.edu/visits.html", "https://example.edu/v1.2", "https://example.edu/?p=12",
    "https://example.edu/a#b", "https://u:p@example.edu/", "https://example.edu/../a/",
    "https://example.edu/{a}/", "ftp://example.edu/", "/visits/", "localhost", "https://", "",
    "www.example.edu:80/x", "https://example.edu:99999",
  ])
  func otherwiseNoneIs(_ text: String) { #expect(BaseAddress.repair(text) == nil) }

  /// `--base-url` may name a server for trying things out.
  @Test(arguments: ["http://127.0.0.1:8000/guide/", "http://localhost/", "https://example.edu/"])
  func anyServerWillDo(_ text: String) { #expect(BaseAddress.faultOfAnyServer(text) == nil) }

  @Test(arguments: ["http://127.0.0.1:8000/{x}/", "http://u@localhost/", "file:///x/", "http:///"])
  func butOnlyAServer(_ text: String) { #expect(BaseAddress.faultOfAnyServer(text) != nil) }
}
