internal import GuideDiagnostics
package import GuideYAML

/// A page: an article by its id, or what is made from data as `bank:core` or `checklist:before`.
package struct PageReferenceType: FieldType {
  package var description: TypeDescription { .reference(.page) }
  package var placeholder: PageReference { PageReference(kind: .page, id: "") }

  package func read(_ node: Node, key: String, in context: ReadContext) -> PageReference? {
    guard let text = PlainText.read(node, key: key, in: context) else { return nil }
    guard let page = PageReference(text) else {
      context.report(
        ContentFault.notAChoice, at: node.place, "`\(text)` does not name a page.",
        allowed: "Write the id of an article, or `bank:`, `checklist:` or `template:` and an id.")
      return nil
    }
    context.refer(to: page.kind, page.id, at: node.place)
    return page
  }

  package func show(_ value: PageReference) -> String { value.description }
}

extension FieldType where Self == PageReferenceType {
  package static var page: PageReferenceType { PageReferenceType() }
}
