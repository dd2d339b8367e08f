// The loop's methods for calling functions in threads. The pool itself, and how its results come back, is in
// `asyncio.threads` of the library.

import Interpreter

let executorMethods: [NativeFunction] = [
  .method(
    "run_in_executor", "(self, executor, func, *args)", "Call the function in a thread.",
    touches: .threads, runInExecutor),
  .method("set_default_executor", "(self, executor)", "Set what run_in_executor(None) uses.") {
    (a) throws(Raised) in
    _ = try callThreads("_check_executor", [a[1]])
    try scheduler(a).executor = a[1]
    return .none
  },
]

private func callThreads(_ function: StaticString, _ arguments: [Value]) throws(Raised) -> Value {
  let roots = try pushRoots(arguments)
  defer { state.top = roots }
  return try callMethod(try importModule("asyncio.threads"), intern(function), arguments)
}

private func runInExecutor(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if scheduler.isDebug { try checkCallback(a[2], "run_in_executor") }
  if !a[1].isNone { return try callThreads("_submit", [a[0], a[1], a[2], a[3]]) }
  if scheduler.isExecutorShutDown {
    throw raise(.runtimeError, "Executor shutdown has been called")
  }
  if scheduler.executor.isNone {
    scheduler.executor = try callThreads("_make_default_executor", [])
  }
  return try callThreads("_submit", [a[0], scheduler.executor, a[2], a[3]])
}

/// Ends the pool, if there is one.
func shutDownExecutor(_ a: Activation) throws(Raised) -> NativeStep {
  if a.stage > 0 {
    _ = try a.delivered()
    return .return(.none)
  }
  guard let scheduler = a[0].unwrapped.boxed(EventLoopObject.self)?.scheduler else {
    return .return(.none)
  }
  scheduler.isExecutorShutDown = true
  if scheduler.executor.isNone { return .return(.none) }
  return a.await(
    try callThreads("_shut_down", [a[0], scheduler.executor, a[1]]), stage: 1)
}
