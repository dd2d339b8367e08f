// `os.fork` and the functions that scripts have registered to be called around it.
//
// The child goes on with the forking thread only. What this process holds back for standard output is held
// back twice then, as in CPython; files of scripts are written out before.

import Asyncio
import Interpreter
import Reactor

private nonisolated(unsafe) var callbacks: (before: [Value], inParent: [Value], inChild: [Value]) =
  ([], [], [])

/// Keeps the registered functions alive; called once.
func markForkCallbacks() {
  addRoots {
    for value in callbacks.before + callbacks.inParent + callbacks.inChild { mark(value) }
  }
}

func registerAtFork(_ a: Arguments) throws(Raised) -> Value {
  let given = (0..<3).map { a.get($0, default: .none) }
  if given.allSatisfy({ $0.isNone }) {
    throw raise(.typeError, "At least one argument is required.")
  }
  for (name, value) in zip(["before", "after_in_child", "after_in_parent"], given)
  where !value.isNone && !isCallable(value) {
    throw raise(.typeError, "'\(name)' must be callable, not \(typeName(value))")
  }
  if !given[0].isNone { callbacks.before.append(given[0]) }
  if !given[1].isNone { callbacks.inChild.append(given[1]) }
  if !given[2].isNone { callbacks.inParent.append(given[2]) }
  return .none
}

/// What precedes a fork.
func beginFork() throws(Raised) {
  try flushDirtyFiles()
  run(callbacks.before.reversed())
}

/// What follows a fork in the parent, also when it has failed.
func endForkInParent() { run(callbacks.inParent) }

/// What follows a fork in the child.
func endForkInChild() {
  becomeForkedChild()
  run(callbacks.inChild)
}

private func run(_ functions: [Value]) {
  for function in functions {
    ignoringFailure(in: function) { () throws(Raised) in _ = try call(function) }
  }
}

func forkProcess(_ a: Arguments) throws(Raised) -> Value {
  if isExiting {
    throw raise(.pythonFinalizationError, "can't fork at interpreter shutdown")
  }
  try beginFork()
  countFork()
  let child: Int32
  do { child = try InterpreterLock.fork() } catch {
    endForkInParent()
    throw systemError(error)
  }
  if child == 0 {
    endForkInChild()
  } else {
    endForkInParent()
    try warnOfThreads()
  }
  return .int(Int(child))
}

/// What other threads held when a process was forked stays locked in the child for ever.
private func warnOfThreads() throws(Raised) {
  if InterpreterLock.isAlone { return }
  let text = "This process (pid=\(SystemCalls.processIdentifier)) is multi-threaded, "
  try issueWarning(.deprecationWarning, text + "use of fork() may lead to deadlocks in the child.")
}
