package import GuideDiagnostics

/// The theme's modules, put together into classic scripts.
package struct ScriptBundle {
  private var modules: [String: ClassicModule] = [:]

  /// - Parameter files: all scripts of the theme, each below the theme's folder.
  package init(_ files: [(source: String, file: SourceFile)]) {
    for (source, file) in files { modules[source] = ClassicModule(file, source: source) }
  }

  /// A script that runs a module with everything it imports, in a page that has only that.
  package func classic(_ entry: String, diagnostics: DiagnosticCollector) -> [UInt8] {
    var text = Self.registry
    text += definitions([entry], diagnostics: diagnostics)
    text += "self.guideModules.start(document).run(\"\(entry)\");\n"
    return Array(text.utf8)
  }

  /// A script for many pages in one file: each gets modules of its own, which see only that page.
  package func oneFile(_ entries: [String], diagnostics: DiagnosticCollector) -> [UInt8] {
    var text = Self.registry
    text += definitions(entries, diagnostics: diagnostics)
    text += Self.sections
    return Self.inPage(Array(text.utf8))
  }

  /// A script that may stand within a page.
  ///
  /// It would end at the first `</script`, in lowercase or uppercase, whatever is around it.
  private static func inPage(_ script: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(script.count)
    for index in script.indices {
      out.append(script[index])
      guard script[index] == UInt8(ascii: "<") else { continue }
      let rest = script[(index + 1)...]
      let isEnd = rest.prefix(7).map { $0 | 0x20 }.elementsEqual("/script".utf8)
      if isEnd || rest.starts(with: "!--".utf8) { out.append(UInt8(ascii: "\\")) }
    }
    return out
  }

  /// The modules that are needed, each once.
  private func definitions(_ entries: [String], diagnostics: DiagnosticCollector) -> String {
    var text = ""
    var waiting = entries
    var done: Set<String> = []
    while let source = waiting.popLast() {
      guard done.insert(source).inserted, let module = modules[source] else { continue }
      diagnostics += module.faults
      waiting += module.needs.reversed()
      text +=
        "self.guideModules.code[\"\(source)\"] ??= function (guideExports, guideImport, guideLoad, document) {\n"
      text += "\"use strict\";\n\(module.body)};\n"
    }
    return text
  }

  /// Keeps the modules and makes each once for a document; several scripts of a page share it.
  private static let registry = """
    self.guideModules ??= {
      code: {},
      started: new Map(),
      start(document) {
        const known = this.started.get(document);
        if (known) return known;
        const made = {};
        const run = (name) => {
          if (made[name]) return made[name];
          const exports = made[name] = {};
          this.code[name](exports, run, async (late) => run(late), document);
          return exports;
        };
        const started = { run };
        this.started.set(document, started);
        return started;
      },
    };

    """

  /// Starts the modules of the frame at once, and those of a page when the page is first seen.
  private static let sections = """
    {
      // What a module takes for the whole document: the page or the frame, and nothing of the others.
      const view = (own) => new Proxy(document, {
        get(whole, name) {
          if (name in own) return own[name];
          const value = Reflect.get(whole, name, whole);
          return typeof value === "function" ? value.bind(whole) : value;
        },
        set: (whole, name, value) => Reflect.set(whole, name, value, whole),
      });
      const start = (own, names) => {
        const modules = self.guideModules.start(view(own));
        for (const name of names.split(" ")) modules.run(name);
      };
      const ofFrame = (query) => [...document.querySelectorAll(query)].filter((found) => !found.closest(".one-page"));
      start({
        querySelector: (query) => ofFrame(query)[0] ?? null,
        querySelectorAll: ofFrame,
      }, document.documentElement.dataset.frameScripts);
      const seen = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          seen.unobserve(target);
          start({
            querySelector: (query) => target.querySelector(query),
            querySelectorAll: (query) => target.querySelectorAll(query),
            // What a script has made has its id as it is.
            getElementById: (id) => target.querySelector("#" + CSS.escape(target.id + "--" + id)) ??
              target.querySelector("#" + CSS.escape(id)),
          }, target.dataset.scripts);
        }
      });
      for (const section of document.querySelectorAll("[data-scripts]")) seen.observe(section);
    }

    """
}
