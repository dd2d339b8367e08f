// What few programs ask of `posix`: reading and writing at a place, owners, priorities, file systems.

import Asyncio
import BigInt
import Interpreter
import Reactor

private let fileSystemSequence = StructSequence(
  name: "statvfs_result", module: "os",
  doc: "statvfs_result: Result from statvfs or fstatvfs.",
  fields: [
    "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail",
    "f_flag", "f_namemax",
  ], hiddenFields: ["f_fsid"])

private nonisolated(unsafe) var fileSystemType: TypeObject?

func installPosixRarities(_ namespace: DictObject) {
  let type = fileSystemSequence.makeType()
  fileSystemType = type
  namespace.set(intern("statvfs_result"), type.value)
  for (name, value) in SystemCalls.rareConstants { namespace.set(intern(name), .int(value)) }
  for function in rarities { namespace.set(intern(function.name), makeNative(function)) }
}

private let rarities: [NativeFunction] = [
  .function(
    "pread", "(fd, length, offset, /)", "Read bytes from a file descriptor at an offset.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, size, offset) = (try descriptor(a[0]), try toIndex(a[1]), try toIndex(a[2]))
    if size < 0 { throw systemError(SystemCallError(code: 22, call: "pread")) }
    try reserve(count: size)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    let count = try retrying { () throws(SystemCallError) in
      try SystemCalls.read(descriptor, into: buffer, at: offset)
    }
    return makeBytes(
      Bytes(start: buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count))
  },
  .function(
    "pwrite", "(fd, buffer, offset, /)", "Write bytes to a file descriptor at an offset.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, offset) = (try descriptor(a[0]), try toIndex(a[2]))
    guard let data = try bytesLike(a[1]) else {
      throw notBytesLike(a[1])
    }
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.write(descriptor, UnsafeRawBufferPointer(data.buffer), at: offset)
      })
  },
  call("fdatasync", "(fd)", "Force write of fd to disk without forcing update of metadata.") {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return { () throws(SystemCallError) in try SystemCalls.synchronizeData(descriptor) }
  },
  call("sync", "()", "Force write of everything to disk.") { (a: Arguments) throws(Raised) in
    { () throws(SystemCallError) in SystemCalls.synchronizeAll() }
  },
  call("fchmod", "(fd, mode)", "Change the access permissions of an open file.") {
    (a: Arguments) throws(Raised) in
    let (descriptor, mode) = (try descriptor(a[0]), try toIndex(a[1]))
    return { () throws(SystemCallError) in try SystemCalls.setMode(descriptor, mode) }
  },
  call("fchown", "(fd, uid, gid)", "Change the owner and group id of an open file.") {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    let (user, group) = (try accountNumber(a[1], "uid"), try accountNumber(a[2], "gid"))
    return { () throws(SystemCallError) in try SystemCalls.setOwner(descriptor, user, group) }
  },
  .function(
    "lchown", "(path, uid, gid)", "Change the owner and group id of path, not following links.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "lchown")
    let (user, group) = (try accountNumber(a[1], "uid"), try accountNumber(a[2], "gid"))
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.setLinkOwner(path.system, user, group)
    }
    return .none
  },
  call("fchdir", "(fd)", "Change to the directory of the given file descriptor.") {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return { () throws(SystemCallError) in try SystemCalls.changeFolder(descriptor) }
  },
  .function(
    "mkfifo", "(path, mode=0o666, *, dir_fd=None)", "Create a FIFO (a POSIX named pipe).",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "mkfifo", below: a.get(2, default: .none))
    let mode = a.isGiven(1) ? try toIndex(a[1]) : 0o666
    try asking { () throws(SystemCallError) in
      try SystemCalls.makeNamedPipe(path.system, mode: mode)
    }
    return .none
  },
  .function(
    "mknod", "(path, mode=0o600, device=0, *, dir_fd=None)", "Create a node in the file system.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "mknod", below: a.get(3, default: .none))
    let mode = a.isGiven(1) ? try toIndex(a[1]) : 0o600
    let device = a.isGiven(2) ? try toIndex(a[2]) : 0
    try asking { () throws(SystemCallError) in
      try SystemCalls.makeNode(path.system, mode: mode, device: device)
    }
    return .none
  },
  .function("ttyname", "(fd, /)", "Return the name of the terminal device connected to 'fd'.") {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return makeString(
      try asking { () throws(SystemCallError) in try SystemCalls.terminalName(descriptor) })
  },
  call("sched_yield", "()", "Voluntarily relinquish the CPU.") { (a: Arguments) throws(Raised) in
    { () throws(SystemCallError) in try SystemCalls.yieldProcessor() }
  },
  .function("getpriority", "(which, who)", "Return program scheduling priority.") {
    (a: Arguments) throws(Raised) in
    let (kind, who) = (try cNumber(a[0]), try toIndex(a[1]))
    return .int(
      try asking { () throws(SystemCallError) in try SystemCalls.priority(kind, who) })
  },
  call("setpriority", "(which, who, priority)", "Set program scheduling priority.") {
    (a: Arguments) throws(Raised) in
    let (kind, who, priority) = (try cNumber(a[0]), try toIndex(a[1]), try cNumber(a[2]))
    return { () throws(SystemCallError) in try SystemCalls.setPriority(kind, who, priority) }
  },
  call("seteuid", "(euid, /)", "Set the current process's effective user id.") {
    (a: Arguments) throws(Raised) in
    let user = try accountNumber(a[0], "uid")
    return { () throws(SystemCallError) in try SystemCalls.setEffectiveUser(user) }
  },
  call("setegid", "(egid, /)", "Set the current process's effective group id.") {
    (a: Arguments) throws(Raised) in
    let group = try accountNumber(a[0], "gid")
    return { () throws(SystemCallError) in try SystemCalls.setEffectiveGroup(group) }
  },
  call("setreuid", "(ruid, euid, /)", "Set the current process's real and effective user ids.") {
    (a: Arguments) throws(Raised) in
    let (real, effective) = (try accountNumber(a[0], "uid"), try accountNumber(a[1], "uid"))
    return { () throws(SystemCallError) in try SystemCalls.setUsers(real, effective) }
  },
  call("setregid", "(rgid, egid, /)", "Set the current process's real and effective group ids.") {
    (a: Arguments) throws(Raised) in
    let (real, effective) = (try accountNumber(a[0], "gid"), try accountNumber(a[1], "gid"))
    return { () throws(SystemCallError) in try SystemCalls.setGroups(real, effective) }
  },
  .function(
    "statvfs", "(path)", "Perform a statvfs system call on the given path.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    if let number = try indexNumber(a[0]) { return try fileSystem(number) }
    let path = try PathArgument(a[0], "statvfs", others: ", os.PathLike or integer")
    return makeFileSystem(
      try asking(path.value) { () throws(SystemCallError) in
        try SystemCalls.fileSystem(path.system)
      })
  },
  .function(
    "fstatvfs", "(fd, /)", "Perform an fstatvfs system call on the given fd.", touches: .files
  ) { (a: Arguments) throws(Raised) in try fileSystem(a[0]) },
]

/// A row that only asks the system for something.
private func call(
  _ name: StaticString, _ signature: StaticString, _ doc: String,
  _ prepare: @escaping (Arguments) throws(Raised) -> () throws(SystemCallError) -> Void
) -> NativeFunction {
  .function(name, signature, doc, touches: .processes) { (a: Arguments) throws(Raised) in
    try asking(.none, .none, try prepare(a))
    return .none
  }
}

private func fileSystem(_ value: Value) throws(Raised) -> Value {
  let descriptor = try descriptor(value)
  return makeFileSystem(
    try asking { () throws(SystemCallError) in try SystemCalls.fileSystem(descriptor) })
}

private func makeFileSystem(_ fields: [UInt]) -> Value {
  guard let fileSystemType else { return .none }
  return fileSystemSequence.makeValue(fileSystemType, fields.map { makeInt(BigInt($0)) })
}
