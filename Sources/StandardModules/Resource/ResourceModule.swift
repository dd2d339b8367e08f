// The module `resource`: what processes have used, and limits.

import Asyncio
import Interpreter
import Reactor

private let usageSequence = StructSequence(
  name: "struct_rusage", module: "resource", doc: "struct_rusage: Result from getrusage.",
  fields: [
    "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt",
    "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals",
    "ru_nvcsw", "ru_nivcsw",
  ])

func makeResourceModule() throws(Raised) -> ModuleObject {
  let type = usageSequence.makeType()
  let module = makeModule("resource", doc: "", resourceFunctions + usageFunctions(type))
  let namespace = module.namespace
  namespace.set(intern("struct_rusage"), type.value)
  namespace.set(intern("error"), .object(exceptionType(.osError)))
  let constants: [(StaticString, Int)] = [
    ("RUSAGE_SELF", 0), ("RUSAGE_CHILDREN", -1), ("RLIM_INFINITY", SystemCalls.unlimited),
  ]
  for (name, value) in constants + SystemCalls.limitNames {
    namespace.set(intern(name), .int(value))
  }
  return module
}

private func usageFunctions(_ type: TypeObject) -> [NativeFunction] {
  [
    .function(
      "getrusage", "(who, /)", "Return an object that describes the resources consumed."
    ) { (a: Arguments) throws(Raised) in
      let who = try cNumber(a[0])
      do throws(SystemCallError) {
        return usageSequence.makeValue(type, usageItems(try SystemCalls.usage(who)))
      } catch {
        if error.code == 22 { throw raise(.valueError, "invalid who parameter") }
        throw systemError(error)
      }
    }
  ]
}

private let resourceFunctions: [NativeFunction] = [
  .function("getrlimit", "(resource, /)", "Return the soft and hard limits of a resource.") {
    (a: Arguments) throws(Raised) in
    let resource = try limitNumber(a[0])
    let limit = try asking { () throws(SystemCallError) in try SystemCalls.limit(resource) }
    return makeTuple([.int(limit.soft), .int(limit.hard)])
  },
  .function(
    "setrlimit", "(resource, limits, /)", "Set the limits of consumption.", touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let resource = try limitNumber(a[0])
    let pair = a[1].unwrapped.tuple.map { Array($0.buffer) } ?? a[1].list.map { Array($0.buffer) }
    guard let pair, pair.count == 2 else {
      throw raise(.valueError, "expected a tuple of 2 integers")
    }
    let (soft, hard) = (try toIndex(pair[0]), try toIndex(pair[1]))
    do throws(SystemCallError) {
      try SystemCalls.setLimit(resource, soft: soft, hard: hard)
    } catch {
      if error.code == 22 { throw raise(.valueError, "current limit exceeds maximum limit") }
      if error.code == 1 { throw raise(.valueError, "not allowed to raise maximum limit") }
      throw systemError(error)
    }
    return .none
  },
  .function("getpagesize", "()", "Return the size of a page of memory.") { _ in
    .int(SystemCalls.pageSize)
  },
]

private func limitNumber(_ value: Value) throws(Raised) -> Int32 {
  let number = try toIndex(value)
  guard (0..<16).contains(number) else { throw raise(.valueError, "invalid resource specified") }
  return Int32(number)
}
