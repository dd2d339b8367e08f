// Child processes in `posix`: made, waited for, and other programs in the place of this one.

import Asyncio
import Interpreter
import Reactor

let posixChildren: [NativeFunction] = [
  .function("fork", "()", "Fork a child process.", touches: .processes, forkProcess),
  .function(
    "register_at_fork", "(*, before=None, after_in_child=None, after_in_parent=None)",
    "Register callables to be called when forking a new process.", registerAtFork),
  .function("system", "(command)", "Execute the command in a subshell.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let command = try PathArgument(a[0], "system", "command")
    try flushDirtyFiles()
    return .int(try waiting { () in SystemCalls.runShell(command.system) })
  },
  .function(
    "waitpid", "(pid, options, /)", "Wait for completion of a given child process.",
    touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let (process, options) = (try cNumber(a[0]), try cNumber(a[1]))
    if options == 0, process > 0 { try awaitEnd(of: process) }
    let ended = try waiting { () throws(SystemCallError) in
      try SystemCalls.wait(process, options: options)
    }
    return makeTuple([.int(Int(ended.process)), .int(Int(ended.status))])
  },
  .function(
    "_wait4", "(pid, options, /)", "As wait4, with the usage as a list.", touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let (process, options) = (try cNumber(a[0]), try cNumber(a[1]))
    let ended = try waiting { () throws(SystemCallError) in
      try SystemCalls.waitForUsage(process, options: options)
    }
    let usage = makeList(usageItems(ended.usage)).value
    return makeTuple([.int(Int(ended.process)), .int(Int(ended.status)), usage])
  },
  .function(
    "_waitid", "(kind, id, options, /)", "As waitid, with the change as a tuple.",
    touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let (kind, identifier, options) = (try toIndex(a[0]), try toIndex(a[1]), try cNumber(a[2]))
    let change = try waiting { () throws(SystemCallError) in
      try SystemCalls.waitForChange(kind, identifier, options: options)
    }
    guard let change else { return .none }
    return makeTuple(
      [change.process, change.user, change.signal, change.status, change.code].map { .int($0) })
  },
  .function(
    "pidfd_open", "(pid, flags=0)", "Return a file descriptor referring to the process pid.",
    touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    let descriptor = try asking { () throws(SystemCallError) in
      try SystemCalls.processDescriptor(process)
    }
    guard let descriptor else { throw systemError(SystemCallError(code: 38, call: "pidfd_open")) }
    return .int(Int(descriptor))
  },
  .function(
    "_wait_ready", "(readers, writers, timeout, /)",
    "Wait until descriptors are ready; return those to read from and those to write to.",
    touches: .files, waitForDescriptors),
  .function("_set_pipe_size", "(fd, size, /)", "Ask for a larger or smaller pipe.") {
    (a: Arguments) throws(Raised) in
    let (descriptor, size) = (try descriptor(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in try SystemCalls.setPipeSize(descriptor, size) }
    return .none
  },
  .function(
    "_execute", "(path, args, env, /)", "Run another program in this process.", touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let (path, arguments) = (try encodedPath(a[0]), try encodedPaths(a[1]))
    let environment = a[2].isNone ? nil : try encodedPaths(a[2])
    try flushDirtyFiles()
    throw systemError(
      SystemCalls.execute(path, arguments, environment: environment),
      environment == nil ? .none : a[0])
  },
  .function(
    "_exit", "(status)", "Exit to the system with specified status, without normal exit processing."
  ) {
    (a: Arguments) throws(Raised) in SystemCalls.exitAtOnce(try cNumber(a[0]))
  },
]

/// A path as the system takes it: text as UTF-8, what could not be decoded as the bytes that it was.
func encodedPath(_ value: Value) throws(Raised) -> [UInt8] {
  guard let path = try fileSystemPath(value) else { throw notAPath(value) }
  let bytes = try systemBytes(path)
  if bytes.contains(0) { throw raise(.valueError, "embedded null byte") }
  return bytes
}

/// The paths of a tuple or list.
func encodedPaths(_ value: Value) throws(Raised) -> [[UInt8]] {
  guard let count = value.unwrapped.list?.count ?? value.unwrapped.tuple?.count else {
    throw raise(.typeError, "a tuple or list is required, not '\(typeName(value))'")
  }
  var result: [[UInt8]] = []
  for index in 0..<count {
    // A list may change while `__fspath__` runs.
    if let list = value.unwrapped.list, index >= list.count { break }
    let item = value.unwrapped.list?.buffer[index] ?? value.unwrapped.tuple?[index]
    result.append(try encodedPath(item ?? .none))
  }
  return result
}

/// The items of `resource.struct_rusage`.
func usageItems(_ usage: ResourceUsage) -> [Value] {
  [.double(usage.userTime), .double(usage.systemTime)] + usage.counts.map { .int($0) }
}
