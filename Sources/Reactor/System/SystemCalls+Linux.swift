// Calls that only Linux has: descriptors of events, timers and memory, and extended attributes of files.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// A file, by its path or its descriptor.
  package enum FilePlace {
    case path(SystemPath, follows: Bool)
    case descriptor(Int32)
  }

  /// By what policy a process (0: this one) is scheduled, with what priority, and its turn in seconds.
  package static func schedule(_ process: Int32) throws(SystemCallError) -> (
    policy: Int, priority: Int, turn: Double
  ) {
    var (policy, priority, turn) = (Int32(0), Int32(0), 0.0)
    try check("sched_getparam", baton_schedule(process, &policy, &priority, &turn))
    return (Int(policy), Int(priority), turn)
  }

  /// - Parameter policy: nil leaves it as it is.
  package static func setSchedule(_ process: Int32, policy: Int32?, priority: Int32)
    throws(SystemCallError)
  {
    try check("sched_setparam", baton_set_schedule(process, policy ?? -1, priority))
  }

  /// The least and the greatest priority of a policy.
  package static func priorities(of policy: Int32) throws(SystemCallError) -> (Int, Int) {
    let (least, greatest) = (sched_get_priority_min(policy), sched_get_priority_max(policy))
    if least < 0 || greatest < 0 { throw SystemCallError.last("sched_get_priority_max") }
    return (Int(least), Int(greatest))
  }

  /// A descriptor of a counter.
  package static func makeEvent(_ initial: UInt32, _ flags: Int32) throws(SystemCallError) -> Int {
    try retrying("eventfd") { Int(baton_eventfd(initial, flags)) }
  }

  /// A descriptor of memory that has no place in a folder.
  package static func makeMemory(_ name: SystemPath, _ flags: UInt32) throws(SystemCallError) -> Int
  {
    try retrying("memfd_create") { Int(baton_memfd(name, flags)) }
  }

  /// A descriptor of a timer.
  package static func makeTimer(_ clock: Int32, _ flags: Int32) throws(SystemCallError) -> Int {
    try retrying("timerfd_create") { Int(baton_timerfd(clock, flags)) }
  }

  /// Sets a timer, in nanoseconds; negative flags only ask.
  /// - Returns: What was left before, and the interval.
  package static func setTimer(
    _ descriptor: Int32, _ flags: Int32, initial: Int, interval: Int
  ) throws(SystemCallError) -> (left: Int, interval: Int) {
    var old: [Int64] = [0, 0]
    _ = try retrying("timerfd_settime") {
      Int(baton_timerfd_set(descriptor, flags, Int64(initial), Int64(interval), &old))
    }
    return (Int(old[0]), Int(old[1]))
  }

  /// Moves bytes between descriptors, one of them a pipe; offsets below zero are none.
  package static func splice(
    _ source: Int32, _ target: Int32, _ count: Int, from: Int, to: Int, _ flags: UInt32
  ) throws(SystemCallError) -> Int {
    try retrying("splice") { baton_splice(source, target, count, Int64(from), Int64(to), flags) }
  }

  /// The value of an attribute; the list of their names, each with a zero behind it, for an empty name.
  package static func attribute(_ place: FilePlace, _ name: SystemPath) throws(SystemCallError)
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = try retrying("getxattr") {
      switch place {
      case .path(let path, let follows):
        baton_xattr_get(path, -1, follows ? 1 : 0, name, &bytes, bytes.count)
      case .descriptor(let number): baton_xattr_get(nil, number, 1, name, &bytes, bytes.count)
      }
    }
    return Array(bytes.prefix(count))
  }

  /// Makes or replaces an attribute.
  package static func setAttribute(
    _ place: FilePlace, _ name: SystemPath, _ bytes: [UInt8], _ flags: Int32
  ) throws(SystemCallError) {
    _ = try retrying("setxattr") {
      switch place {
      case .path(let path, let follows):
        Int(baton_xattr_set(path, -1, follows ? 1 : 0, name, bytes, bytes.count, flags))
      case .descriptor(let number):
        Int(baton_xattr_set(nil, number, 1, name, bytes, bytes.count, flags))
      }
    }
  }

  /// Takes an attribute away.
  package static func removeAttribute(_ place: FilePlace, _ name: SystemPath)
    throws(SystemCallError)
  {
    _ = try retrying("removexattr") {
      switch place {
      case .path(let path, let follows): Int(baton_xattr_remove(path, -1, follows ? 1 : 0, name))
      case .descriptor(let number): Int(baton_xattr_remove(nil, number, 1, name))
      }
    }
  }
}
