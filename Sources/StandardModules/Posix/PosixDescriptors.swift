// Descriptors in `posix`: opened, read, written, copied.

import Asyncio
import Interpreter
import Reactor

let posixDescriptors: [NativeFunction] = [
  .function(
    "open", "(path, flags, mode=0o777, *, dir_fd=None)", "Open a file for low level IO.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "open", below: a.get(3, default: .none))
    let (flags, mode) = (try cNumber(a[1]), a.isGiven(2) ? try toIndex(a[2]) : 0o777)
    try flushDirtyFiles()
    return .int(
      Int(
        try asking(path.value) { () throws(SystemCallError) in
          try SystemCalls.open(path.system, flags: flags, mode: mode)
        }))
  },
  .function("close", "(fd)", "Close a file descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    try asking { () throws(SystemCallError) in
      if OwnDescriptors.contains(descriptor) { throw SystemCallError.badDescriptor }
      try SystemCalls.close(descriptor)
    }
    return .none
  },
  .function(
    "read", "(fd, length, /)", "Read from a file descriptor.  Returns a bytes object.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let size = try toIndex(a[1])
    if size < 0 {
      throw systemError(SystemCallError(code: 22, call: "read"))
    }
    return try readBytes(try descriptor(a[0]), size)
  },
  .function("write", "(fd, data, /)", "Write a bytes object to a file descriptor.", touches: .files)
  { (a: Arguments) throws(Raised) in .int(try writeBytes(try descriptor(a[0]), a[1])) },
  .function(
    "lseek", "(fd, position, whence, /)", "Set the position of a file descriptor.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, position, whence) = (
      try descriptor(a[0]), try toIndex(a[1]), try cNumber(a[2])
    )
    if whence < 0 || whence > 2 { throw systemError(SystemCallError(code: 22, call: "lseek")) }
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.seek(descriptor, position, whence: whence)
      })
  },
  .function("pipe", "()", "Create a pipe.", touches: .files) { (a: Arguments) throws(Raised) in
    let ends = try asking { () throws(SystemCallError) in try SystemCalls.pipe() }
    return makeTuple([.int(Int(ends.readEnd)), .int(Int(ends.writeEnd))])
  },
  .function(
    "openpty", "()", "Open a pseudo-terminal, returning open fd's for both master and slave end.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let ends = try asking { () throws(SystemCallError) in try SystemCalls.openTerminals() }
    return makeTuple([.int(Int(ends.master)), .int(Int(ends.slave))])
  },
  .function(
    "sendfile", "(out_fd, in_fd, offset, count)",
    "Copy count bytes from file descriptor in_fd to file descriptor out_fd.", touches: .files,
    sendFile),
  .function("dup", "(fd, /)", "Return a duplicate of a file descriptor.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return .int(
      Int(try asking { () throws(SystemCallError) in try SystemCalls.copy(descriptor) }))
  },
  .function(
    "dup2", "(fd, fd2, inheritable=True)", "Duplicate file descriptor.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (from, other) = (try descriptor(a[0]), try descriptor(a[1]))
    let isInheritable = a.isGiven(2) ? try isTrue(a[2]) : true
    try asking { () throws(SystemCallError) in
      try SystemCalls.copy(from, to: other, isInheritable: isInheritable)
    }
    return .int(Int(other))
  },
  .function(
    "isatty", "(fd, /)", "Return True if the fd is connected to a terminal.", touches: .files
  ) { (a: Arguments) throws(Raised) in .bool(SystemCalls.isTerminal(try descriptor(a[0]))) },
  .function("fsync", "(fd)", "Force write of fd to disk.", touches: .files) {
    (a: Arguments) throws(Raised) in
    try flushDirtyFiles()
    let descriptor = try descriptorOf(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.synchronize(descriptor) }
    return .none
  },
  .function(
    "ftruncate", "(fd, length, /)", "Truncate a file to a specified length.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, size) = (try descriptor(a[0]), try toIndex(a[1]))
    try asking { () throws(SystemCallError) in try SystemCalls.truncate(descriptor, to: size) }
    return .none
  },
  .function(
    "truncate", "(path, length)", "Truncate a file, specified by path, to a specific length.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let size = try toIndex(a[1])
    try flushDirtyFiles()
    let path = try PathArgument(a[0], "truncate", others: ", os.PathLike or integer")
    try asking(path.value) { () throws(SystemCallError) in
      try SystemCalls.truncateFile(path.system, to: size)
    }
    return .none
  },
  .function(
    "get_inheritable", "(fd, /)", "Get the close-on-exe flag of the specified file descriptor."
  ) { (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return .bool(
      try asking { () throws(SystemCallError) in try SystemCalls.isInheritable(descriptor) })
  },
  .function(
    "set_inheritable", "(fd, inheritable, /)",
    "Set the inheritable flag of the specified file descriptor."
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, isInheritable) = (try descriptor(a[0]), try isTrue(a[1]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.setInheritable(descriptor, isInheritable)
    }
    return .none
  },
  .function("get_blocking", "(fd, /)", "Get the blocking mode of the file descriptor.") {
    (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    return .bool(
      try asking { () throws(SystemCallError) in try SystemCalls.isBlocking(descriptor) })
  },
  .function("set_blocking", "(fd, blocking, /)", "Set the blocking mode of a file descriptor.") {
    (a: Arguments) throws(Raised) in
    let (descriptor, isBlocking) = (try descriptor(a[0]), try isTrue(a[1]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.setNonBlocking(descriptor, !isBlocking)
    }
    return .none
  },
  .function(
    "_terminal_size", "(fd, /)", "Return the size of the terminal window as columns and lines."
  ) { (a: Arguments) throws(Raised) in
    let descriptor = try descriptor(a[0])
    let size = try asking { () throws(SystemCallError) in
      try SystemCalls.terminalSize(descriptor)
    }
    return makeTuple([.int(size.columns), .int(size.lines)])
  },
]

private func sendFile(_ a: Arguments) throws(Raised) -> Value {
  let (output, input) = (try descriptor(a[0]), try descriptor(a[1]))
  let offset = a[2].isNone ? nil : try toIndex(a[2])
  let count = try toIndex(a[3])
  if count < 0 || offset ?? 0 < 0 { throw systemError(SystemCallError(code: 22, call: "sendfile")) }
  return .int(
    try retrying { () throws(SystemCallError) in
      try SystemCalls.sendFile(to: output, from: input, offset: offset, count: count)
    })
}

/// A descriptor, or an object that has one.
private func descriptorOf(_ value: Value) throws(Raised) -> Int32 {
  if try indexNumber(value) != nil { return try descriptor(value) }
  return try descriptor(try callMethod(value, intern("fileno"), []))
}

/// Reads at most so many bytes.
func readBytes(_ descriptor: Int32, _ size: Int) throws(Raised) -> Value {
  try reserve(count: size)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
  defer { buffer.deallocate() }
  let count = try retrying { () throws(SystemCallError) in
    try SystemCalls.read(descriptor, into: buffer)
  }
  return makeBytes(
    UnsafeBufferPointer(
      start: buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count))
}

/// What a script writes to a descriptor; returns how much the system has taken. Other threads and handlers of
/// signals run while it waits for room: the reader may be one of them.
func writeBytes(_ descriptor: Int32, _ value: Value) throws(Raised) -> Int {
  guard let data = try bytesLike(value) else {
    throw notBytesLike(value)
  }
  // A little that there is room for needs no other thread's help.
  if !InterpreterLock.isAlone, data.count < 4096,
    (try? SystemCalls.wait(for: descriptor, readable: false, seconds: 0)) ?? false
  {
    do throws(SystemCallError) {
      return try SystemCalls.write(descriptor, UnsafeRawBufferPointer(data.buffer))
    } catch {
      if error.kind != .interrupted { throw systemError(error) }
    }
  }
  // They may change a bytearray meanwhile.
  let copy = data.isMutable ? Array(data.buffer) : nil
  return try retrying { () throws(SystemCallError) in
    guard let copy else {
      return try SystemCalls.write(descriptor, UnsafeRawBufferPointer(data.buffer))
    }
    let result = copy.withUnsafeBytes { bytes in
      Result { () throws(SystemCallError) in try SystemCalls.write(descriptor, bytes) }
    }
    return try result.get()
  }
}
