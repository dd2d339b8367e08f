// Runs a program to its end and keeps what it said. A watchdog ends programs that hang.

import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a finished program left behind.
package struct ProcessResult: Sendable {
  package var output: String
  package var errors: String
  /// The exit status, or 128 and the signal that ended the program, as shells count.
  package var status: Int32
  package var timedOut: Bool
}

/// One run of a program.
package struct ChildProcess {
  private let arguments: [String]
  private let environment: [String]

  /// - Parameter environment: `NAME=VALUE` entries; nothing else is inherited.
  package init(_ arguments: [String], environment: [String]) {
    self.arguments = arguments
    self.environment = environment
  }

  /// Starts the program, feeds it `input`, and waits for its end, but no longer than `seconds`.
  /// - Parameter interruptAfter: Ctrl-C is sent when this has been printed.
  package func run(
    input: String, seconds: Double, interruptAfter mark: String? = nil
  ) -> ProcessResult {
    // A program may end before it has read its input.
    signal(SIGPIPE, SIG_IGN)
    starting.acquire()
    var (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    let started = spawn(stdin: stdin, stdout: stdout, stderr: stderr)
    starting.release()
    guard let child = started else {
      return ProcessResult(
        output: "", errors: "cannot start \(arguments[0])", status: 127, timedOut: false)
    }
    for pipe in [stdin.readEnd, stdout.writeEnd, stderr.writeEnd] { close(pipe) }
    // Inputs of script tests are a few lines, which fit into the pipe, or a program, which is read.
    _ = Array(input.utf8).withUnsafeBytes { write(stdin.writeEnd, $0.baseAddress, $0.count) }
    if let mark {
      let isThere = stdout.drain(until: mark, seconds: seconds)
      // The state that the test means begins right after the mark.
      if isThere { usleep(20_000) }
      kill(child, SIGINT)
    } else {
      close(stdin.writeEnd)
    }
    let timedOut = !Pipe.drain(&stdout, &stderr, seconds: seconds)
    if timedOut { kill(child, SIGKILL) }
    var raw: Int32 = 0
    while waitpid(child, &raw, 0) < 0, errno == EINTR {}
    // A program that is interrupted may be waiting for more input.
    if mark != nil { close(stdin.writeEnd) }
    close(stdout.readEnd)
    close(stderr.readEnd)
    let killer = raw & 0x7f
    return ProcessResult(
      output: stdout.text, errors: stderr.text,
      status: killer == 0 ? (raw >> 8) & 0xff : 128 + killer, timedOut: timedOut)
  }

  private func spawn(stdin: Pipe, stdout: Pipe, stderr: Pipe) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.readEnd, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.writeEnd, 1)
    posix_spawn_file_actions_adddup2(&actions, stderr.writeEnd, 2)
    // The threads that run tests block signals; the child must hear them.
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Nor does it inherit what a shell, or `nohup` around the tests, ignores.
    var (none, defaults) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&defaults)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, arguments[0], &actions, &attributes, argv, envp) == 0 ? child : nil
  }
}

/// Held while a child starts, so that it does not inherit another one's pipes.
private let starting = Lock()

/// A pipe whose ends no other child inherits.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32
  private var bytes: [UInt8] = []
  private var isOpen = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init() {
    var ends: [Int32] = [-1, -1]
    let failed = pipe(&ends) != 0
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    precondition(!failed, "the test process has run out of file descriptors")
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Reads both pipes to their ends; false when that took longer than `seconds`.
  static func drain(_ first: inout Pipe, _ second: inout Pipe, seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while first.isOpen || second.isOpen {
      var polled = [
        pollfd(fd: first.isOpen ? first.readEnd : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: second.isOpen ? second.readEnd : -1, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - .now
      guard left > .zero else { return false }
      _ = poll(&polled, 2, Int32(left / .milliseconds(1)) + 1)
      if polled[0].revents != 0 { first.readSome() }
      if polled[1].revents != 0 { second.readSome() }
    }
    return true
  }

  /// Reads until the text has come; false when the pipe ended or time was over before.
  mutating func drain(until mark: String, seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while isOpen, ContinuousClock.now < deadline {
      if text.contains(mark) { return true }
      var polled = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, 100) > 0 { readSome() }
    }
    return text.contains(mark)
  }

  private mutating func readSome() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(readEnd, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isOpen = false
    }
  }
}
