/// A record whose values were made once, for views that stand on many pages, such as a card.
package struct Prepared<Record: TemplateRecord>: Sendable {
  package let value: Value

  package init(_ record: Record) { value = record.value }
}
