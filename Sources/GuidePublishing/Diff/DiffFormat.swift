/// How a comparison is written down.
package enum DiffFormat: String, CaseIterable, Sendable {
  case terminal, markdown, html
}
