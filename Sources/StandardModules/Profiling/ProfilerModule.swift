// The module `_lsprof`: the profiler beneath `cProfile` and `profile`.

import Asyncio
import Interpreter
import Reactor

private final class Profiler: Boxed {
  var profile: CallProfile
  let timer: Value
  /// What one step of the timer is in seconds; zero for timers in seconds.
  let unit: Double
  let countsNatives: Bool

  init(timer: Value, unit: Double, countsNatives: Bool) {
    self.timer = timer
    self.unit = unit
    self.countsNatives = countsNatives
    profile = Profiler.makeProfile(timer, unit, countsNatives)
  }

  override func trace() { mark(timer) }

  static func makeProfile(_ timer: Value, _ unit: Double, _ countsNatives: Bool) -> CallProfile {
    CallProfile(countsNatives: countsNatives) {
      if timer.isNone { return currentWorld().loopTime("profile") }
      do throws(Raised) {
        return (try floatOf(try call(timer)) ?? 0) * (unit == 0 ? 1 : unit)
      } catch {
        state.raised = .none
        return 0
      }
    }
  }

  var isEnabled: Bool { tracing.currentRecorder === profile }
}

private func profiler(_ a: Arguments) throws(Raised) -> Profiler {
  if let profiler = a[0].nativeState as? Profiler { return profiler }
  throw raise(.typeError, "expected a Profiler, not '\(typeName(a[0]))'")
}

private let profilerRow = NativeType(
  name: "Profiler", kind: nil, doc: "Build a profiler object using the specified timer function.",
  constructor: .function(
    "Profiler", "(cls, timer=None, timeunit=0.0, subcalls=True, builtins=True)", ""
  ) { (a) throws(Raised) in
    let countsNatives = a.isGiven(4) ? try isTrue(a[4]) : true
    let unit = a.isGiven(2) ? try floatOf(a[2]) ?? 0 : 0
    return makeNativeInstance(
      a[0],
      Profiler(timer: a.get(1, default: .none), unit: unit, countsNatives: countsNatives))
  },
  methods: [
    .method("enable", "(self, subcalls=True, builtins=True)", "Start collecting profiling data.") {
      (a) throws(Raised) in
      let profiler = try profiler(a)
      if tracing.currentRecorder != nil || !tracing.currentProfile.isNone {
        throw raise(.valueError, "Another profiling tool is already active")
      }
      TraceState.setProfile(.none, recorder: profiler.profile)
      return .none
    },
    .method("disable", "(self)", "Stop collecting profiling data.") { (a) throws(Raised) in
      let profiler = try profiler(a)
      if profiler.isEnabled { TraceState.setProfile(.none) }
      profiler.profile.finish()
      return .none
    },
    .method("clear", "(self)", "Clear all profiling information collected so far.") {
      (a) throws(Raised) in
      let profiler = try profiler(a)
      let wasEnabled = profiler.isEnabled
      profiler.profile = Profiler.makeProfile(
        profiler.timer, profiler.unit, profiler.countsNatives)
      if wasEnabled { TraceState.setProfile(.none, recorder: profiler.profile) }
      return .none
    },
    .method("_statistics", "(self)", "What pstats reads: counts by function.") {
      (a) throws(Raised) in
      statistics(try profiler(a).profile)
    },
  ], module: "_lsprof")

/// `{(file, line, name): (primitive calls, calls, own time, total time, callers)}`
private func statistics(_ profile: CallProfile) -> Value {
  func label(_ index: Int) -> Value {
    let label = profile.labels[index]
    return makeTuple([makeString(label.file), .int(label.line), makeString(label.name)])
  }
  func numbers(_ counts: CallProfile.Counts, callerOrder: Bool) -> [Value] {
    let calls: [Value] = [.int(counts.primitiveCalls), .int(counts.calls)]
    return (callerOrder ? calls.reversed() : calls)
      + [.double(counts.ownTime), .double(counts.totalTime)]
  }
  let result = makeDict()
  for (index, counts) in profile.counts.enumerated() {
    let callers = makeDict()
    for (caller, counts) in profile.callers(of: index) {
      setKey(callers, label(caller), makeTuple(numbers(counts, callerOrder: true)))
    }
    let row = makeTuple(numbers(counts, callerOrder: false) + [callers.value])
    setKey(result, label(index), row)
  }
  return result.value
}

/// Tuples of texts and ints have a hash.
private func setKey(_ dict: DictObject, _ key: Value, _ value: Value) {
  do throws(Raised) { try dict.set(key, value) } catch { state.raised = .none }
}

private nonisolated(unsafe) var profilerType: TypeObject?

func makeProfilerModule() -> ModuleObject {
  lowersTraceNodes = true
  let module = makeModule("_lsprof", doc: "Fast profiler", [])
  let type = profilerType ?? makeNativeType(profilerRow)
  profilerType = type
  module.namespace.set(intern("Profiler"), type.value)
  return module
}

// MARK: - sys

let sysTracing: [NativeFunction] = [
  .function("settrace", "(function, /)", "Set the global debug tracing function.") { (a) in
    TraceState.setTrace(a[0])
    return .none
  },
  .function("gettrace", "()", "Return the global debug tracing function set with sys.settrace.") {
    (_) in tracing.currentTrace
  },
  .function("setprofile", "(function, /)", "Set the profiling function.") { (a) in
    TraceState.setProfile(a[0])
    return .none
  },
  .function("getprofile", "()", "Return the profiling function set with sys.setprofile.") { (_) in
    tracing.currentProfile
  },
]
