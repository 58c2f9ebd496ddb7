import GuideDiagnostics
import Testing

@testable import GuideSite

@Suite struct JoinedScriptTests {
  private func join(_ files: [String: String]) -> String? {
    var sources = SourceFiles()
    let named = files.mapValues { sources.add(name: "theme", bytes: Array($0.utf8)) }
    return JoinedScript.make("scripts/app/app.js", named).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func modulesKeepTheirOwnNames() {
    let joined = join([
      "scripts/app/app.js": """
      // @ts-check
      import { add as sum, LIMIT } from "./core/add.js";
      import "./core/plain.js";

      /** Not said twice. */
      console.log(sum(1, 2), LIMIT);
      """,
      "scripts/app/core/add.js": """
      /** How much. */
      export const LIMIT = 5, NAMES = { a: 1, b: 2 }, LAST = "x = 1, y";
      const inner = 2;
      export function add(one, two) {
        return one + two; // the sum
      }
      export { inner as within };
      """,
      "scripts/app/core/plain.js": "const inner = 3;\nconsole.log(inner);\n",
    ])
    #expect(
      joined == """
        (() => {
        "use strict";
        const m0 = (() => {
        const LIMIT=5,NAMES={a:1,b:2},LAST="x = 1, y";
        const inner=2;
        function add(one,two){return one+two;}
        return { LIMIT, NAMES, LAST, add, within: inner };
        })();
        const m1 = (() => {
        const inner=3;
        console.log(inner);
        return {  };
        })();
        const { add: sum, LIMIT } = m0;
        console.log(sum(1,2),LIMIT);
        })();

        """)
  }

  /// What looks like a remark within quotes, templates and patterns is none.
  @Test(arguments: [
    (#"const a = "http://x"; // gone"#, #"const a="http://x";"#),
    (
      "const a = `one // two ${b ? `/* ${c} */` : \"}\"} three`;",
      "const a=`one // two ${b ? `/* ${c} */` : \"}\"} three`;"
    ),
    (
      #"const a = /[/"'`]\/\/x/g.test(b) ? 1 / 2 / 3 : 0;"#,
      #"const a=/[/"'`]\/\/x/g.test(b)?1/2/3:0;"#
    ),
    ("const a = b /* gone */ in c, d = e + +f - -g;", "const a=b in c,d=e+ +f- -g;"),
    ("return /x y/.test(a);", "return/x y/.test(a);"),
    ("let a = b\n(c)", "let a=b\n(c)"),
  ]) func leavesOutOnlyRemarks(_ source: String, _ expected: String) {
    let joined = join(["scripts/app/app.js": source])
    #expect(joined == "(() => {\n\"use strict\";\n\(expected)\n})();\n")
  }

  /// Such modules are published one by one.
  @Test(arguments: [
    "export default 1;", "export { a } from \"./b.js\";", "const a = await import(\"./b.js\");",
    "import { a } from \"./missing.js\";", "import * as a from \"./app.js\";",
    "import a } from \"./app.js\"; {", "import b } c { from \"./b.js\";", "export } a {",
    "export function", "export class ", "export async", "export async function", "export const",
    "export", "export {", "import {", "import", "import \"",
  ]) func leavesAloneWhatItCannotJoin(_ source: String) {
    #expect(join(["scripts/app/app.js": source]) == nil)
  }

  /// Each import is read while the one before it is; there is an end to that.
  @Test func leavesAloneAVeryLongChain() {
    var files = ["scripts/app/app.js": "import \"./m0.js\";"]
    for number in 0..<3_000 {
      files["scripts/app/m\(number).js"] = "import \"./m\(number + 1).js\";"
    }
    files["scripts/app/m3000.js"] = "run();"
    #expect(join(files) == nil)
  }

  @Test func readsVeryDeepTemplates() {
    let deep = String(repeating: "`${", count: 200_000)
    #expect(join(["scripts/app/app.js": "const a = \(deep);"]) != nil)
  }
}
