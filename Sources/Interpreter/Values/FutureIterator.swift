// `Future.__await__`: what custom awaitables delegate to.

/// Yields the future once and then gives its result.
package final class FutureIterator: BoxedIterator {
  let future: FutureObject
  private var hasYielded = false

  init(_ future: FutureObject) { self.future = future }

  package override func trace() { mark(future.reference) }

  package override func next() throws(Raised) -> Value? {
    if future.isDone {
      state.returnedValue = try future.takeResult()
      return nil
    }
    if hasYielded { throw raise(.runtimeError, "await wasn't used with future") }
    hasYielded = true
    return future.value
  }
}

private nonisolated(unsafe) var futureIteratorType: Reference?

package func makeFutureIterator(_ future: FutureObject) -> Value {
  if futureIteratorType == nil {
    futureIteratorType =
      makeNativeType(
        NativeType(
          name: "FutureIter", kind: nil, doc: "Awaits a future.", constructor: nil,
          methods: iteratorMethods, isFinal: true, module: "_asyncio")
      ).reference
  }
  return makeIteratorObject(futureIteratorType.unsafelyUnwrapped, FutureIterator(future))
}
