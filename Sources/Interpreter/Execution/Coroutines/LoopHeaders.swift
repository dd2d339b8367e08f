// Which generators belong to the header of a loop: those that its call has just made. Any other
// generator may be known elsewhere and goes on after the loop was left.

extension Node {
  /// Reads a variable: may be evaluated again without effects.
  var readsName: Bool {
    self is LocalNode || self is BoundLocalNode || self is GlobalNode || self is CellNode
  }
}

/// Is the callee the generator function that made the generator?
func isMaker(_ callee: Node, of generator: CoroutineObject, _ f: Frame) -> Bool {
  guard let value = evaluateQuietly(callee, f) else { return false }
  return isMaker(value, of: generator)
}

/// As `isMaker`, for `receiver.method()`.
func isMaker(
  _ receiver: Node, method: Reference, of generator: CoroutineObject, _ f: Frame
) -> Bool {
  guard let value = evaluateQuietly(receiver, f) else { return false }
  if let module = value.module { return isMaker(module.namespace.get(method), of: generator) }
  if let type = value.type { return isMaker(type.lookup(method), of: generator) }
  return isMaker(typeOf(value).lookup(method), of: generator)
}

private func isMaker(_ callee: Value, of generator: CoroutineObject) -> Bool {
  let maker = generator.layout.pointee.function
  if case .object(let object) = callee {
    if object.pointee.kind == .boundMethod {
      return BoundMethodObject(object).function.asObject == maker
    }
    if object.pointee.kind == .staticMethod || object.pointee.kind == .classMethod {
      return MethodWrapperObject(object).wrapped.asObject == maker
    }
    return object == maker
  }
  return false
}

private func evaluateQuietly(_ node: Node, _ f: Frame) -> Value? {
  let raised = state.raised
  do throws(Raised) { return try node.evaluate(f) } catch {
    state.raised = raised
    return nil
  }
}

/// Finishes the generator of a loop whose body has raised: the exception stays the one that is raised, and is the
/// one that is handled meanwhile.
func closeKeepingException(_ generator: CoroutineObject) {
  let raised = state.raised
  let handled = state.handled
  state.handled = raised
  closeForgotten(generator)
  state.handled = handled
  state.raised = raised
}
