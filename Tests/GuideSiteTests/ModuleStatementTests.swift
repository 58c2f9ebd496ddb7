import Testing

@testable import GuideTheme

@Suite struct ModuleStatementTests {
  private func read(_ statement: String) -> String? {
    switch ModuleStatement(Array(statement.utf8)[...]) {
    case .imports(let names, let target):
      names.map { "\($0.theirs) as \($0.ours)" }.joined(separator: ", ") + " from \(target)"
    case .namespace(let name, let target): "* as \(name) from \(target)"
    case .exports(let names):
      "export " + names.map { "\($0.ours) as \($0.theirs)" }.joined(separator: ", ")
    case nil: nil
    }
  }

  @Test(arguments: [
    ("import { a, b as c } from \"./x.js\";", "a as a, b as c from ./x.js"),
    ("import{a,b as c}from\"./x.js\";", "a as a, b as c from ./x.js"),
    ("import {  a,  } from './x.js'", "a as a from ./x.js"),
    ("import {} from \"./x.js\"", " from ./x.js"),
    ("import \"./x.js\";\n", " from ./x.js"),
    ("import * as words from \"./words.js\"", "* as words from ./words.js"),
    ("export { a, inner as within };", "export a as a, inner as within"),
    ("export{a}", "export a as a"),
  ])
  func namesAndModulesAreReadHoweverTheyAreSpaced(_ statement: String, _ expected: String) {
    #expect(read(statement) == expected)
  }

  @Test(arguments: [
    "import x from \"./x.js\"", "import x, { a } from \"./x.js\"", "export * from \"./x.js\"",
    "export { a } from \"./x.js\"", "export default a", "import { a } from x", "import { a",
    "import { a b } from \"./x.js\"", "import { a as } from \"./x.js\"",
    "import \"./x.js\" with { type: \"json\" }", "import \"./x.js\"; const b = 1", "const a = 1",
    "",
  ])
  func otherFormsAreNone(_ statement: String) {
    #expect(read(statement) == nil)
  }
}
