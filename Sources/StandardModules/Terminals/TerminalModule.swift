// The module `_terminal`: the doors of `termios` and `fcntl`, whose errors and arguments are written in
// Python (Library/Unix/termios.py, Library/Unix/fcntl.py).

import Interpreter
import Reactor

func makeTerminalModule() throws(Raised) -> ModuleObject {
  let module = makeModule("_terminal", doc: "Doors to terminals and locks.", terminalFunctions)
  for (table, constants) in [
    ("terminal_constants", SystemCalls.terminalConstants),
    ("control_constants", SystemCalls.controlConstants),
  ] {
    let names = makeDict()
    for (name, value) in constants { names.set(intern(name), .int(value)) }
    module.namespace.set(intern(table), names.value)
  }
  return module
}

private let terminalFunctions: [NativeFunction] = [
  .function(
    "attributes", "(fd, /)", "Return flags, speeds and control characters.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let fd = try descriptor(a[0])
    let found = try asking { () throws(SystemCallError) in
      try SystemCalls.terminalAttributes(fd)
    }
    var items = found.flags.map { Value.int(Int(truncatingIfNeeded: $0)) }
    items.append(.int(Int(truncatingIfNeeded: found.inputSpeed)))
    items.append(.int(Int(truncatingIfNeeded: found.outputSpeed)))
    items.append(makeBytes(found.controls))
    return makeList(items).value
  },
  .function(
    "set_attributes", "(fd, when, iflag, oflag, cflag, lflag, ispeed, ospeed, cc, /)",
    "Set flags, speeds and control characters.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    var numbers: [UInt] = []
    for index in 2..<8 { numbers.append(UInt(bitPattern: try toIndex(a[index]))) }
    let wanted = SystemCalls.TerminalAttributes(
      flags: Array(numbers[..<4]), inputSpeed: numbers[4], outputSpeed: numbers[5],
      controls: a[8].unwrapped.bytes.map { Array($0.buffer) } ?? [])
    let (fd, when) = (try descriptor(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.setTerminalAttributes(fd, when: when, wanted)
    }
    return .none
  },
  .function("drain", "(fd, /)", "Wait until all output has been sent.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let fd = try descriptor(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.drainTerminal(fd) }
    return .none
  },
  terminalCall("flush", SystemCalls.flushTerminal),
  terminalCall("flow", SystemCalls.flowTerminal),
  terminalCall("send_break", SystemCalls.sendBreak),
  terminalCall("lock", SystemCalls.lock),
  .function("set_size", "(fd, rows, columns, /)", "Set the size of the window.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let fd = try descriptor(a[0])
    let rows = UInt16(truncatingIfNeeded: try toIndex(a[1]))
    let columns = UInt16(truncatingIfNeeded: try toIndex(a[2]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.setWindowSize(fd, rows: rows, columns: columns)
    }
    return .none
  },
  .function("control", "(fd, command, argument, /)", "Call fcntl().", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (fd, command, argument) = (
      try descriptor(a[0]), try cNumber(a[1]), try cNumber(a[2])
    )
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.control(fd, command, argument)
      })
  },
  .function(
    "exchange", "(fd, command, data, is_device, /)", "Call fcntl() or ioctl() with a structure.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (fd, command, isDevice) = (
      try descriptor(a[0]), try toIndex(a[1]), try isTrue(a[3])
    )
    guard let data = try bytesLike(a[2]) else { throw notBytesLike(a[2]) }
    let bytes = Array(data.buffer)
    let found = try asking { () throws(SystemCallError) in
      try SystemCalls.exchange(fd, command, bytes, isDevice: isDevice)
    }
    return makeTuple([.int(found.result), makeBytes(found.bytes)])
  },
  .function(
    "control_device", "(fd, request, argument, /)", "Call ioctl() with a number.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (fd, request, argument) = (
      try descriptor(a[0]), try toIndex(a[1]), try cNumber(a[2])
    )
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.controlDevice(fd, request, argument)
      })
  },
  .function(
    "lock_range", "(fd, operation, length, start, whence, /)", "Lock a part of a file.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (fd, operation) = (try descriptor(a[0]), try cNumber(a[1]))
    let (length, start, whence) = (try toIndex(a[2]), try toIndex(a[3]), try cNumber(a[4]))
    try asking { () throws(SystemCallError) in
      try SystemCalls.lockRange(fd, operation, length: length, start: start, whence: whence)
    }
    return .none
  },
]

/// A call with a descriptor and one number.
private func terminalCall(
  _ name: StaticString, _ call: @escaping (Int32, Int32) throws(SystemCallError) -> Void
) -> NativeFunction {
  .function(name, "(fd, number, /)", "Call the system.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (fd, number) = (try descriptor(a[0]), try cNumber(a[1]))
    try asking { () throws(SystemCallError) in try call(fd, number) }
    return .none
  }
}
