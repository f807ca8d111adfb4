import Glibc
import TestSupport

/// A server of OpenSSH on this machine alone, with the configuration that is shipped.
///
/// What has to be other than shipped is who may come, keys, the port and where the program is.
final class SSHServer {
  static let path = "/usr/sbin/sshd"
  private static let client = "/usr/bin/ssh"

  let folder: Folder
  let port: Int
  /// The data under a name that no other test uses, by which its processes are found.
  let data: String
  private let server: Child
  private let output: Pipe

  init(_ kioskOptions: String = "") throws {
    folder = try Folder()
    data = folder.path + "/served"
    symlink(Program.small, data)
    for name in ["host", "user"] {
      let made = try Program.run(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder.path + "/" + name])
      guard made.ending == .status(0) else { throw Child.Failure(description: made.complaint) }
    }
    // A server of root keeps what it does not trust apart, in this folder.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try Self.freePort()
    let configuration = try folder.write(
      Self.shipped(with: [
        "Port": "\(port)\nListenAddress 127.0.0.1\nStrictModes no", "HostKey": folder.path + "/host",
        "AllowUsers": Self.user, "PermitRootLogin": "prohibit-password", "MaxStartups": "200",
        "AuthorizedKeysFile": folder.path + "/user.pub",
        "ForceCommand": "exec \(Program.path) --kiosk --data \(data) \(kioskOptions)",
      ]).utf8, to: "sshd_config")
    output = try Pipe()
    server = try Child.start(
      Self.path, ["-D", "-e", "-f", configuration],
      environment: ["PATH": "/usr/bin:/bin"],
      descriptors: [0: .file("/dev/null", O_RDONLY), 2: .descriptor(output.writing)], inNewSession: true)
    try wait(for: "Server listening")
  }

  deinit {
    kill(server.id, SIGTERM)
    _ = server.ending()
    var output = output
    output.closeWriting()
    output.closeReading()
  }

  /// The arguments of a client that comes from here, with words of its own.
  func arguments(_ options: [String] = [], _ command: [String] = []) -> [String] {
    [
      "-F", "none", "-p", String(port), "-i", folder.path + "/user", "-o", "IdentitiesOnly=yes", "-o",
      "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
      "SendEnv=LANG LC_* COLORTERM NO_COLOR SMARTSPEC_* LD_*",
    ] + options + ["--", "\(Self.user)@127.0.0.1"] + command
  }

  /// Runs a client to its end.
  func run(
    _ command: [String], options: [String] = [], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.run(Self.client, arguments(options, command), environment: environment)
  }

  /// Opens the dashboard in a terminal.
  func session(_ command: [String] = [], environment: [String: String?] = [:]) throws -> Session {
    // The client closes the descriptor by whose end a session learns of its own; a shell around it does not.
    try Session(
      arguments(["-tt"], command), environment: environment,
      prefix: ["/bin/sh", "-c", "\"$0\" \"$@\"; exit $?"], program: Self.client)
  }

  /// Starts a client whose keys come from a pipe.
  func start() throws -> SSHClient { try SSHClient(Self.client, arguments(["-tt"])) }

  /// The programs that serve somebody.
  var programs: [pid_t] { Processes.running(Program.path, with: data) }

  private func wait(for text: String) throws {
    var said: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(10)
    while !String(decoding: said, as: UTF8.self).contains(text) {
      guard waitForInput([output.reading], until: deadline) else {
        throw Child.Failure(description: "No server: " + String(decoding: said, as: UTF8.self))
      }
      if case .bytes(let more) = Chunk.read(from: output.reading) { said += more }
    }
  }

  private static let user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "root"

  /// The configuration as it is shipped, with other values for some of its settings.
  private static func shipped(with changes: [String: String]) throws -> String {
    var open = changes
    let lines = try textOfFile(Samples.repository + "/service/sshd_config").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      let name = String(line.prefix { $0 != " " })
      return open.removeValue(forKey: name).map { "\(name) \($0)" } ?? String(line)
    }
    guard open.isEmpty else { throw Child.Failure(description: "Not in the configuration: \(open.keys).") }
    return lines.joined(separator: "\n")
  }

  /// A port that nobody uses at the moment.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 ? getsockname(descriptor, pointer, &length) : -1
      }
    }
    guard result == 0 else { throw Child.Failure(description: "There is no free port.") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

/// A client whose terminal is at the other end only.
final class SSHClient {
  let child: Child
  private(set) var bytes: [UInt8] = []
  private var (input, output): (Pipe, Pipe)
  private var isEnded = false

  init(_ path: String, _ arguments: [String]) throws {
    (input, output) = (try Pipe(), try Pipe())
    child = try Child.start(
      path, arguments, environment: Program.environment,
      descriptors: [
        0: .descriptor(input.reading), 1: .descriptor(output.writing), 2: .descriptor(output.writing),
      ], inNewSession: true)
    input.closeReading()
    output.closeWriting()
  }

  deinit { kill() }

  var descriptor: Int32 { output.reading }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func type(_ keys: String) {
    let keys = Array(keys.utf8)
    _ = write(input.writing, keys, keys.count)
  }

  /// Takes what has come.
  func take() {
    while case .bytes(let new) = Chunk.read(from: output.reading) { bytes += new }
  }

  func forget() { bytes = [] }

  /// Ends the client as a lost connection does: without a word to the server.
  func kill() {
    guard !isEnded else { return }
    isEnded = true
    Glibc.kill(child.id, SIGKILL)
    _ = child.ending()
    input.closeWriting()
    output.closeReading()
  }
}
