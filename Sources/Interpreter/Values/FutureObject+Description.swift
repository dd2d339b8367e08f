// The repr of futures and tasks: for people who debug, the repr is the tool.

import Syntax

extension FutureObject {
  /// `Task-7`, or the name that was given.
  package var displayName: Value {
    if let name = extra?.name, !name.isNone { return name }
    return makeString("Task-\(layout.pointee.nameNumber)")
  }

  /// Where a task stands: `main() running at file.py:3`.
  package var place: String {
    layout.pointee.root.map { describeCoroutine(CoroutineObject($0)) } ?? ""
  }

  /// `pending`, `finished` ...
  package var stateName: String {
    if !isDone { return isTask && layout.pointee.cancelRequests > 0 ? "cancelling" : "pending" }
    return has(FutureObject.cancelled) ? "cancelled" : "finished"
  }
}

/// Futures whose repr the running thread is writing, outermost first: chains may be long or cyclic.
nonisolated(unsafe) var activeFutures: [Reference] = []

/// Waiting tasks inside of each other that are shown.
private let deepestChain = 50

/// `<Task pending name='Task-1' coro=<main() running at file.py:3>>`, `<Future finished result=1>`.
func describeFuture(_ reference: Reference) throws(Raised) -> String {
  if activeFutures.contains(reference) || activeFutures.count > deepestChain { return "..." }
  activeFutures.append(reference)
  defer { activeFutures.removeLast() }
  let future = FutureObject(reference)
  var parts = [future.className, future.stateName]
  if future.isTask { parts += try taskParts(future) }
  if future.isDone, !future.has(FutureObject.cancelled) {
    let result = future.layout.pointee.result
    parts.append(
      future.has(FutureObject.failed)
        ? "exception=\(try reprText(result))" : "result=\(try shortReprText(result))")
  }
  let callbacks = future.callbacks
  if !callbacks.isEmpty, !future.isDone { parts.append("cb=[\(try describe(callbacks))]") }
  if let trace = future.extra?.sourceTraceback, !trace.isNone, try length(of: trace) > 0 {
    let last = try getItem(trace, .int(-1))
    let file = try str(getItem(last, .int(0))).string?.text ?? ""
    parts.append("created at \(file):\(try reprText(try getItem(last, .int(1))))")
  }
  return "<" + parts.joined(separator: " ") + ">"
}

private func taskParts(_ task: FutureObject) throws(Raised) -> [String] {
  var parts = ["name=\(try reprText(task.displayName))"]
  if let step = task.extra?.coroutineLike, step.asyncGeneratorStep != nil {
    parts.append("coro=<<\(typeName(step)) without __name__>()>")
  } else if let root = task.layout.pointee.root {
    parts.append("coro=<\(describeCoroutine(CoroutineObject(root)))>")
  }
  if task.isDone { return parts }
  if let waitingFor = task.layout.pointee.waitingFor {
    parts.append("wait_for=\(try reprText(FutureObject(waitingFor).shown))")
  } else if task.has(FutureObject.isSleeping) {
    parts.append("wait_for=<Future pending cb=[Task.task_wakeup()]>")
  } else if task.has(FutureObject.isSleepOver), task.has(FutureObject.mustCancel) {
    parts.append("wait_for=<Future cancelled>")
  }
  return parts
}

/// `main() running at file.py:3`, `main() done, defined at file.py:1`.
private func describeCoroutine(_ coroutine: CoroutineObject) -> String {
  let code = coroutine.code
  let name = code.qualifiedName + "()"
  let place = code.source.name
  if coroutine.isFinished {
    return "\(name) done, defined at \(place):\(code.firstLine)"
  }
  return "\(name) running at \(place):\(coroutine.line)"
}

private func describe(_ callbacks: [FutureCallback]) throws(Raised) -> String {
  let first = try describe(callbacks[0])
  if callbacks.count == 1 { return first }
  let last = try describe(callbacks[callbacks.count - 1])
  return callbacks.count == 2
    ? "\(first), \(last)" : "\(first), <\(callbacks.count - 2) more>, \(last)"
}

private func describe(_ callback: FutureCallback) throws(Raised) -> String {
  switch callback.kind {
  case .wakeTask: return "Task.task_wakeup()"
  case .native:
    return Value.object(callback.target).boxed(Boxed.self)?.callbackName ?? ""
  case .callable: return try callbackText(.object(callback.target), arguments: "()")
  case .none: return ""
  }
}

/// `tick() at file.py:3`, as CPython shows callbacks.
/// - Parameter arguments: their text, with the parentheses.
package func callbackText(_ value: Value, arguments: String) throws(Raised) -> String {
  var text = try callbackName(value, arguments)
  if let code = try sourceCode(of: value) {
    text += " at \(code.source.name):\(code.firstLine)"
  }
  return text
}

private func callbackName(_ value: Value, _ arguments: String) throws(Raised) -> String {
  if let inner = try partialFunction(value) {
    return try callbackName(inner, "()") + arguments
  }
  for name in [SpecialName.qualname.name, SpecialName.name.name] {
    if let text = try findAttribute(value, name)?.string?.text, !text.isEmpty {
      return text + arguments
    }
  }
  return try reprText(value) + arguments
}

/// The code of a function, through decorators and partial functions.
private func sourceCode(of value: Value) throws(Raised) -> Code? {
  var value = value
  for _ in 0..<100 {
    if value.asObject != nil, let inner = try findAttribute(value, intern("__wrapped__")) {
      value = inner
    } else if let inner = try partialFunction(value) {
      value = inner
    } else if let inner = try partialMethod(value) {
      value = inner
    } else {
      break
    }
  }
  return value.function?.code
}

extension FutureObject {
  /// The name of its class as scripts read it.
  package var className: String {
    typeOf(shown).name
  }
}

/// The function inside a `functools.partial`.
package func partialFunction(_ value: Value) throws(Raised) -> Value? {
  guard typeOf(value).name == "partial" else { return nil }
  return try findAttribute(value, intern("func"))
}

private func partialMethod(_ value: Value) throws(Raised) -> Value? {
  guard typeOf(value).name == "partialmethod" else { return nil }
  return try findAttribute(value, intern("func"))
}
