// Loops that are not the library's own in every part: a script's subclass or an object whose methods were
// replaced, and objects that are no loop of ours at all (a mock, another implementation).
//
// What a script has replaced is called instead of the direct path. Which methods these are is looked up when
// the loop begins to run and when futures are made for it; loops as they are pay one comparison for
// each turn and each sleep.

import Interpreter

/// The methods that a script has replaced, as far as the library calls them itself.
struct LoopOverrides: OptionSet {
  let rawValue: UInt16
  static let time = LoopOverrides(rawValue: 1)
  static let callSoon = LoopOverrides(rawValue: 2)
  static let callAt = LoopOverrides(rawValue: 4)
  static let runOnce = LoopOverrides(rawValue: 8)
  static let createTask = LoopOverrides(rawValue: 16)
  static let createFuture = LoopOverrides(rawValue: 32)
  static let selector = LoopOverrides(rawValue: 128)
  static let wakeUp = LoopOverrides(rawValue: 256)
  /// The object is no loop of the library.
  static let foreign = LoopOverrides(rawValue: 1 << 15)
  static let everything: LoopOverrides = [
    .time, .callSoon, .callAt, .createTask, .createFuture, .foreign,
  ]

  static let names: [(name: StaticString, option: LoopOverrides)] = [
    ("time", .time), ("call_soon", .callSoon), ("call_at", .callAt), ("call_later", .callAt),
    ("_run_once", .runOnce), ("create_task", .createTask), ("create_future", .createFuture),
    ("_selector", .selector), ("_write_to_self", .wakeUp),
  ]
}

extension Scheduler {
  /// Looks which methods a script has replaced.
  func noteOverrides() {
    guard !overrides.contains(.foreign), let loop else { return }
    overrides = []
    if !areLoopsPatched, InstanceObject(UnsafeMutableRawPointer(loop)).isPlain {
      return noteRouting()
    }
    for (name, option) in LoopOverrides.names where isReplaced(.object(loop), name) {
      overrides.insert(option)
    }
    noteRouting()
  }

  /// Entries pass `route` when a script or the times of tasks want to see them.
  func noteRouting() {
    ready.isRouted = times != nil || !overrides.isDisjoint(with: [.callSoon, .foreign])
  }

  /// A callback of a loop whose `call_soon` is the script's goes through it.
  @inline(never) func route(_ entry: ReadyEntry) {
    if times != nil { noteReady(entry) }
    if overrides.isDisjoint(with: [.callSoon, .foreign]) { return ready.appendDirectly(entry) }
    do throws(Raised) { try callSoonByScript(entry) } catch {
      let exception = state.raised
      state.raised = .none
      if isMakingTask {
        refusal = exception
      } else {
        reportUnraisable(exception, in: .object(loop))
      }
    }
  }

  /// As `route`, for what no `call_soon` has asked for.
  @inline(never) func enqueueUnrouted(_ entry: ReadyEntry) {
    if times != nil { noteReady(entry) }
    ready.appendDirectly(entry)
  }

  private func callSoonByScript(_ entry: ReadyEntry) throws(Raised) {
    var arguments: [Value]
    var context = entry.context
    switch entry.kind {
    case .callback:
      arguments = [.object(entry.target)]
      if let future = entry.argument { arguments.append(FutureObject(future).shown) }
    case .task:
      arguments = [makeStep(entry)]
      context = FutureObject(entry.target).layout.pointee.context
    case .handle where HandleObject(entry.target)?.callback.isNone == false:
      let handle = HandleObject(entry.target).unsafelyUnwrapped
      arguments = [handle.callback] + handle.argumentList
      context = handle.context
    case .handle, .listener, .sleepEnded: arguments = [makeStep(entry)]
    }
    let given = context ?? makeContextCopy(nil)
    if entry.kind == .task { FutureObject(entry.target).layout.pointee.context = given }
    let roots = try pushRoots(arguments + [.object(given)])
    defer { state.top = roots }
    let method = try getAttribute(.object(loop), intern("call_soon"))
    _ = try call(
      method, positional: arguments, keywords: [(intern("context"), .object(given))])
  }

  /// A callable that does what the entry would have done.
  private func makeStep(_ entry: ReadyEntry) -> Value {
    let name = nameOfStep(entry)
    return makeNative(
      .function(name, "(*args)", "Goes on with what was scheduled.") { [unowned self] (_) in
        self.run(entry)
        return .none
      }, owner: makeBoxed(AsyncioType.listener.cell, ScheduledStep(entry)))
  }

