// The start of the interpreter, in the order in which the parts need each other. No signature is
// parsed and no text formatted here: it all must take little more than a millisecond.

/// Makes heap, value stack, classes and the `builtins` module. Call once, before anything else.
/// - Parameter stress: collect at every n-th safepoint; 0 is never.
package func initializeInterpreter(stress: Int = 0) {
  initializeHeap()
  guard let stack = ValueStack(bytes: shareOfAddressSpace(1 << 30, oneIn: 32)) else {
    preconditionFailure("the system refuses 1 MiB of address space")
  }
  state.useValueStack(stack)
  initializeLookupCache()
  initializeShapeCache()
  initializeInterning()
  internSpecialNames()
  let empty = allocateTuple(count: 0)
  state.emptyTuple = empty.memory.assumingMemoryBound(to: Header.self)
  state.emptyString = intern("")
  makeRootTypes()
  installExceptionTypes()
  installObjectTypes()
  installCoreTypes(textTypes)
  installCoreTypes(containerTypes)
  installIteratorTypes()
  installTextTypes()
  installContainerTypes()
  BufferType.install()
  TypingType.install()
  declareCollections()
  installMissingHashes()
  installBuiltins()
  installReadingInterrupt()
  addRoots { for type in nativeTypes { mark(type) } }
  state.stressInterval = stress
  if stress > 0 { state.attention = true }
}
