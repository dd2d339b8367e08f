// `Future.__await__`: what custom awaitables delegate to.

/// Yields the future as long as nobody has taken notice of that, and then gives its result.
private final class FutureIterator: BoxedIterator {
  let future: FutureObject

  init(_ future: FutureObject) { self.future = future }

  package override func trace() { mark(future.reference) }

  package override func next() throws(Raised) -> Value? {
    if future.isDone {
      state.returnedValue = try future.takeResult()
      return nil
    }
    if future.has(FutureObject.isAwaited) {
      throw raise(.runtimeError, "await wasn't used with future")
    }
    future.set(FutureObject.isAwaited)
    return future.shown
  }
}

private nonisolated(unsafe) var futureIteratorType: Reference?

/// For `__await__` and `__iter__` of futures.
package func makeFutureIterator(_ future: FutureObject) -> Value {
  if futureIteratorType == nil {
    futureIteratorType =
      makeNativeType(
        NativeType(
          name: "FutureIter", kind: nil, doc: "Awaits a future.", constructor: nil,
          methods: futureIteratorMethods, isFinal: true, module: "_asyncio")
      ).reference
  }
  return makeIteratorObject(futureIteratorType.unsafelyUnwrapped, FutureIterator(future))
}

private let futureIteratorMethods: [NativeFunction] = [
  .method("__iter__", "(self, /)", "Implement iter(self).") { (a) in a[0] },
  .method("__next__", "(self, /)", "Implement next(self).", step),
  .method("send", "(self, value, /)", "Go on waiting.", step),
  .method("throw", "(self, typ, val=None, tb=None, /)", "Raise the exception here.") {
    (a) throws(Raised) in
    if a.isGiven(2) || a.isGiven(3) {
      try issueDeprecation(
        "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature "
          + "instead.")
    }
    if a.isGiven(3), !a[3].isNone, typeName(a[3]) != "traceback" {
      throw raise(.typeError, "throw() third argument must be a traceback")
    }
    throw raise(value: try thrownException(a))
  },
  .method("close", "(self, /)", "Wait no more.") { (_) in .none },
]

private func step(_ a: Arguments) throws(Raised) -> Value {
  guard let iterator = a[0].boxedIterator else { return .none }
  if let value = try iterator.next() { return value }
  throw raise(.stopIteration, argument: state.returnedValue)
}
