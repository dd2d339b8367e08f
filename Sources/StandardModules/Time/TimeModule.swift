// The module `time`. Every reading comes through the world of the loop, so that a virtual clock, a
// recording and a replay govern these functions as they govern `asyncio.sleep`.

import Asyncio
import BigInt
import CBaton
import Interpreter
import Reactor

let timeFunctions: [NativeFunction] = [
  .function(
    "time", "()", "Return the current time in seconds since the Epoch.", touches: .clock
  ) { _ in .double(Double(currentWorld().wallTime("time.time")) / 1e9) },
  .function(
    "time_ns", "()", "Return the current time in nanoseconds since the Epoch.", touches: .clock
  ) { _ in .int(currentWorld().wallTime("time.time_ns")) },
  seconds("monotonic", "Monotonic clock, cannot go backward.") {
    currentWorld().loopTime("time.monotonic")
  },
  nanoseconds("monotonic_ns", "Monotonic clock, cannot go backward, as nanoseconds.") {
    wholeNanoseconds(currentWorld().loopTime("time.monotonic_ns"))
  },
  seconds("perf_counter", "Performance counter for benchmarking.") {
    currentWorld().loopTime("time.perf_counter")
  },
  nanoseconds("perf_counter_ns", "Performance counter for benchmarking as nanoseconds.") {
    wholeNanoseconds(currentWorld().loopTime("time.perf_counter_ns"))
  },
  seconds("process_time", "Process time for profiling: sum of kernel and user-space CPU time.") {
    Double(currentWorld().processTime("time.process_time")) / 1e9
  },
  nanoseconds("process_time_ns", "Process time for profiling as nanoseconds.") {
    currentWorld().processTime("time.process_time_ns")
  },
  // Scripts run on one thread, which is where the process's time goes.
  seconds("thread_time", "Thread time for profiling: sum of kernel and user-space CPU time.") {
    Double(currentWorld().processTime("time.thread_time")) / 1e9
  },
  nanoseconds("thread_time_ns", "Thread time for profiling as nanoseconds.") {
    currentWorld().processTime("time.thread_time_ns")
  },
  .function(
    "sleep", "(seconds, /)",
    "Delay execution for a given number of seconds.\n\n"
      + "The argument may be a floating-point number for subsecond precision.", touches: .clock,
    timeSleep),
  .function(
    "gmtime", "(seconds=None, /)",
    "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).",
    touches: .clock, timeGmtime),
  .function(
    "localtime", "(seconds=None, /)",
    "Convert seconds since the Epoch to a time tuple expressing local time.", touches: .clock,
    timeLocaltime),
  .function(
    "mktime", "(tuple, /)", "Convert a time tuple in local time to seconds since the Epoch.",
    timeMktime),
  .function(
    "asctime", "(tuple=None, /)",
    "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.", touches: .clock,
    timeAsctime),
  .function(
    "ctime", "(seconds=None, /)",
    "Convert a time in seconds since the Epoch to a string in local time.", touches: .clock,
    timeCtime),
  .function(
    "strftime", "(format, tuple=None, /)",
    "Convert a time tuple to a string according to a format specification.", touches: .clock,
    timeStrftime),
  .function(
    "strptime", "(string, format='%a %b %d %H:%M:%S %Y', /)",
    "Parse a string to a time tuple according to a format specification.", timeStrptime),
]

private func seconds(
  _ name: StaticString, _ doc: String, _ read: @escaping () -> Double
) -> NativeFunction {
  .function(name, "()", doc, touches: .clock) { _ in .double(read()) }
}

private func nanoseconds(
  _ name: StaticString, _ doc: String, _ read: @escaping () -> Int
) -> NativeFunction {
  .function(name, "()", doc, touches: .clock) { _ in .int(read()) }
}

/// A virtual clock may be centuries ahead.
func wholeNanoseconds(_ seconds: Double) -> Int {
  Int(exactly: (seconds * 1e9).rounded(.down)) ?? Int.max
}

func makeTimeModule() throws(Raised) -> ModuleObject {
  installTimeTuple()
  let module = makeModule(
    "time",
    doc: "This module provides various functions to manipulate time values.",
    timeFunctions + clockFunctions)
  let namespace = module.namespace
  namespace.set(intern("struct_time"), timeTupleType.value)
  namespace.set(intern("_STRUCT_TM_ITEMS"), .int(11))
  addClocks(to: namespace)
  try addZones(to: namespace)
  namespace.set(
    intern("tzset"),
    makeNative(
      .function("tzset", "()", "Initialize, or reinitialize, the local timezone.") {
        (a: Arguments) throws(Raised) in
        try addZones(to: namespace)
        return .none
      }, owner: module.value))
  return module
}

private func addZones(to namespace: DictObject) throws(Raised) {
  baton_read_zone()
  let zones = try LocalZones()
  namespace.set(intern("timezone"), .int(-zones.standard.offset))
  namespace.set(intern("altzone"), .int(-zones.summer.offset))
  namespace.set(intern("daylight"), .int(zones.standard.offset == zones.summer.offset ? 0 : 1))
  namespace.set(
    intern("tzname"),
    makeTuple([makeString(zones.standard.zone), makeString(zones.summer.zone)]))
}

/// The zone's two halves of a year; summer is the one further ahead.
struct LocalZones {
  let standard: Moment
  let summer: Moment

  init() throws(Raised) {
    let year = (365 * 24 + 6) * 3600
    let now = currentWorld().wallTime("time.timezone") / 1_000_000_000
    let january = try Moment(local: now / year * year)
    let july = try Moment(local: now / year * year + year / 2)
    let isNorthern = january.offset <= july.offset
    (standard, summer) = isNorthern ? (january, july) : (july, january)
  }
}

// MARK: - sleep

private func timeSleep(_ a: Arguments) throws(Raised) -> Value {
  try audit("time.sleep", [a[0]])
  let seconds = try sleepSeconds(a[0])
  if seconds < 0 { throw raise(.valueError, "sleep length must be non-negative") }
  let world = currentWorld()
  let end = world.loopTime("time.sleep") + seconds
  var rest = seconds
  while !block("time.sleep", seconds: rest) {
    // A signal that raises nothing does not shorten the sleep.
    state.attention = true
    try pollInterrupt()
    rest = max(end - world.loopTime("time.sleep"), 0)
  }
  if seconds > 0.05, state.isMainThread { lineWatch.noteBlocked() }
  return .none
}

/// A number of seconds, as far as nanoseconds in 64 bits reach.
func sleepSeconds(_ value: Value) throws(Raised) -> Double {
  let limit = 9_223_372_036.0
  if case .double(let number) = value.unwrapped {
    if number.isNaN { throw raise(.valueError, "Invalid value NaN (not a number)") }
    if abs(number) > limit { throw timestampOutOfRange() }
    return number
  }
  let number = try integer(value)
  if number.magnitude > 9_223_372_036 {
    throw raise(.overflowError, "timestamp too large to convert to C PyTime_t")
  }
  return Double(Int(number))
}

func timestampOutOfRange() -> Raised {
  raise(.overflowError, "timestamp out of range for platform time_t")
}
