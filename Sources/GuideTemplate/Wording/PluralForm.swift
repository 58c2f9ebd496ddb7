/// The names of plural forms, as Unicode's CLDR has them.
package enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}
