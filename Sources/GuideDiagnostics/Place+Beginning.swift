extension Place {
  /// The point where it begins, for faults of something too long to underline.
  package var beginning: Place { Place(file, at: Int(start)) }
}
