import Foundation
import Testing

/// A real nginx that serves one folder on a port of its own.
final class WebServer {
  let address: String
  private let folder: URL

  /// - Parameter more: settings of the server.
  init(of www: URL, in folder: URL, more: String = "") throws {
    self.folder = folder
    let port = try SecureShell.freePort()
    address = "http://127.0.0.1:\(port)/"
    let path = folder.path
    let settings = """
      pid \(path)/nginx.pid;
      error_log \(path)/nginx.log;
      events {}
      http {
        access_log off;
        client_body_temp_path \(path)/nginx-body;
        proxy_temp_path \(path)/nginx-proxy;
        fastcgi_temp_path \(path)/nginx-fastcgi;
        uwsgi_temp_path \(path)/nginx-uwsgi;
        scgi_temp_path \(path)/nginx-scgi;
        server {
          listen 127.0.0.1:\(port);
          root \(www.path);
          \(more)
        }
      }

      """
    // Its workers are another user, who has to get through.
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let file = folder.appendingPathComponent("nginx.conf")
    try Data(settings.utf8).write(to: file)
    let process = Process()
    // nginx in the background keeps what it inherited, and Foundation waits until that is closed.
    let start = """
      for open in /proc/self/fd/*; do open=${open##*/}; ((open < 3)) || eval "exec $open>&-"; done
      exec /usr/sbin/nginx "$@"
      """
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", start, "nginx", "-c", file.path, "-e", "\(path)/nginx.log"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "nginx does not start")
  }

  deinit {
    let file = folder.appendingPathComponent("nginx.pid")
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if let number = pid_t(text.filter(\.isNumber)) { kill(number, SIGTERM) }
  }
}
