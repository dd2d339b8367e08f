// `sys.set_asyncgen_hooks`: who hears of async generators that begin, and who closes those that nobody holds. A loop
// that runs is both, unless a script has set hooks of its own meanwhile.

import Interpreter

/// Hooks of a script; None where there is none.
struct AsyncGeneratorHooks {
  var firstIteration = Value.none
  var finalizer = Value.none
}

/// Of the running thread; nil as long as the loop's own ways hold.
private nonisolated(unsafe) var hooks: AsyncGeneratorHooks?
/// Whom generators that began under hooks of a script are given to.
private nonisolated(unsafe) var finalizers: [Reference: Value] = [:]

func installAsyncGeneratorHooks() {
  addThreadVariable(initial: nil, get: { hooks }, set: { hooks = $0 }) {
    mark($0?.firstIteration ?? .none)
    mark($0?.finalizer ?? .none)
  }
  addRoots {
    mark(hooks?.firstIteration ?? .none)
    mark(hooks?.finalizer ?? .none)
    // Finished ones may be freed from now on; the others live as long as they have their duty.
    if !finalizers.isEmpty {
      finalizers = finalizers.filter { !CoroutineObject($0.key).isFinished }
    }
    for finalizer in finalizers.values { mark(finalizer) }
  }
  noteAsyncGenerator = { (generator) throws(Raised) in
    guard let hooks else {
      try currentScheduler?.note(asyncGenerator: generator)
      return
    }
    if !hooks.finalizer.isNone { note(generator, hooks.finalizer) }
    if !hooks.firstIteration.isNone { _ = try call(hooks.firstIteration, .object(generator)) }
  }
  finishAsyncGenerator = { generator in
    guard case .object(let cell) = generator else { return false }
    if let finalizer = finalizers.removeValue(forKey: cell) {
      ignoringFailure(in: finalizer) { () throws(Raised) in _ = try call(finalizer, generator) }
      return true
    }
    guard let scheduler = forgetAsyncGenerator(cell) else { return false }
    scheduler.closeInTask(cell)
    return true
  }
}

/// The finalizer is called when the generator dies before its end.
private func note(_ generator: Reference, _ finalizer: Value) {
  finalizers[generator] = finalizer
  registerDuty(generator)
}

/// What a loop that begins to run puts aside.
func takeAsyncGeneratorHooks() -> AsyncGeneratorHooks? {
  defer { hooks = nil }
  return hooks
}

func restoreAsyncGeneratorHooks(_ before: AsyncGeneratorHooks?) { hooks = before }

/// `sys.get_asyncgen_hooks`
package func currentAsyncGeneratorHooks() throws(Raised) -> (
  firstIteration: Value, finalizer: Value
) {
  if let hooks { return (hooks.firstIteration, hooks.finalizer) }
  guard let loop = runningScheduler?.loop else { return (.none, .none) }
  return (
    try getAttribute(.object(loop), intern("_asyncgen_firstiter_hook")),
    try getAttribute(.object(loop), intern("_asyncgen_finalizer_hook"))
  )
}

/// `sys.set_asyncgen_hooks`: nil leaves a hook as it is.
package func setAsyncGeneratorHooks(firstIteration: Value?, finalizer: Value?) throws(Raised) {
  let (first, last) = try currentAsyncGeneratorHooks()
  let new = AsyncGeneratorHooks(
    firstIteration: firstIteration ?? first, finalizer: finalizer ?? last)
  hooks =
    new.firstIteration.isNone && new.finalizer.isNone && runningScheduler == nil ? nil : new
}

/// Rows of `BaseEventLoop`.
let asyncGeneratorHookMethods: [NativeFunction] = [
  .method("_asyncgen_firstiter_hook", "(self, agen)", "An async generator begins.") {
    (a) throws(Raised) in
    if case .object(let cell) = a[1], a[1].kind == .asyncGenerator {
      try scheduler(a).note(asyncGenerator: cell)
    }
    return .none
  },
  .method("_asyncgen_finalizer_hook", "(self, agen)", "Nobody holds an async generator.") {
    (a) throws(Raised) in
    guard case .object(let cell) = a[1], a[1].kind == .asyncGenerator else {
      throw raise(.attributeError, "'\(typeName(a[1]))' object has no attribute 'aclose'")
    }
    let scheduler = try scheduler(a)
    _ = forgetAsyncGenerator(cell)
    if !scheduler.isClosed { scheduler.closeInTask(cell) }
    return .none
  },
]

extension Scheduler {
  /// Closes an async generator in a task of its own, from any thread.
  fileprivate func closeInTask(_ generator: Reference) {
    let step = closeStep(of: CoroutineObject(generator))
    let create = makeNative(
      .function("create_task", "(awaitable, /)", "") { (a: Arguments) throws(Raised) -> Value in
        try requireScheduler().createTaskByLoop(a[0])
      })
    _ = callSoon(create, [step])
    wakeFromOtherThread()
  }
}
