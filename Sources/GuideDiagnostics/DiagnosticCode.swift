/// The faults that one part of guide can find, as an enum with a case for each.
///
/// The raw value is the stable code, as in `unknown-key`: people search for it and it stands in
/// reports, so it never changes. That the enum lists its cases is what lets a test ask for a
/// fixture for every one of them, and `guide explain` know them all.
package protocol DiagnosticCode: CaseIterable, RawRepresentable, Sendable
where RawValue == String {
  var severity: Severity { get }
  var explanation: Explanation { get }
}