  /// As CPython's callbacks of the kind are called.
  private func nameOfStep(_ entry: ReadyEntry) -> StaticString {
    switch entry.kind {
    case .task:
      let isWoken = FutureObject(entry.target).layout.pointee.waitingFor != nil
      return isWoken ? "task_wakeup" : "TaskStepMethWrapper"
    case .listener:
      let name = Value.object(entry.target).boxed(FutureListener.self)?.callbackName ?? ""
      return name.hasPrefix("_run_until_complete_cb") ? "_run_until_complete_cb" : "_callback"
    case .callback, .handle, .sleepEnded: return "_callback"
    }
  }

  /// Schedules a handle of the library through the script's `call_at`.
  func callAtByScript(_ handle: HandleObject) {
    scheduleByScript(handle, "call_at", .double(handle.deadline ?? 0))
  }

  /// Schedules a handle through the script's `call_later`.
  func callLater(_ delay: Value, _ handle: HandleObject) {
    scheduleByScript(handle, "call_later", delay)
  }

  private func scheduleByScript(
    _ handle: HandleObject, _ method: StaticString, _ time: Value
  ) {
    do throws(Raised) {
      let step = makeNative(
        .function("_callback", "(*args)", "Goes on with what was scheduled.") {
          [unowned self] (_) in
          self.runHandle(handle.cell)
          return .none
        }, owner: handle.value)
      handle.setOuter(try callMethod(.object(loop), intern(method), [time, step]))
    } catch {
      let exception = state.raised
      state.raised = .none
      reportUnraisable(exception, in: .object(loop))
    }
  }

  /// The time that the script's `time` tells.
  @inline(never) func timeByScript() -> Double {
    do throws(Raised) {
      return try toSeconds(try callMethod(.object(loop), intern("time"), []))
    } catch {
      state.raised = .none
      return 0
    }
  }
}

/// What a callable goes on with that a script's `call_soon` was given.
private final class ScheduledStep: Boxed {
  let entry: ReadyEntry

  init(_ entry: ReadyEntry) { self.entry = entry }

  override func trace() {
    mark(entry.target)
    if let argument = entry.argument { mark(argument) }
    if let context = entry.context { mark(context) }
  }
}

extension HandleObject {
  /// What a handle goes on with that a script's `call_soon` has made for the library.
  var scheduledStep: ReadyEntry? {
    callback.native?.layout.pointee.owner.boxed(ScheduledStep.self)?.entry
  }
}

/// Is the method another than the library's: by the class of the object, or by its own attribute?
func isReplaced(_ object: Value, _ name: StaticString) -> Bool {
  if let own = object.instance?.ownAttribute(intern(name)), !own.isUnbound { return true }
  if areLoopsPatched {
    let method = typeOf(object).lookup(intern(name))
    if case .object(let cell) = method, method.native == nil, cell.pointee.kind != .property {
      return true
    }
  }
  return isOverridden(object, name)
}

/// A script has set attributes of the library's own classes.
private var areLoopsPatched: Bool {
  AsyncioType.loops.contains { TypeObject($0.cell).info.isPatched }
}

// MARK: - Loops that are not ours

private nonisolated(unsafe) var foreignSchedulers: [Reference: Scheduler] = [:]

/// Runs the body with the loop behind an object, which the caller keeps alive.
@inline(__always) func withScheduler<R>(
  for loop: Reference, _ body: (Scheduler) throws(Raised) -> R
) throws(Raised) -> R {
  var found = borrowedScheduler
  if found?._withUnsafeGuaranteedRef({ $0.loop }) != loop {
    found = Unmanaged.passUnretained(scheduler(for: loop))
  }
  let result: Result<R, Raised> = found.unsafelyUnwrapped._withUnsafeGuaranteedRef { scheduler in
    do throws(Raised) { return .success(try body(scheduler)) } catch { return .failure(error) }
  }
  return try result.get()
}

/// The loop behind an object that a script calls a loop.
func scheduler(for loop: Reference) -> Scheduler {
  if let running = runningScheduler, running.loop == loop { return running }
  if let own = Value.object(loop).unwrapped.boxed(EventLoopObject.self) { return own.scheduler }
  if let known = foreignSchedulers[loop] { return known }
  if foreignSchedulers.count >= 64 {
    foreignSchedulers = foreignSchedulers.filter { $0.value.taskCount > 0 }
  }
  let scheduler = Scheduler(foreign: loop)
  foreignSchedulers[loop] = scheduler
  return scheduler
}
