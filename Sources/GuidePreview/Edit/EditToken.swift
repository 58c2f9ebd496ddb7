/// Something that nobody can guess: made anew for each run.
struct EditToken: Sendable {
  /// 258 bits of the kernel's, in letters that an address may have.
  let text: String

  init() {
    // On Linux this asks the kernel for each number.
    var random = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let picked = (0..<43).map { _ in letters[Int(random.next() % 64)] }
    text = String(decoding: picked, as: UTF8.self)
  }

  /// Compares in a time that does not tell how much of it was right.
  func equals(_ other: String?) -> Bool {
    let (ours, theirs) = (Array(text.utf8), Array((other ?? "").utf8))
    if ours.count != theirs.count { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(ours, theirs) { difference |= left ^ right }
    return difference == 0
  }
}
