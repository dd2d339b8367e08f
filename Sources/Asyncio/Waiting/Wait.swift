// asyncio.wait: for some or all of several futures, without touching those that go on.

import Interpreter

private enum Slot {
  static let futures = 0, timeout = 1, returnWhen = 2, waiter = 3, listener = 4, list = 5, timer = 6
}

private enum Until { case first, firstException, all }

let waitCoroutine = NativeCoroutine(
  "wait", "(fs, *, timeout=None, return_when='ALL_COMPLETED')",
  "Wait for the Futures or Tasks given by fs to complete.", locals: 4
) { (a) throws(Raised) in
  a.stage == 0 ? try begin(a) : try end(a)
}

private func begin(_ a: Activation) throws(Raised) -> NativeStep {
  let given = a[Slot.futures]
  if given.anyFuture != nil || given.coroutine != nil {
    throw raise(.typeError, "expect a list of futures, not \(typeOf(given).name)")
  }
  if try !isTrue(given) { throw raise(.valueError, "Set of Tasks/Futures is empty.") }
  let until = try condition(a[Slot.returnWhen])
  let futures = try distinctFutures(given)
  a[Slot.list] = futures.value
  let scheduler = try requireScheduler()
  let waiter = scheduler.futureByScript() ?? scheduler.createFuture()
  a[Slot.waiter] = waiter.value
  let listener = WaitListener(waiter, count: futures.count, until)
  a[Slot.listener] = makeBoxed(AsyncioType.listener.cell, listener)
  if !a[Slot.timeout].isNone {
    let when = try toSeconds(try deadline(after: a[Slot.timeout], scheduler))
    let handle = scheduler.complete(waiter, at: when, after: a[Slot.timeout])
    listener.timer = handle
    a[Slot.timer] = handle.value
  }
  guard case .object(let target) = a[Slot.listener] else { return .return(.none) }
  for index in 0..<futures.count {
    guard let future = futures.items[index].anyFuture else { continue }
    listener.sequences.append(
      scheduler.add(FutureCallback(kind: .native, target: target), to: future))
  }
  return a.await(a[Slot.waiter], stage: 1)
}

private func condition(_ value: Value) throws(Raised) -> Until {
  switch value.string?.text {
  case "ALL_COMPLETED": return .all
  case "FIRST_COMPLETED": return .first
  case "FIRST_EXCEPTION": return .firstException
  default:
    throw raise(.valueError, "Invalid return_when value: \(try str(value).string?.text ?? "")")
  }
}

/// Each future once, in the order of their coming.
private func distinctFutures(_ iterable: Value) throws(Raised) -> ListObject {
  let list = makeList()
  var known: Set<Reference> = []
  let given = try listFromIterable(iterable)
  for index in 0..<given.count {
    let value = given.items[index]
    if value.coroutine != nil {
      throw raise(.typeError, "Passing coroutines is forbidden, use tasks explicitly.")
    }
    guard let future = value.anyFuture else {
      // As a set of them would.
      _ = try hash(value)
      throw raise(
        .attributeError, "'\(typeName(value))' object has no attribute 'add_done_callback'")
    }
    if known.insert(future.reference).inserted { list.append(value) }
  }
  return list
}

private func end(_ a: Activation) throws(Raised) -> NativeStep {
  guard let listener = a[Slot.listener].boxed(WaitListener.self), let futures = a[Slot.list].list,
    case .object(let target) = a[Slot.listener]
  else { return .return(.none) }
  listener.timer?.cancel()
  for index in 0..<futures.count {
    guard let future = futures.items[index].anyFuture, !future.isDone else { continue }
    future.removeCallback(target, sequence: listener.sequences[index])
  }
  _ = try a.delivered()
  let done = makeSet()
  let pending = makeSet()
  for index in 0..<futures.count {
    let value = futures.items[index]
    _ = try setAdd(value.anyFuture?.isDone ?? true ? done : pending, value)
  }
  return .return(makeTuple([done.value, pending.value]))
}

private final class WaitListener: FutureListener {
  private var waiter: FutureObject?
  private var remaining = 0
  private var until = Until.all
  var timer: HandleObject?
  /// One for each future.
  var sequences: [UInt32] = []

  convenience init(_ waiter: FutureObject, count: Int, _ until: Until) {
    self.init()
    self.waiter = waiter
    self.remaining = count
    self.until = until
  }

  override func trace() {
    if let waiter { mark(waiter.reference) }
    if let timer { mark(timer.cell) }
  }

  override var what: String { "wait" }

  override var callbackName: String {
    "_wait.<locals>._on_completion() at \(libraryPath)/asyncio/tasks.py:521"
  }

  override var awaited: FutureObject? { waiter }

  override var needsAll: Bool { until == .all && timer == nil }

  override var firstIsEnough: Bool { until == .first }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    remaining -= 1
    guard remaining <= 0 || until == .first || until == .firstException && hasFailed(future) else {
      return
    }
    timer?.cancel()
    if let waiter, !waiter.isDone { scheduler.complete(waiter, flags: 0, .none) }
  }

  private func hasFailed(_ future: FutureObject) -> Bool {
    guard future.has(FutureObject.failed) else { return false }
    // Looked at: no report at the end, as in asyncio.
    future.set(FutureObject.retrieved)
    return true
  }
}
