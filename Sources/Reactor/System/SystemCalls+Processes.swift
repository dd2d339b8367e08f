// Processes and users, as scripts ask about them.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  package static var parentProcess: Int32 { getppid() }
  package static var userIdentifiers: (real: Int, effective: Int) {
    (Int(getuid()), Int(geteuid()))
  }
  package static var groupIdentifiers: (real: Int, effective: Int) {
    (Int(getgid()), Int(getegid()))
  }

  /// Processors that the system has online.
  package static var processorCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  package static func signal(_ process: Int32, _ signal: Int32) throws(SystemCallError) {
    try check("kill", kill(process, signal))
  }

  package static func signalGroup(_ group: Int32, _ signal: Int32) throws(SystemCallError) {
    try check("killpg", killpg(group, signal))
  }

  package static func processGroup(_ process: Int32) throws(SystemCallError) -> Int32 {
    Int32(try retrying("getpgid") { Int(getpgid(process)) })
  }

  /// Runs a command in a shell and waits; the status is that of `wait(2)`.
  package static func runShell(_ command: String) -> Int { Int(system(command)) }

  /// Ends the process with a core dump, if the system makes one.
  package static func abortProcess() -> Never { abort() }

  package static func setEnvironment(_ name: String, _ value: String) throws(SystemCallError) {
    try check("setenv", setenv(name, value, 1))
  }

  package static func removeEnvironment(_ name: String) throws(SystemCallError) {
    try check("unsetenv", unsetenv(name))
  }

  /// The process goes on twice; 0 in the child.
  package static func fork() throws(SystemCallError) -> Int32 {
    Int32(try retrying("fork") { Int(baton_fork()) })
  }

  /// Waits for a child; 0 for the process when it has not ended and `options` do not wait.
  package static func wait(
    _ process: Int32, options: Int32
  ) throws(SystemCallError) -> (process: Int32, status: Int32) {
    var status: Int32 = 0
    let ended = try retrying("waitpid", interruptible: true) {
      Int(waitpid(process, &status, options))
    }
    return (Int32(ended), status)
  }

  /// Runs another program in this process.
  package static func execute(
    _ path: String, _ arguments: [String], environment: [String]?
  ) -> SystemCallError {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var entries: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
    if environment == nil {
      execvp(path, &pointers)
    } else {
      execve(path, &pointers, &entries)
    }
    let error = SystemCallError.last("exec")
    for pointer in pointers + entries { free(pointer) }
    return error
  }

  /// The system's name, this machine's name, release, version and machine type.
  package static func systemNames() -> [String] {
    var names = utsname()
    uname(&names)
    return [
      text(&names.sysname), text(&names.nodename), text(&names.release), text(&names.version),
      text(&names.machine),
    ]
  }

  private static func text<T>(_ field: inout T) -> String {
    withUnsafePointer(to: &field) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
  }

  /// Averages of the run queue over 1, 5 and 15 minutes.
  package static func loadAverages() -> [Double]? {
    var loads = [0.0, 0.0, 0.0]
    return getloadavg(&loads, 3) == 3 ? loads : nil
  }

  /// User and system time of this process and of its children, in seconds, and a wall clock.
  package static func processTimes() -> [Double] {
    var own = rusage()
    var children = rusage()
    // RUSAGE_SELF and RUSAGE_CHILDREN, which are of other types on other systems.
    getrusage(0, &own)
    getrusage(-1, &children)
    return [
      seconds(own.ru_utime), seconds(own.ru_stime), seconds(children.ru_utime),
      seconds(children.ru_stime), monotonicTime(),
    ]
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  /// An entry of the system's list of users.
  package struct User: Sendable {
    package let name, password, description, home, shell: String
    package let user, group: Int

    init(_ entry: passwd) {
      let text = { (pointer: UnsafeMutablePointer<CChar>?) in
        pointer.map { String(cString: $0) } ?? ""
      }
      name = text(entry.pw_name)
      password = text(entry.pw_passwd)
      description = text(entry.pw_gecos)
      home = text(entry.pw_dir)
      shell = text(entry.pw_shell)
      user = Int(entry.pw_uid)
      group = Int(entry.pw_gid)
    }
  }

  package static func user(_ identifier: Int) -> User? {
    uid_t(exactly: identifier).flatMap { getpwuid($0) }.map { User($0.pointee) }
  }

  package static func user(named name: String) -> User? {
    getpwnam(name).map { User($0.pointee) }
  }

  /// The name of the user who has logged in at the terminal.
  package static func loginName() throws(SystemCallError) -> String {
    guard let name = getlogin() else { throw SystemCallError.last("getlogin") }
    return String(cString: name)
  }
}
