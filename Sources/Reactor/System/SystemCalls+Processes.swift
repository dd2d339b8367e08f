// Processes and users, as scripts ask about them.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// The process that made this one; 1 or a reaper once that has ended.
  package static var parentProcess: Int32 { getppid() }
  /// Whose process it is, and with whose rights it acts.
  package static var userIdentifiers: (real: Int, effective: Int) {
    (Int(getuid()), Int(geteuid()))
  }
  /// As `userIdentifiers`, for the first group.
  package static var groupIdentifiers: (real: Int, effective: Int) {
    (Int(getgid()), Int(getegid()))
  }

  /// Processors that the system has online.
  package static var processorCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// The processors that a process may use; nil where the system does not tell.
  package static func affinity(_ process: Int32) throws(SystemCallError) -> [Int]? {
    var numbers = [Int32](repeating: 0, count: 1024)
    let count = baton_affinity(process, &numbers, 1024)
    if count >= 0 { return numbers.prefix(Int(count)).map { Int($0) } }
    let error = SystemCallError.last("sched_getaffinity")
    if error.code == ENOSYS { return nil }
    throw error
  }

  /// Binds a process (0: this one) to the processors with these numbers.
  package static func setAffinity(
    _ process: Int32, _ numbers: [Int32]
  ) throws(SystemCallError) {
    try check("sched_setaffinity", baton_set_affinity(process, numbers, Int32(numbers.count)))
  }

  /// Sends a signal to a process; 0 only asks whether it is there.
  package static func signal(_ process: Int32, _ signal: Int32) throws(SystemCallError) {
    try check("kill", kill(process, signal))
  }

  /// Sends a signal to all processes of a group.
  package static func signalGroup(_ group: Int32, _ signal: Int32) throws(SystemCallError) {
    try check("killpg", killpg(group, signal))
  }

  /// Moves a process (0: this one) into a group (0: its own number).
  package static func setProcessGroup(
    _ process: Int32, _ group: Int32
  ) throws(SystemCallError) { try check("setpgid", setpgid(process, group)) }

  /// The session that a process (0: this one) belongs to.
  package static func session(_ process: Int32) throws(SystemCallError) -> Int32 {
    Int32(try retrying("getsid") { Int(getsid(process)) })
  }

  /// Makes this process the leader of a new session.
  package static func beginSession() throws(SystemCallError) {
    _ = try retrying("setsid") { Int(setsid()) }
  }

  /// The process group in the foreground of a terminal.
  package static func foregroundGroup(_ terminal: Int32) throws(SystemCallError) -> Int32 {
    Int32(try retrying("tcgetpgrp") { Int(tcgetpgrp(terminal)) })
  }

  /// Says which process group the terminal's keys send signals to.
  package static func setForegroundGroup(
    _ terminal: Int32, _ group: Int32
  ) throws(SystemCallError) { try check("tcsetpgrp", tcsetpgrp(terminal, group)) }

  /// Real, effective and saved user, where the process may.
  package static func setUser(_ user: Int) throws(SystemCallError) {
    try check("setuid", setuid(uid_t(truncatingIfNeeded: user)))
  }

  /// Real, effective and saved group, where the process may.
  package static func setGroup(_ group: Int) throws(SystemCallError) {
    try check("setgid", setgid(gid_t(truncatingIfNeeded: group)))
  }

  /// The further groups of this process.
  package static func groups() throws(SystemCallError) -> [Int] {
    let count = try retrying("getgroups") { Int(getgroups(0, nil)) }
    var groups = [gid_t](repeating: 0, count: count)
    let found = try retrying("getgroups") { Int(getgroups(Int32(count), &groups)) }
    return groups.prefix(found).map { Int($0) }
  }

  /// Adds to the niceness of this process and returns the new one.
  package static func addNiceness(_ increment: Int32) throws(SystemCallError) -> Int {
    errno = 0
    let result = nice(increment)
    if result == -1, errno != 0 { throw SystemCallError.last("nice") }
    return Int(result)
  }

  /// The group of a process (0: this one).
  package static func processGroup(_ process: Int32) throws(SystemCallError) -> Int32 {
    Int32(try retrying("getpgid") { Int(getpgid(process)) })
  }

  /// Runs a command in a shell and waits; the status is that of `wait(2)`.
  package static func runShell(_ command: SystemPath) -> Int { Int(system(command)) }

  /// Ends the process with a core dump, if the system makes one.
  package static func abortProcess() -> Never { abort() }

  /// For the programs that are started from now on, and for the C library.
  package static func setEnvironment(_ name: SystemPath, _ value: SystemPath)
    throws(SystemCallError)
  {
    try check("setenv", setenv(name, value, 1))
  }

  /// No error when there is none of this name.
  package static func removeEnvironment(_ name: SystemPath) throws(SystemCallError) {
    try check("unsetenv", unsetenv(name))
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
    /// The texts of the entry; `password` is nearly always `x`.
    package let name, password, description, home, shell: String
    /// Their numbers.
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

  /// Nil when no user has this number.
  package static func user(_ identifier: Int) -> User? {
    uid_t(exactly: identifier).flatMap { getpwuid($0) }.map { User($0.pointee) }
  }

  /// Nil when no user has this name.
  package static func user(named name: String) -> User? {
    getpwnam(name).map { User($0.pointee) }
  }

  /// All of them, in the order of the system's list.
  package static func users() -> [User] {
    setpwent()
    defer { endpwent() }
    var users: [User] = []
    while let entry = getpwent() { users.append(User(entry.pointee)) }
    return users
  }

  /// The name of the user who has logged in at the terminal.
  package static func loginName() throws(SystemCallError) -> String {
    guard let name = getlogin() else { throw SystemCallError.last("getlogin") }
    return String(cString: name)
  }
}
