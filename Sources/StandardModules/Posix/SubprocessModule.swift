// The module `_posixsubprocess`: the one call by which `subprocess` starts programs.

import Asyncio
import Interpreter
import Reactor

func makeSubprocessModule() throws(Raised) -> ModuleObject {
  makeModule(
    "_posixsubprocess", doc: "A POSIX helper for the subprocess module.",
    [
      .function(
        "fork_exec",
        """
        (args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, \
        errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session, \
        pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork, /)
        """,
        "Spawn a fresh new child process.", touches: .processes, startProgram)
    ])
}

private func startProgram(_ a: Arguments) throws(Raised) -> Value {
  var request = try makeRequest(a)
  try setIdentity(&request, a)
  let preparation = a[21]
  if preparation.isNone {
    try flushDirtyFiles()
    return .int(
      Int(try asking { () throws(SystemCallError) in try SystemCalls.spawn(request, prepare: nil) })
    )
  }
  if isExiting {
    throw raise(.pythonFinalizationError, "preexec_fn not supported at interpreter shutdown")
  }
  try beginFork()
  defer { endForkInParent() }
  return .int(
    Int(
      try asking { () throws(SystemCallError) in
        try InterpreterLock.spawn(request) { prepareChild(preparation) }
      }))
}

/// Calls `preexec_fn` in the child.
private func prepareChild(_ function: Value) -> Bool {
  endForkInChild()
  do throws(Raised) {
    _ = try call(function)
    return true
  } catch {
    return false
  }
}

private func makeRequest(_ a: Arguments) throws(Raised) -> SpawnRequest {
  var request = SpawnRequest()
  request.arguments = try encodedPaths(a[0])
  request.programs = try encodedPaths(a[1])
  request.closesOthers = try isTrue(a[2])
  request.kept = try keptDescriptors(a[3])
  request.folder = a[4].isNone ? nil : try encodedPath(a[4])
  request.environment = a[5].isNone ? nil : try encodedPaths(a[5])
  request.input = (try cNumber(a[6]), try cNumber(a[7]))
  let output = (try cNumber(a[8]), try cNumber(a[9]))
  let error = (try cNumber(a[10]), try cNumber(a[11]))
  (request.output, request.error) = ((output.1, output.0), (error.1, error.0))
  request.report = try cNumber(a[13])
  if request.closesOthers, request.report < 3 {
    throw raise(.valueError, "errpipe_write must be >= 3")
  }
  request.restoresSignals = try isTrue(a[14])
  request.startsSession = try isTrue(a[15])
  request.processGroup = try cNumber(a[16])
  request.mayShareMemory = try isTrue(a[22])
  return request
}

private func setIdentity(_ request: inout SpawnRequest, _ a: Arguments) throws(Raised) {
  request.group = a[17].isNone ? nil : try toIndex(a[17], overflow: .overflowError)
  request.user = a[19].isNone ? nil : try toIndex(a[19], overflow: .overflowError)
  let mask = try toIndex(a[20])
  request.mask = mask < 0 ? nil : mask
  if !a[18].isNone {
    guard let groups = a[18].unwrapped.list?.buffer.map({ $0 }) else {
      throw raise(.typeError, "setgroups argument must be a sequence")
    }
    var numbers: [UInt32] = []
    for group in groups {
      guard let number = UInt32(exactly: try toIndex(group, overflow: .overflowError)) else {
        throw raise(.valueError, "invalid group id")
      }
      numbers.append(number)
    }
    request.groups = numbers
  }
  // After a change of identity the C library may do what must not be done on the parent's memory.
  if request.group != nil || request.user != nil || request.groups != nil {
    request.mayShareMemory = false
  }
}

private func keptDescriptors(_ value: Value) throws(Raised) -> [Int32] {
  guard let tuple = value.unwrapped.tuple else {
    throw raise(.typeError, "fork_exec() argument 4 must be tuple, not \(argumentTypeName(value))")
  }
  var kept: [Int32] = []
  for item in tuple.buffer {
    guard case .int(let number) = item.unwrapped, let descriptor = Int32(exactly: number),
      descriptor >= 0, descriptor > kept.last ?? -1
    else { throw raise(.valueError, "bad value(s) in fds_to_keep") }
    kept.append(descriptor)
  }
  return kept
}
