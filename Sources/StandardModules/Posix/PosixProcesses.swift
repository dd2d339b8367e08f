// Processes, users and the machine in `posix`.

import Asyncio
import Interpreter
import Reactor

let posixProcesses: [NativeFunction] = [
  .function("getpid", "()", "Return the current process id.") { _ in
    .int(Int(SystemCalls.processIdentifier))
  },
  .function("getppid", "()", "Return the parent's process id.") { _ in
    .int(Int(SystemCalls.parentProcess))
  },
  .function("getuid", "()", "Return the current process's user id.") { _ in
    .int(SystemCalls.userIdentifiers.real)
  },
  .function("geteuid", "()", "Return the current process's effective user id.") { _ in
    .int(SystemCalls.userIdentifiers.effective)
  },
  .function("getgid", "()", "Return the current process's group id.") { _ in
    .int(SystemCalls.groupIdentifiers.real)
  },
  .function("getegid", "()", "Return the current process's effective group id.") { _ in
    .int(SystemCalls.groupIdentifiers.effective)
  },
  .function("getpgid", "(pid)", "Call the system call getpgid(), and return the result.") {
    (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    return .int(
      Int(try asking { () throws(SystemCallError) in try SystemCalls.processGroup(process) }))
  },
  .function("setpgid", "(pid, pgrp, /)", "Call the system call setpgid(pid, pgrp).") {
    (a: Arguments) throws(Raised) in
    let (process, group) = (try cNumber(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in try SystemCalls.setProcessGroup(process, group) }
    return .none
  },
  .function("getpgrp", "()", "Return the current process group id.") { (_) throws(Raised) in
    .int(Int(try asking { () throws(SystemCallError) in try SystemCalls.processGroup(0) }))
  },
  .function("setpgrp", "()", "Make the current process the leader of its process group.") {
    (_) throws(Raised) in
    try asking { () throws(SystemCallError) in try SystemCalls.setProcessGroup(0, 0) }
    return .none
  },
  .function("getsid", "(pid, /)", "Call the system call getsid(pid) and return the result.") {
    (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    return .int(Int(try asking { () throws(SystemCallError) in try SystemCalls.session(process) }))
  },
  .function("setsid", "()", "Call the system call setsid().") { (_) throws(Raised) in
    try asking { () throws(SystemCallError) in try SystemCalls.beginSession() }
    return .none
  },
  .function("tcgetpgrp", "(fd, /)", "Return the process group associated with the terminal.") {
    (a: Arguments) throws(Raised) in
    let terminal = try descriptor(a[0])
    return .int(
      Int(try asking { () throws(SystemCallError) in try SystemCalls.foregroundGroup(terminal) }))
  },
  .function(
    "tcsetpgrp", "(fd, pgid, /)", "Set the process group associated with the terminal."
  ) { (a: Arguments) throws(Raised) in
    let (terminal, group) = (try descriptor(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.setForegroundGroup(terminal, group)
    }
    return .none
  },
  .function("getgroups", "()", "Return list of supplemental group IDs for the process.") {
    (_) throws(Raised) in
    let groups = try asking { () throws(SystemCallError) in try SystemCalls.groups() }
    return makeList(groups.map { .int($0) }).value
  },
  .function("setuid", "(uid, /)", "Set the current process's user id.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let user = try accountNumber(a[0], "uid")
    try asking { () throws(SystemCallError) in try SystemCalls.setUser(user) }
    return .none
  },
  .function("setgid", "(gid, /)", "Set the current process's group id.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let group = try accountNumber(a[0], "gid")
    try asking { () throws(SystemCallError) in try SystemCalls.setGroup(group) }
    return .none
  },
  .function("nice", "(increment, /)", "Add increment to the priority of process.") {
    (a: Arguments) throws(Raised) in
    let increment = try cNumber(a[0])
    return .int(try asking { () throws(SystemCallError) in try SystemCalls.addNiceness(increment) })
  },
  .function(
    "_affinity", "(pid, /)", "The processors that a process may use, or None."
  ) { (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    let numbers = try asking { () throws(SystemCallError) in try SystemCalls.affinity(process) }
    return numbers.map { makeList($0.map { .int($0) }).value } ?? .none
  },
  .function("_set_affinity", "(pid, numbers, /)", "Choose the processors of a process.") {
    (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    var numbers: [Int32] = []
    for value in a[1].list?.buffer ?? .init(start: nil, count: 0) {
      numbers.append(try cNumber(value))
    }
    try asking { () throws(SystemCallError) in try SystemCalls.setAffinity(process, numbers) }
    return .none
  },
  .function("getlogin", "()", "Return the actual login name.") { (a: Arguments) throws(Raised) in
    makeString(try asking { () throws(SystemCallError) in try SystemCalls.loginName() })
  },
  .function("kill", "(pid, signal, /)", "Kill a process with a signal.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let (process, signal) = (try cNumber(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in
      if process == SystemCalls.processIdentifier {
        try Signals.raise(signal)
      } else {
        try SystemCalls.signal(process, signal)
      }
    }
    try pollInterrupt()
    return .none
  },
  .function(
    "killpg", "(pgid, signal, /)", "Kill a process group with a signal.", touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let (group, signal) = (try cNumber(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in try SystemCalls.signalGroup(group, signal) }
    try pollInterrupt()
    return .none
  },
  .function("system", "(command)", "Execute the command in a subshell.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    guard let command = try fileSystemPath(a[0]) else { throw notAPath(a[0]) }
    try flushDirtyFiles()
    return .int(SystemCalls.runShell(systemPath(try systemBytes(command))))
  },
  .function("abort", "()", "Abort the interpreter immediately.") { _ in
    SystemCalls.abortProcess()
  },
]

func notAPath(_ value: Value) -> Raised {
  raise(.typeError, "expected str, bytes or os.PathLike object, not \(typeName(value))")
}

let posixSystem: [NativeFunction] = [
  .function("fspath", "(path)", "Return the file system path representation of the object.") {
    (a: Arguments) throws(Raised) in
    guard let path = try fileSystemPath(a[0]) else { throw notAPath(a[0]) }
    return a[0].unwrapped.isIdentical(to: path) ? a[0] : path
  },
  .function(
    "urandom", "(size, /)", "Return a bytes object containing random bytes.", touches: .chance
  ) { (a: Arguments) throws(Raised) in
    let size = try toIndex(a[0])
    if size < 0 { throw raise(.valueError, "negative argument not allowed") }
    try reserve(count: size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      let part = min(size - bytes.count, 1 << 20)
      bytes += currentWorld().randomBytes("os.urandom", count: part)
      try checkInterrupt()
    }
    return makeBytes(bytes)
  },
  .function("cpu_count", "()", "Return the number of logical CPUs in the system.") { _ in
    .int(startOptions.processors ?? SystemCalls.processorCount)
  },
  .function("_has_fixed_cpu_count", "()", "Does the command line say how many CPUs there are?") {
    _ in .bool(startOptions.processors != nil)
  },
  .function("strerror", "(code, /)", "Translate an error code to a message string.") {
    (a: Arguments) throws(Raised) in
    makeString(SystemCallError(code: try cNumber(a[0]), call: "").message)
  },
  .function("umask", "(mask, /)", "Set the current numeric umask and return the previous umask.") {
    (a: Arguments) throws(Raised) in .int(SystemCalls.setMask(try toIndex(a[0])))
  },
  .function("getloadavg", "()", "Return average recent system load information.") {
    (a: Arguments) throws(Raised) in
    guard let loads = SystemCalls.loadAverages() else {
      throw raise(.osError, "Load averages are unobtainable")
    }
    return makeTuple(loads.map { .double($0) })
  },
  .function("_environ", "()", "Return the environment as a list of texts.") {
    (_: Arguments) throws(Raised) in
    let entries = SystemCalls.environmentEntries()
    return makeList(try entries.map { (entry) throws(Raised) in try makeSystemString(entry) }).value
  },
  .function("putenv", "(name, value, /)", "Change or add an environment variable.") {
    (a: Arguments) throws(Raised) in
    let (name, value) = (try environmentText(a[0]), try environmentText(a[1]))
    if name.contains(CChar(UInt8(ascii: "="))) {
      throw raise(.valueError, "illegal environment variable name")
    }
    try asking { () throws(SystemCallError) in try SystemCalls.setEnvironment(name, value) }
    return .none
  },
  .function("unsetenv", "(name, /)", "Delete an environment variable.") {
    (a: Arguments) throws(Raised) in
    let name = try environmentText(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.removeEnvironment(name) }
    return .none
  },
]

private func environmentText(_ value: Value) throws(Raised) -> SystemPath {
  let bytes = try systemBytes(value.unwrapped)
  if bytes.contains(0) { throw raise(.valueError, "embedded null byte") }
  return systemPath(bytes)
}
