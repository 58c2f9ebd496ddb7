@testable import GuideTheme
import GuideDiagnostics
import Testing

@testable import GuideSite

@Suite struct JoinedScriptTests {
  private func join(_ files: [String: String]) -> String? {
    var sources = SourceFiles()
    let named = files.mapValues { sources.add(name: "theme", bytes: Array($0.utf8)) }
    var modules: [String: ScriptModule] = [:]
    return JoinedScript.make("scripts/app/app.js", named, read: &modules).map {
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
        (()=>{"use strict";
        const m$0=(()=>{const LIMIT=5,NAMES={a:1,b:2},LAST="x = 1, y";\
        const inner=2;function add(one,two){return one+two}
        return{LIMIT,add};})();
        const inner=3;console.log(inner);\
        const{add:sum,LIMIT}=m$0;console.log(sum(1,2),LIMIT);})();

        """)
  }

  @Test func modulesWithOtherNamesShareAScope() {
    let joined = join([
      "scripts/app/app.js": """
      import { double } from "./double.js";
      import { twice, name } from "./twice.js";
      const result = double(twice(4));
      console.log(result, name);
      """,
      "scripts/app/double.js": """
      const factor = 2;
      export const double = (number) => factor * number;
      """,
      // Its `factor` is another one, and `name` is the browser's for all others.
      "scripts/app/twice.js": """
      import { double } from "./double.js";
      const factor = 1;
      export const name = "twice";
      export function twice(number) {
        return factor * double(number);
      }
      """,
    ])
    #expect(
      joined == """
        (()=>{"use strict";
        const factor=2;const double=(number)=>factor*number;\
        const m$1=(()=>{const factor=1;const name="twice";\
        function twice(number){return factor*double(number)}
        return{name,twice};})();
        (()=>{const{twice,name}=m$1;const result=double(twice(4));console.log(result,name);})();
        })();

        """)
  }

  @Test(arguments: [
    // Nobody uses it, and what only it used goes, too.
    (
      "const a = (x) => b(x);\nfunction b(x) { return x; }\nlet c = 1;\nexport { c };", "let c=1;"
    ),
    // It is named within a text, where nobody knows what that means.
    ("export function a() {}\nexport const c = \"a\";", "function a(){}\nconst c=\"a\";"),
    // What is done as the module begins stays.
    ("const a = f(() => 1);\nexport const c = 1;", "const a=f(()=>1);const c=1;"),
    ("const a = (() => f())();\nexport const c = 1;", "const a=(()=>f())();const c=1;"),
    ("const a = (x) => x\nf();\nexport const c = 1;", "const a=(x)=>x\nf();const c=1;"),
  ]) func functionsThatNobodyUsesAreLeftOut(_ source: String, _ body: String) {
    let joined = join([
      "scripts/app/app.js": "import { c } from \"./other.js\";\nf(c);",
      "scripts/app/other.js": source,
    ])
    #expect(joined == "(()=>{\"use strict\";\n\(body)f(c);})();\n")
  }

  /// What looks like a comment within quotes, templates and patterns is none.
  @Test func aChainOfFunctionsGoesWhenNobodyUsesTheFirst() {
    let chain = (0..<5_000).map { "function f\($0)() { return f\($0 + 1)(); }" }
    let source = (chain + ["const a = 1;", "export { a };"]).joined(separator: "\n")
    let entry = "import { a } from \"./core.js\";\nconsole.log(a);"
    let joined = join(["scripts/app/app.js": entry, "scripts/app/core.js": source])
    #expect(joined == "(()=>{\"use strict\";\nconst a=1;console.log(a);})();\n")
    let used = join([
      "scripts/app/app.js": entry, "scripts/app/core.js": source + "\nf4990();",
    ])
    #expect(used?.contains("f4989") == false)
    #expect(used?.contains("function f4990()") == true && used?.contains("f4999") == true)
  }

  @Test func twoFunctionsOfOneNameStay() {
    let joined = join([
      "scripts/app/app.js": "function twice() {}\nfunction twice() {}\nconsole.log(1);"
    ])
    #expect(joined?.contains("function twice(){}") == true)
  }

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
    (
      "if (a) { while (b(c)); } else { do {} while (d); }", "if(a){while(b(c));}else{do{}while(d);}"
    ),
    ("() => { for (;;) { e(f); } g = (h); i; };", "()=>{for(;;){e(f)}g=(h);i};"),
    ("f([1, 2,], { a: 1, }, (b, c,) => [,], [, ,]);", "f([1,2],{a:1},(b,c)=>[,],[,,]);"),
  ]) func leavesOutOnlyRemarks(_ source: String, _ expected: String) {
    let joined = join(["scripts/app/app.js": source])
    let end = expected.hasSuffix(";") ? "" : "\n"
    #expect(joined == "(()=>{\"use strict\";\n\(expected)\(end)})();\n")
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
