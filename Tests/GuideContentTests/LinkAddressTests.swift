import GuideContent
import Testing

@Suite struct LinkAddressTests {
  @Test(arguments: [
    "https://", "http:///path", "https:evil", "https:javascript:alert(1)", "http:/one.example",
    "https://a.example\\b", "https://a.example/50%", "https://a.example/%g1", "https://a b.example",
    "https://..", "https://a..example", "https://a.example:x/", "https://a.example:70000/",
    "http://[::1", "http://[gg::1]/", "https://?a=b", "https://#x", "https://u@a.example/",
    "https://ana:secret@a.example/b",
    "https://1.2.3.4.5/", "https://10.0.0.256/", "http://12.34/", "https://a.example.7/x",
    "https://1.2.3.0004/",
  ])
  func whatNoBrowserCanFollowIsTold(_ address: String) {
    #expect(LinkAddress.fault(in: address) != nil)
  }

  @Test(arguments: [
    "https://a.example", "http://a.example:8080/b?c=%20#d", "https://www.exämple.org/ü",
    "http://[2001:db8::1]:80/", "https://a.example/b(c)", "https://intranet/",
    "https://a.example./",
    "https://192.0.2.254:8080/", "https://7eleven.example/", "https://a.example/@ana",
  ])
  func whatABrowserFollowsIsRight(_ address: String) {
    #expect(LinkAddress.fault(in: address) == nil)
  }

  @Test(arguments: [
    "http://localhost:4000/a/", "https://127.0.0.1/", "http://192.168.1.7/x", "http://[::1]:4000/",
    "http://printer.local/", "https://eur03.safelinks.protection.outlook.com/?url=x",
    "https://school.sharepoint.com/:w:/r/x", "https://docs.google.com/spreadsheets/d/1/edit#gid=0",
    "https://1drv.ms/x", "https://urldefense.com/v3/__https://x__;", "https://intranet/",
    "http://printers:631/jobs", "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example",
    "https://l.facebook.com/l.php?u=x",
  ])
  func whatOnlyTheWriterCanOpenIsTold(_ address: String) {
    #expect(LinkAddress.privacy(of: address) != nil)
  }

  @Test(arguments: [
    "https://a.example/localhost", "https://docs.google.com/forms/d/1/viewform",
    "https://www.google.com/search?q=url", "https://notlocalhost.example/",
    "https://172.15.0.1.example/", "https://8.8.8.8/",
  ])
  func whatEverybodyCanOpenIsRight(_ address: String) {
    #expect(LinkAddress.privacy(of: address) == nil)
  }
}
