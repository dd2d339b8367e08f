// `len`, `iter`, `next` and their asynchronous kin.

let iterationFunctions: [NativeFunction] = [
  .function(
    "aiter", "(async_iterable, /)", "Returns the asynchronous iterator of an object.", asyncIterator
  ),
  .function(
    "anext", "(async_iterator, default=None, /)",
    "Returns an awaitable of the next value, or of the default at the end.", asyncNext),
  .function(
    "iter", "(object, sentinel=None, /)",
    "Returns an iterator over the object, or over a function's results until the sentinel.",
    iteratorOf),
  .function("len", "(obj, /)", "Returns the number of items in a container.", lengthOf),
  .function(
    "next", "(iterator, default=None, /)",
    "Returns the next value, or the default when the iterator is exhausted.", nextOf),
]

private func lengthOf(_ a: Arguments) throws(Raised) -> Value { .int(try length(of: a[0])) }

/// `len(value)`.
package func length(of value: Value) throws(Raised) -> Int {
  if let count = knownCount(value) { return count }
  if let text = value.string { return text.codePointCount }
  if let inner = plainContainer(value), let count = knownCount(inner) { return count }
  guard let answer = try callSpecial(value, .len) else {
    throw raise(.typeError, "object of type '\(typeName(value))' has no len()")
  }
  return try checkLength(answer)
}

private func iteratorOf(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) { return try makeIterator(a[0]) }
  if !isCallable(a[0]) { throw raise(.typeError, "iter(v, w): v must be callable") }
  return makeCallableIterator(a[0], sentinel: a[1])
}

private func nextOf(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1) { return try iteratorNext(a[0]) ?? a[1] }
  switch a[0].kind {
  case .boxed where a[0].boxedIterator != nil:
    state.returnedValue = .none
    // Not by way of `iteratorNext`: a StopIteration of the script's passes as it is.
    if let value = try a[0].boxedIterator?.next() { return value }
    throw endOfIteration(a[0])
  case .iterator, .boxed:
    if let value = try iteratorNext(a[0]) { return value }
    throw endOfIteration(a[0])
  case .generator:
    if let value = try generatorNext(a[0]) { return value }
    let result = state.returnedValue
    throw result.isNone ? raise(.stopIteration, "") : raise(.stopIteration, argument: result)
  default:
    if let value = try callSpecial(a[0], .next) { return value }
    throw raise(.typeError, "'\(typeName(a[0]))' object is not an iterator")
  }
}

/// The StopIteration of a native iterator; steps of coroutines bring a result, and what only hands on
/// the items of others hands on how they ended.
func endOfIteration(_ iterator: Value) -> Raised {
  let result = state.returnedValue
  if let boxed = iterator.boxedIterator, boxed.endsWithValue, !result.isNone {
    return raise(.stopIteration, argument: result)
  }
  return raise(.stopIteration, "")
}

private func asyncIterator(_ a: Arguments) throws(Raised) -> Value {
  guard let iterator = try callSpecial(a[0], .aiter) else {
    throw raise(.typeError, "'\(typeName(a[0]))' object is not an async iterable")
  }
  if !hasSpecial(iterator, .anext) {
    throw raise(
      .typeError, "aiter() returned not an async iterator of type '\(typeName(iterator))'")
  }
  return iterator
}

private func asyncNext(_ a: Arguments) throws(Raised) -> Value {
  guard let awaitable = try callSpecial(a[0], .anext) else {
    throw raise(.typeError, "'\(typeName(a[0]))' object is not an async iterator")
  }
  if !a.isGiven(1) { return awaitable }
  return try call(try anextWithDefault(), awaitable, a[1])
}

private nonisolated(unsafe) var anextFunction = Value.unbound

/// Waits for the next value and answers its end with the default; compiled at the first use.
private func anextWithDefault() throws(Raised) -> Value {
  if !anextFunction.isUnbound { return anextFunction }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("builtins"))
  try Program.define(
    """
    async def anext(awaitable, default):
        try:
            return await awaitable
        except StopAsyncIteration:
            return default

    """, name: "<builtins>", namespace: namespace)
  anextFunction = namespace.get(intern("anext"))
  addRoots { mark(anextFunction) }
  return anextFunction
}
