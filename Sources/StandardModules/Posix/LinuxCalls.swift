// What `_os_linux` is written on: calls that only Linux has.

import Interpreter
import Reactor

func makeLinuxModule() throws(Raised) -> ModuleObject {
  makeModule("_linux", doc: "", functions + credentialFunctions)
}

private let functions: [NativeFunction] = [
  .function("eventfd", "(initval, flags, /)", "A descriptor of a counter.") {
    (a: Arguments) throws(Raised) in
    let (initial, flags) = (UInt32(truncatingIfNeeded: try toIndex(a[0])), try cNumber(a[1]))
    return .int(
      try asking { () throws(SystemCallError) in try SystemCalls.makeEvent(initial, flags) })
  },
  .function("schedule", "(pid, /)", "The policy, the priority and the turn of a process.") {
    (a: Arguments) throws(Raised) in
    let process = try cNumber(a[0])
    let found = try asking { () throws(SystemCallError) in try SystemCalls.schedule(process) }
    return makeTuple([.int(found.policy), .int(found.priority), .double(found.turn)])
  },
  .function("set_schedule", "(pid, policy, priority, /)", "Choose policy and priority.") {
    (a: Arguments) throws(Raised) in
    let (process, priority) = (try cNumber(a[0]), try cNumber(a[2]))
    let policy = a[1].isNone ? nil : try cNumber(a[1])
    try asking { () throws(SystemCallError) in
      try SystemCalls.setSchedule(process, policy: policy, priority: priority)
    }
    return .none
  },
  .function("priorities", "(policy, /)", "The least and the greatest priority of a policy.") {
    (a: Arguments) throws(Raised) in
    let policy = try cNumber(a[0])
    let (least, greatest) = try asking { () throws(SystemCallError) in
      try SystemCalls.priorities(of: policy)
    }
    return makeTuple([.int(least), .int(greatest)])
  },
  .function("memfd", "(name, flags, /)", "A descriptor of memory.") {
    (a: Arguments) throws(Raised) in
    let (name, flags) = (try PathArgument(a[0], "memfd_create", "name").system, try toIndex(a[1]))
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.makeMemory(name, UInt32(truncatingIfNeeded: flags))
      })
  },
  .function("timer", "(clock, flags, /)", "A descriptor of a timer.") {
    (a: Arguments) throws(Raised) in
    let (clock, flags) = (try cNumber(a[0]), try cNumber(a[1]))
    return .int(
      try asking { () throws(SystemCallError) in try SystemCalls.makeTimer(clock, flags) })
  },
  .function(
    "set_timer", "(fd, flags, initial, interval, /)", "Set a timer; negative flags only ask."
  ) { (a: Arguments) throws(Raised) in
    let (descriptor, flags) = (try descriptor(a[0]), try cNumber(a[1]))
    let (initial, interval) = (try toIndex(a[2]), try toIndex(a[3]))
    let old = try asking { () throws(SystemCallError) in
      try SystemCalls.setTimer(descriptor, flags, initial: initial, interval: interval)
    }
    return makeTuple([.int(old.left), .int(old.interval)])
  },
  .function(
    "splice", "(src, dst, count, offset_src, offset_dst, flags, /)", "Move bytes.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (source, target, count) = (try descriptor(a[0]), try descriptor(a[1]), try toIndex(a[2]))
    let (from, to, flags) = (try toIndex(a[3]), try toIndex(a[4]), try toIndex(a[5]))
    return .int(
      try asking { () throws(SystemCallError) in
        try SystemCalls.splice(
          source, target, count, from: from, to: to, UInt32(truncatingIfNeeded: flags))
      })
  },
  .function(
    "attribute", "(path, name, follows, /)", "The value of an attribute, or all names.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (place, path) = try place(a, "getxattr")
    let name = try PathArgument(a[1], "getxattr", "attribute").system
    return makeBytes(
      try asking(path) { () throws(SystemCallError) in try SystemCalls.attribute(place, name) })
  },
  .function(
    "set_attribute", "(path, name, follows, value, flags, /)", "Make or replace an attribute.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (place, path) = try place(a, "setxattr")
    let name = try PathArgument(a[1], "setxattr", "attribute").system
    guard let value = try bytesLike(a[3]) else { throw notBytesLike(a[3]) }
    let (bytes, flags) = (Array(value.buffer), try cNumber(a[4]))
    try asking(path) { () throws(SystemCallError) in
      try SystemCalls.setAttribute(place, name, bytes, flags)
    }
    return .none
  },
  .function(
    "remove_attribute", "(path, name, follows, /)", "Take an attribute away.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    let (place, path) = try place(a, "removexattr")
    let name = try PathArgument(a[1], "removexattr", "attribute").system
    try asking(path) { () throws(SystemCallError) in
      try SystemCalls.removeAttribute(place, name)
    }
    return .none
  },
]

/// The file that the first argument names, as a path or a descriptor.
private func place(
  _ a: Arguments, _ function: StaticString
) throws(Raised) -> (SystemCalls.FilePlace, Value) {
  if try indexNumber(a[0]) != nil { return (.descriptor(try descriptor(a[0])), a[0]) }
  let path = try PathArgument(a[0], function, others: ", os.PathLike or integer")
  return (.path(path.system, follows: try isTrue(a[2])), path.value)
}
