import Glibc

/// How long this program has worked, and how much memory it had at most.
enum Measurement {
  /// Processor time in seconds; other programs do not count.
  static func work(_ body: () -> Void) -> Double {
    let start = seconds
    body()
    return seconds - start
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Begins to count the most memory again; on systems that can't, it is that of the whole run.
  static func forgetMemory() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// The most memory since, in bytes.
  static var memory: Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      if strncmp(line, "VmHWM:", 6) == 0 {
        return Int(strtol(Array(line.dropFirst(6)), nil, 10)) << 10
      }
    }
    return 0
  }
}
