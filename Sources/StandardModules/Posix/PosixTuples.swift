// The tuples with names that `posix` returns.

import Interpreter
import Reactor

private let statusFields: [StaticString] = [
  "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
  "st_ctime",
]
private let statusSequence = StructSequence(
  name: "stat_result", module: "os",
  doc: "stat_result: Result from stat, fstat, or lstat.", fields: statusFields,
  hiddenFields: [
    "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize",
    "st_blocks", "st_rdev",
  ], completion: timesFromItems)
private let systemSequence = StructSequence(
  name: "uname_result", module: "posix", doc: "uname_result: Result from os.uname().",
  fields: ["sysname", "nodename", "release", "version", "machine"])
private let timesSequence = StructSequence(
  name: "times_result", module: "posix", doc: "times_result: Result from os.times().",
  fields: ["user", "system", "children_user", "children_system", "elapsed"])

/// A tuple has whole seconds only.
@Sendable private func timesFromItems(_ items: [Value]) -> [Value] {
  var items = items
  for index in 7..<10 where items[index + 3].isNone { items[index + 3] = items[index] }
  return items
}

private nonisolated(unsafe) var statusType: TypeObject?

func installPosixTuples(_ namespace: DictObject) {
  let status = statusSequence.makeType()
  statusType = status
  namespace.set(intern("stat_result"), status.value)
  let (system, times) = (systemSequence.makeType(), timesSequence.makeType())
  namespace.set(intern("uname_result"), system.value)
  namespace.set(intern("times_result"), times.value)
  let functions: [NativeFunction] = [
    .function("uname", "()", "Return an object identifying the current operating system.") { _ in
      systemSequence.makeValue(system, SystemCalls.systemNames().map { makeString($0) })
    },
    .function("times", "()", "Return a collection containing process timing information.") { _ in
      timesSequence.makeValue(times, SystemCalls.processTimes().map { .double($0) })
    },
  ]
  for function in functions { namespace.set(intern(function.name), makeNative(function)) }
}

/// The `os.stat_result` of a file.
func makeStatus(_ status: FileStatus) -> Value {
  let times = [status.accessed, status.modified, status.changed]
  var items: [Value] = [
    status.mode, status.inode, status.device, status.linkCount, status.user, status.group,
    status.size,
  ].map { .int($0) }
  items += times.map { .int($0.quotientFloor(1_000_000_000)) }
  items += times.map { .double(seconds($0)) }
  items += times.map { .int($0) }
  items += [status.blockSize, status.blocks, status.deviceType].map { .int($0) }
  guard let statusType else { return makeTuple(items) }
  return statusSequence.makeValue(statusType, items)
}

/// As CPython adds whole seconds and the rest.
private func seconds(_ nanoseconds: Int) -> Double {
  let whole = nanoseconds.quotientFloor(1_000_000_000)
  return Double(whole) + 1e-9 * Double(nanoseconds - whole * 1_000_000_000)
}

extension Int {
  fileprivate func quotientFloor(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
