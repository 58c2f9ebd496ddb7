/// Which item of a list is which after somebody else has worked on it.
enum ItemMatch {
  /// For each item of the old list its number in the new one; nil for those that are gone.
  static func places(of old: [TreeValue], in new: [TreeValue]) -> [Int?] {
    var places = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    func take(_ number: Int, _ place: Int) {
      places[number] = place
      isTaken[place] = true
    }
    // An item with an id is that item, whatever else it says.
    var ids: [String: Int] = [:]
    for (place, item) in new.enumerated() { if let id = item.id { ids[id] = ids[id] ?? place } }
    for (number, item) in old.enumerated() {
      if let id = item.id, let place = ids[id], !isTaken[place] { take(number, place) }
    }
    // The others are what they say: first those that are still in order, then those that moved.
    var position = 0
    for (number, item) in old.enumerated() where item.id == nil {
      if let place = new[position...].firstIndex(of: item), !isTaken[place] {
        take(number, place)
        position = place + 1
      }
    }
    for (number, item) in old.enumerated() where item.id == nil && places[number] == nil {
      if let place = new.indices.first(where: { !isTaken[$0] && new[$0] == item }) {
        take(number, place)
      }
    }
    // Between two items that are known, as many as before: the same ones, changed.
    var number = 0
    while number < old.count {
      guard places[number] == nil else {
        number += 1
        continue
      }
      let end = (number..<old.count).first { places[$0] != nil } ?? old.count
      let from = number > 0 ? (places[number - 1] ?? -1) + 1 : 0
      let to = end < old.count ? places[end] ?? new.count : new.count
      if to - from == end - number, (from..<to).allSatisfy({ !isTaken[$0] }) {
        for offset in 0..<end - number where old[number + offset].id == nil {
          if new[from + offset].id == nil { take(number + offset, from + offset) }
        }
      }
      number = end
    }
    return places
  }
}
