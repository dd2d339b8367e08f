// `gather`: one future for many.

import Interpreter

/// Hears of the children; holds them, in order, for the results.
package final class Gathering: FutureListener {
  let outer: FutureObject
  /// One for each argument; the same child may stand several times.
  let children: ListObject
  let returnsExceptions: Bool
  var remaining: Int
  var cancelRequested = false
  /// Its children are being cancelled at this moment.
  var isBeingCancelled = false
  /// The last round of a shutdown in which it was cancelled.
  var shutdownRound = 0

  init(_ outer: FutureObject, _ children: ListObject, remaining: Int, returnsExceptions: Bool) {
    self.outer = outer
    self.children = children
    self.remaining = remaining
    self.returnsExceptions = returnsExceptions
  }

  override package var what: String { "gather" }

  override package var callbackName: String {
    "gather.<locals>._done_callback() at \(libraryPath)/asyncio/tasks.py:820"
  }

  package override var awaited: FutureObject? { outer }

  package override var needsAll: Bool { returnsExceptions }

  /// The tasks that have not ended, each once.
  package var unfinishedTasks: [FutureObject] {
    var seen: Set<Reference> = []
    return children.buffer.compactMap { child in
      guard let task = child.anyFuture, !task.isDone, seen.insert(task.reference).inserted else {
        return nil
      }
      return task
    }
  }

  package override func trace() {
    mark(outer.reference)
    mark(children.value)
  }

  override func futureIsDone(_ child: FutureObject, _ scheduler: Scheduler) {
    remaining -= 1
    if outer.isDone {
      if !child.has(FutureObject.cancelled) { child.set(FutureObject.retrieved) }
      return
    }
    if !returnsExceptions {
      if child.has(FutureObject.cancelled) {
        return scheduler.fail(outer, child.makeCancelledError())
      }
      if child.has(FutureObject.failed) {
        child.set(FutureObject.retrieved)
        return scheduler.fail(outer, child.layout.pointee.result)
      }
    }
    if remaining == 0 { deliver(scheduler) }
  }

  private func deliver(_ scheduler: Scheduler) {
    // Whoever gathered has heard of the failures, even of those that a cancellation hides.
    for index in 0..<children.count {
      guard let child = children.items[index].future else { continue }
      if child.has(FutureObject.failed) { child.set(FutureObject.retrieved) }
    }
    if cancelRequested, let last = children.items[children.count - 1].future {
      // As in asyncio, the error is that of the last argument, which has a message only if that was cancelled.
      return scheduler.complete(outer, flags: FutureObject.failed, last.makeCancelledError())
    }
    let results = makeList(capacity: children.count)
    for index in 0..<children.count {
      guard let child = children.items[index].future else { continue }
      if child.has(FutureObject.cancelled) {
        let message = child.extra?.cancelMessage ?? .none
        results.append(
          makeException(
            exceptionType(.cancelledError),
            arguments: makeTuple([message.isNone ? makeString("") : message])))
      } else {
        results.append(child.layout.pointee.result)
      }
    }
    scheduler.complete(outer, flags: 0, results.value)
  }
}

/// Finds arguments of `gather` that stand there twice.
///
/// A coroutine that is not scheduled yet cannot be among the earlier ones, which are; others are looked up by
/// their equality, and must have a hash. Most calls need no table.
private struct EarlierArguments {
  private var known: DictObject?
  /// How many arguments the table knows.
  private var count = 0

  /// - Returns: the child of an equal argument before `index`.
  mutating func child(of arguments: TupleObject, at index: Int, _ children: ListObject)
    throws(Raised) -> Value?
  {
    if let coroutine = arguments[index].coroutine, !coroutine.isScheduled { return nil }
    let known = known ?? makeDict()
    self.known = known
    while count < index {
      try known.set(key(arguments[count]), children.items[count])
      count += 1
    }
    let position = try known.find(key(arguments[index]))
    return position < 0 ? nil : known.entries[position].value
  }

  /// Futures of the loop's own classes equal only themselves: their addresses are found without their hash. No int
  /// is awaitable.
  private func key(_ argument: Value) -> Value {
    guard let future = argument.future, typeOf(argument).isBuiltin else { return argument }
    return .int(Int(bitPattern: future.layout))
  }
}

/// The class of what `gather` returns.
let gatheringFutureRow = NativeType(
  name: "_GatheringFuture", kind: .future, doc: "A future of several others.", constructor: nil,
  methods: [
    .getter("_children", "What it waits for, in order.") { (a) throws(Raised) in
      (a[0].future?.extra?.behavior?.gathered as? Gathering)?.children.value ?? .none
    }
  ], module: "asyncio.tasks")

extension Scheduler {
  /// - Parameter awaitables: a tuple.
  func gather(_ awaitables: TupleObject, returnsExceptions: Bool) throws(Raised) -> Value {
    let outer = createFuture()
    if awaitables.count == 0 {
      complete(outer, flags: 0, makeList().value)
      return outer.value
    }
    let children = makeList(capacity: awaitables.count)
    let distinct = makeList()
    var earlier = EarlierArguments()
    for index in 0..<awaitables.count {
      if let child = try earlier.child(of: awaitables, at: index, children) {
        children.append(child)
        continue
      }
      try checkInterrupt()
      let child = try ensureFuture(awaitables[index])
      if awaitables[index].anyFuture == nil, child.isTask { child.set(FutureObject.mayBeDestroyed) }
      children.append(child.value)
      distinct.append(child.value)
    }
    let gathering = Gathering(
      outer, children, remaining: distinct.count, returnsExceptions: returnsExceptions)
    outer.makeExtra().behavior = FutureBehavior(
      cancel: { (_, _) in false }, trace: gathering.trace, gathered: gathering)
    outer.set(FutureObject.isGathering)
    let listener = makeBoxed(AsyncioType.listener.cell, gathering)
    var alreadyDone: [FutureObject] = []
    for index in 0..<distinct.count {
      guard let child = distinct.items[index].future, case .object(let target) = listener else {
        continue
      }
      if child.isDone {
        alreadyDone.append(child)
      } else {
        child.add(FutureCallback(kind: .native, target: target))
      }
    }
    for child in alreadyDone { gathering.futureIsDone(child, self) }
    return outer.value
  }

  /// A future as it is; a coroutine or other awaitable as a new task.
  func ensureFuture(_ value: Value) throws(Raised) -> FutureObject {
    if let future = value.anyFuture {
      if future.layout.pointee.loop != loop, future.layout.pointee.loop != nil {
        throw raise(
          .valueError,
          "The future belongs to a different loop than the one specified as the loop argument")
      }
      return future
    }
    if value.coroutine != nil || isCoroutineLike(value) {
      if let coroutine = value.coroutine, taskFactory.isNone, !overrides.contains(.createTask) {
        return createTask(coroutine)
      }
      let task = try createTaskByLoop(value)
      if let future = task.anyFuture { return future }
      return try future(standingFor: task)
    } else if isFutureLike(value) {
      return try future(standingFor: value)
    } else if isAwaitable(value) {
      return createTask(try wrapAwaitable(value))
    }
    throw raise(.typeError, "An asyncio.Future, a coroutine or an awaitable is required")
  }
}
