// Runs a program on a terminal of its own and watches its screen. Hermetic: its own session and
// controlling terminal, its own environment, no external tools. Tests wait for what they expect to
// see, with a limit, and never for time to pass.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package final class PseudoTerminal {
  package enum Failure: Error {
    case noTerminal
    case notStarted(Int32)
  }

  /// Only what never comes is waited for so long: the machine may be busy with something else.
  package static let limit = 120.0

  package private(set) var screen: Screen
  /// Everything the program has written.
  package private(set) var transcript: [UInt8] = []
  private let controller: Int32
  /// Kept open so that the modes can be looked at after the program has left.
  private let terminal: Int32
  private var process: pid_t = 0
  private var status: Int32?
  private var isClosed = false

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 60, rows: Int = 16
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    guard let (controller, path) = openTerminal() else { throw Failure.noTerminal }
    self.controller = controller
    terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    setSize(columns: columns, rows: rows)
    let error = start(program, arguments, environment, terminalPath: path)
    if error != 0 { throw Failure.notStarted(error) }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if !isClosed { close(controller) }
    close(terminal)
  }

  // MARK: Acting

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      offset += count
    }
  }

  package func send(signal: Int32) {
    kill(process, signal)
  }

  /// Closes the terminal's window.
  package func hangUp() {
    close(controller)
    isClosed = true
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    setSize(columns: columns, rows: rows)
  }

  // MARK: Watching

  /// Takes output in until the screen is as expected; false when it never is.
  package func until(seconds: Double = PseudoTerminal.limit, _ isExpected: (Screen) -> Bool) -> Bool
  {
    let deadline = monotonicSeconds() + seconds
    while !isExpected(screen) {
      let rest = deadline - monotonicSeconds()
      if rest <= 0 { return false }
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      if isClosed { descriptor.fd = -1 }
      if poll(&descriptor, 1, Int32(min(rest * 1000, 100) + 1)) > 0 {
        if !readOutput() { return isExpected(screen) }
      } else if hasExited() {
        return isExpected(screen)
      }
    }
    return true
  }

  /// Waits for the program's end; its exit status, 128 plus the signal that killed it, or nil.
  package func exitStatus(seconds: Double = PseudoTerminal.limit) -> Int32? {
    _ = until(seconds: seconds) { _ in hasExited() }
    takeRest()
    guard let status else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Whether the terminal edits and echoes lines itself, as a shell expects to find it.
  package var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return false }
    let needed = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return modes.c_lflag & needed == needed
  }

  private func hasExited() -> Bool {
    if status != nil { return true }
    var result: Int32 = 0
    if waitpid(process, &result, WNOHANG) == process { status = result }
    return status != nil
  }

  /// What the program wrote before it ended may still lie in the terminal.
  private func takeRest() {
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while !isClosed, poll(&descriptor, 1, 0) > 0, readOutput() {}
  }

  private func readOutput() -> Bool {
    if isClosed { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(controller, &bytes, bytes.count)
    guard count > 0 else { return false }
    transcript += bytes[..<count]
    screen.feed(bytes[..<count])
    return true
  }

  private func setSize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  // MARK: Starting

  /// A new session opens the terminal first: that makes it the controlling one.
  private func start(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    terminalPath: String
  ) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, newSessionFlag | 0x04 | 0x08)  // SETSIGDEF, SETSIGMASK
    posix_spawn_file_actions_addopen(&actions, 0, terminalPath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let argumentList = ([program] + arguments).map { strdup($0) } + [nil]
    let environmentList = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argumentList + environmentList { free(text) } }
    return posix_spawn(&process, program, &actions, &attributes, argumentList, environmentList)
  }
}

// POSIX_SPAWN_SETSID, which the C modules do not show to Swift.
#if canImport(Glibc)
  private let newSessionFlag: Int16 = 0x80
#else
  private let newSessionFlag: Int16 = 0x0400
#endif

private func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The controlling side of a new pseudo-terminal and the path of the other.
private func openTerminal() -> (Int32, String)? {
  #if canImport(Glibc)
    // posix_openpt and its relatives are not in the Glibc module; these are what they do.
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard controller >= 0,
      ioctl(controller, 0x4004_5431, &unlocked) == 0,  // TIOCSPTLCK
      ioctl(controller, 0x8004_5430, &number) == 0  // TIOCGPTN
    else { return nil }
    return (controller, "/dev/pts/\(number)")
  #else
    let controller = posix_openpt(O_RDWR | O_NOCTTY)
    guard controller >= 0, grantpt(controller) == 0, unlockpt(controller) == 0,
      let name = ptsname(controller)
    else { return nil }
    return (controller, String(cString: name))
  #endif
}
