import TestSupport
import Testing

@testable import GuideEditor

/// Which page is beside which form, and which files a page is made of.
@Suite struct PagesTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  @Test(arguments: [
    ("articles/about.md", "/guide/about/"), ("contacts.yaml", "/guide/contact/"),
    ("faq.yaml", "/guide/faq/"), ("glossary.yaml", "/guide/glossary/"),
    ("sources.yaml", "/guide/sources/"), ("plans.yaml", "/guide/time-plans/"),
    ("home.yaml", "/guide/"), ("site.yaml", "/guide/"), ("navigation.yaml", "/guide/"),
    ("checklists/before.yaml", "/guide/checklists/before/"),
    ("questions/core.yaml", "/guide/questions/core/"),
  ])
  func eachFileHasItsPage(_ file: String, _ page: String) throws {
    let form = try host.get(service, "form", ["file": file])
    #expect(form["pages"]["en"].text == page)
    #expect(form["pages"]["es"].text == page.replacing("/guide/", with: "/guide/es/"))
  }

  @Test func aTranslationHasThePageInItsLanguage() throws {
    let form = try host.get(service, "form", ["file": "i18n/es/contacts.yaml"])
    #expect(form["pages"]["es"].text == "/guide/es/contact/")
    #expect(form["places"].list.contains { $0["page"].text == "contact/#career-office" })
  }

  @Test func eachThingInAFileHasItsPlace() throws {
    let form = try host.get(service, "form", ["file": "questions/core.yaml"])
    let places = form["places"].list
    #expect(places.count == form["value"]["items"].list.count)
    #expect(places.allSatisfy { $0["page"].text?.hasPrefix("questions/core/#") == true })
    let messages = try host.get(service, "overview")["groups"].list
      .first { $0["kind"].text == "templates" || $0["kind"].text == "outreach_templates" }
    for file in messages?["files"].list ?? [] {
      let form = try host.get(service, "form", ["file": try #require(file["file"].text)])
      for place in form["places"].list {
        #expect(place["page"].text?.hasPrefix("templates/") == true)
      }
    }
  }

  @Test func whatIsTypedIsShownInTheWindow() throws {
    let form = try host.get(service, "form", ["file": "contacts.yaml"])
    let answer = try host.post(
      service, "check",
      """
      {"file": "contacts.yaml", "base": "\(form["digest"].text ?? "")", "window": "w1", "edits":
      [{"op": "set", "at": ["items", {"id": "career-office"}, "name"], "value": "Careers"}]}
      """)
    #expect(answer["pages"]["en"].text == "/.guide/edit/page/w1/guide/contact/")
    #expect(answer["roots"]["es"].text == "/.guide/edit/page/w1/guide/es/")
  }

  @Test(arguments: [
    ("/guide/about/", "articles/about.md"), ("/guide/contact/", "contacts.yaml"),
    ("/guide/", "home.yaml"), ("/guide/es/contact/", "i18n/es/contacts.yaml"),
    ("/guide/questions/core/", "questions/core.yaml"),
  ])
  func aPageLeadsToItsFiles(_ page: String, _ file: String) throws {
    let answer = try host.get(service, "why", ["path": page])
    #expect(answer["files"].list.contains { $0["file"].text == file })
    #expect(!answer["files"].list.contains { $0["file"].text == "redirects.yaml" })
  }
}
