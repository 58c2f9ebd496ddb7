/// Records whose values are at hand already: the shape is the same, and nothing is made anew.
extension RecordWriter {
  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Prepared<Record>, help: String
  ) {
    if isDescribing { return self.record(name, Record.sample, help: help) }
    append(record.value)
  }

  package mutating func record<Record: TemplateRecord>(
    _ name: String, _ record: Prepared<Record>?, help: String
  ) {
    if isDescribing { return self.record(name, Optional(Record.sample), help: help) }
    append(record?.value ?? .none)
  }

  package mutating func list<Record: TemplateRecord>(
    _ name: String, _ records: [Prepared<Record>], help: String
  ) {
    if isDescribing { return list(name, [Record](), help: help) }
    append(.list(records.map { $0.value }))
  }
}
