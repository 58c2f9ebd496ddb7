/// Collects names and shapes instead of values, from a dry run over a sample.
final class RecordDescription {
  var fields: [RecordShape.Field] = []
  private let known: KnownShapes

  private init(known: KnownShapes) { self.known = known }

  func shape<Record: TemplateRecord>(of type: Record.Type) -> RecordShape {
    Self.shape(of: type, known)
  }

  static func shape<Record: TemplateRecord>(
    of type: Record.Type, _ known: KnownShapes
  ) -> RecordShape {
    let id = ObjectIdentifier(type)
    if let shape = known.byType[id] { return shape }
    // Templates cannot recurse, so a record inside itself could not be shown anyway.
    precondition(known.open.insert(id).inserted, "\(type) contains itself")
    let description = RecordDescription(known: known)
    var writer = RecordWriter(describing: description)
    type.sample.write(to: &writer)
    var names: Set<String> = []
    for field in description.fields {
      precondition(names.insert(field.name).inserted, "\(type) has “\(field.name)” twice")
    }
    let shape = RecordShape(name: type.recordName, fields: description.fields)
    known.open.remove(id)
    known.byType[id] = shape
    return shape
  }
}
