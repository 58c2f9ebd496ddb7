extension Redirect {
  /// The page it leads to; nil when it leads to a path.
  package var target: PageReference? { to.hasPrefix("/") ? nil : PageReference(to) }
}
