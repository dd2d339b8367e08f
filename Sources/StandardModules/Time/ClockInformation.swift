// `time.get_clock_info` and the clocks of POSIX by number: they read what the other functions read.

import Asyncio
import Interpreter
import Reactor

/// A clock by its number, which differs between systems.
private struct NumberedClock {
  let name: StaticString
  let number: Int
  let read: () -> Int
}

private func wall() -> Int { currentWorld().wallTime("time.clock_gettime") }
private func loop() -> Int { wholeNanoseconds(currentWorld().loopTime("time.clock_gettime")) }
private func processor() -> Int { currentWorld().processTime("time.clock_gettime") }

#if os(Linux)
  private nonisolated(unsafe) let clocks: [NumberedClock] = [
    .init(name: "CLOCK_REALTIME", number: 0, read: wall),
    .init(name: "CLOCK_MONOTONIC", number: 1, read: loop),
    .init(name: "CLOCK_PROCESS_CPUTIME_ID", number: 2, read: processor),
    .init(name: "CLOCK_THREAD_CPUTIME_ID", number: 3, read: processor),
    .init(name: "CLOCK_MONOTONIC_RAW", number: 4, read: loop),
    .init(name: "CLOCK_BOOTTIME", number: 7, read: loop),
    .init(name: "CLOCK_TAI", number: 11, read: wall),
  ]
#else
  private nonisolated(unsafe) let clocks: [NumberedClock] = [
    .init(name: "CLOCK_REALTIME", number: 0, read: wall),
    .init(name: "CLOCK_MONOTONIC", number: 6, read: loop),
    .init(name: "CLOCK_PROCESS_CPUTIME_ID", number: 12, read: processor),
    .init(name: "CLOCK_THREAD_CPUTIME_ID", number: 16, read: processor),
    .init(name: "CLOCK_MONOTONIC_RAW", number: 4, read: loop),
  ]
#endif

let clockFunctions: [NativeFunction] = [
  .function(
    "clock_gettime", "(clk_id, /)", "Return the time of the specified clock as a float.",
    touches: .clock
  ) { (a) throws(Raised) in .double(Double(try clock(a[0]).read()) / 1e9) },
  .function(
    "clock_gettime_ns", "(clk_id, /)",
    "Return the time of the specified clock as nanoseconds in an int.", touches: .clock
  ) { (a) throws(Raised) in .int(try clock(a[0]).read()) },
  .function(
    "clock_getres", "(clk_id, /)", "Return the precision of the specified clock."
  ) { (a) throws(Raised) in
    _ = try clock(a[0])
    return .double(1e-9)
  },
  .function("get_clock_info", "(name, /)", "Get information about a clock.", clockInformation),
]

func addClocks(to namespace: DictObject) {
  for clock in clocks { namespace.set(intern("\(clock.name)"), .int(clock.number)) }
}

private func clock(_ value: Value) throws(Raised) -> NumberedClock {
  let number = try toIndex(value)
  guard let clock = clocks.first(where: { $0.number == number }) else {
    throw systemError(SystemCallError(code: 22, call: "clock_gettime"))
  }
  return clock
}

private func clockInformation(_ a: Arguments) throws(Raised) -> Value {
  guard let name = a[0].unwrapped.string?.text else {
    throw raise(
      .typeError, "get_clock_info() argument 1 must be str, not \(argumentTypeName(a[0]))")
  }
  let source =
    switch name {
    case "time": "CLOCK_REALTIME"
    case "monotonic", "perf_counter": "CLOCK_MONOTONIC"
    case "process_time": "CLOCK_PROCESS_CPUTIME_ID"
    case "thread_time": "CLOCK_THREAD_CPUTIME_ID"
    default: throw raise(.valueError, "unknown clock")
    }
  let facts: [(String, Value)] = [
    ("implementation", makeString("clock_gettime(\(source))")),
    ("monotonic", .bool(name != "time")),
    ("adjustable", .bool(name == "time")), ("resolution", .double(1e-9)),
  ]
  let namespace = try getAttribute(try importModule("types"), intern("SimpleNamespace"))
  return try call(
    namespace, positional: [], keywords: facts.map { (intern($0.0), $0.1) })
}
