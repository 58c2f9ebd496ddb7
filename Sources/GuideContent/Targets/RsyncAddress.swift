/// The rules for `to` of a target of the kind `rsync`.
enum RsyncAddress {
  private static let advice =
    "Write the server and the folder there, as in `web@www.example.edu:/srv/www/guide`."

  static func fault(_ to: String) -> TargetAddress.Fault? {
    if TargetText.isOfWindows(to) {
      return TargetAddress.Fault(
        problem: "is a path of Windows, which rsync does not reach", advice: advice)
    }
    if TargetAddress.isPath(to) { return folder(to[...]) }
    let place: (host: Substring, path: Substring)
    if let scheme = TargetText.scheme(to) {
      guard scheme == "rsync", to.hasPrefix("rsync://") else {
        return TargetAddress.Fault(
          problem: "is not an address that rsync reaches", advice: advice)
      }
      let rest = to.dropFirst("rsync://".utf8.count)
      let host = rest.prefix { $0 != "/" }
      place = (host, rest.dropFirst(host.count))
    } else {
      // The colons of `[::1]:/path` belong to the host.
      let start = to.firstRange(of: "]:")?.lowerBound ?? to.startIndex
      guard let colon = to[start...].firstIndex(of: ":") else {
        return TargetAddress.Fault(problem: "names no server and no folder there", advice: advice)
      }
      place = (to[..<colon], to[to.index(after: colon)...])
    }
    if !TargetText.isHost(place.host, port: to.hasPrefix("rsync://")) {
      return TargetAddress.Fault(
        problem: "has no name of a server before the colon", advice: advice)
    }
    return folder(place.path)
  }

  /// What is wrong with the folder there, or nil.
  ///
  /// rsync before 3.2.4 hands it to a shell of the server as it is.
  private static func folder(_ path: Substring) -> TargetAddress.Fault? {
    if path.allSatisfy({ $0 == "/" || $0 == "." }) && !path.contains("..") || path == "~" {
      return TargetAddress.Fault(
        problem: "names no folder of its own, only the whole place", advice: advice)
    }
    let isCommand = path.utf8.contains { "`$;|&<>*?[]{}\"!".utf8.contains($0) }
    if isCommand || path.hasPrefix("-") || path.hasPrefix(":") || path.contains(" -") {
      return TargetAddress.Fault(
        problem: "has a sign in the folder’s name that the server could take for a command",
        advice: advice)
    }
    return nil
  }
}
