/// The blocks that an article may hold, by the word after the fence.
package enum BlockName: String, CaseIterable, Sendable {
  case tip, note
  case `do`, dont
  case questions, template, checklist, plan, contact, table, next, attribution

  /// The template that shows it.
  package var templateName: String { "blocks/\(rawValue).html" }
}
