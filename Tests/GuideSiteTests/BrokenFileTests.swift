@testable import GuideImages
@testable import GuideOutputs
@testable import GuideTheme
import Foundation
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideSite

/// No picture and no file of a theme ends the program, however broken it is.
@Suite struct BrokenFileTests {
  @Test func damagedDrawingsCrashNothing() {
    let seeds = [
      #"<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg width="12.5e1mm" height='.5'/>"#,
      #"<!-- a --><svg viewBox="0 0 1e30 -7"><![CDATA[ x ]]><a href="&#106;ava"/></svg>"#,
    ]
    for bytes in Mutations(of: seeds, count: 3_000) {
      _ = ImageSize.read(bytes, name: "a.svg")
      var scan = SVGScan(bytes)
      var pieces = 0
      while scan.next() != nil { pieces += 1 }
      #expect(pieces <= bytes.count)
    }
  }

  @Test func damagedPhotographsCrashNothing() throws {
    let webp = Array(try Data(contentsOf: Fixtures.folder("pictures/garden.webp"))).prefix(600)
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 40] + Array("Exif".utf8) + [0, 0] + Array("MM".utf8)
      + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
      + [0xFF, 0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3, 0, 0, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 32]
      + [0, 0, 2, 88, 8, 2, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 1, 2, 3, 4]
    let avif =
      [0, 0, 0, 16] + Array("ftypavif".utf8) + [0, 0, 0, 0, 0, 0, 0, 60] + Array("meta".utf8)
      + [0, 0, 0, 0, 0, 0, 0, 48] + Array("iprp".utf8) + [0, 0, 0, 40] + Array("ipco".utf8)
      + [0, 0, 0, 20] + Array("ispe".utf8) + [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 104]
      + [0, 0, 0, 9] + Array("irot".utf8) + [3, 0, 0, 0]
    let gif = Array("GIF89a".utf8) + [1, 0, 2, 0, 0, 0, 0, 0x3B]
    let names = ["a.webp", "a.jpg", "a.png", "a.avif", "a.gif"]
    for bytes in Mutations(of: [Array(webp), jpeg, png, avif, gif], count: 4_000) {
      for name in names { _ = ImageSize.read(bytes, name: name) }
    }
  }

  @Test func damagedScriptsCrashNothing() {
    let seeds = [
      "import { a as b, c } from \"./d.js\";\nexport const e = 1, f = `${`x`}`;\nexport { e as g };\n",
      "import * as a from './b.js';\nexport async function f() { await import(\"./c.js\"); }\n// x\n",
      "export class A { b = /[/]/; } /* c */\nexport function d(e) { return e / 2 / 3; }\n",
    ]
    for bytes in Mutations(of: seeds, count: 3_000) {
      var files = SourceFiles()
      let file = files.add(name: "theme", bytes: bytes)
      var modules: [String: ScriptModule] = [:]
      _ = JoinedScript.make("scripts/app/app.js", ["scripts/app/app.js": file], read: &modules)
      _ = ClassicModule(file, source: "scripts/app/app.js").body
      let diagnostics = DiagnosticCollector()
      _ = AssetReferences(file, source: "scripts/app.js")
        .rewritten(with: [:], known: [], diagnostics: diagnostics)
    }
  }

  @Test func damagedStylesheetsCrashNothing() {
    let seeds = [
      "@import \"a.css\" screen;\n.x{background:url( 'b.svg#c' ) /* d */}\n",
      ".y{content:\"\\\"\";src:url(//e/f.woff2),url(data:,g)}@media (width>1px){.z{x:URL(h)}}",
    ]
    for bytes in Mutations(of: seeds, count: 3_000) {
      var files = SourceFiles()
      let file = files.add(name: "theme", bytes: bytes)
      let diagnostics = DiagnosticCollector()
      let made = AssetReferences(file, source: "styles/site.css")
        .rewritten(with: [:], known: [], diagnostics: diagnostics)
      _ = StyleComments.removed(from: made)
    }
  }

  @Test func damagedPagesCrashNothing() {
    let seeds = [
      "<html><head><script type=module src=a.js></script></head><body><main id=x>"
        + "<img srcset=\"a.png 1w, b.png 2w\" sizes='3px' src=c.png alt></main></body></html>",
      "<body><main><a href='../b/?c#d'>e</a></main><meta http-equiv=refresh content=\"0; url=f/\">",
    ]
    for bytes in Mutations(of: seeds, count: 3_000) {
      bytes.withUnsafeBytes { page in
        _ = PortablePage.make(page)
        let parts = PageParts(page)
        for tag in parts.head {
          for (name, value) in tag.attributes where !value.isEmpty {
            #expect(tag.whole(name, value).upperBound <= page.count)
          }
        }
      }
    }
  }
}
