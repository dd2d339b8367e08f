// The start of the interpreter, in the order in which the parts need each other. No signature is
// parsed and no text formatted here: it all must take little more than a millisecond.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes heap, value stack, classes and the `builtins` module. Call once, before anything else.
/// - Parameter stress: collect at every n-th safepoint; 0 is never.
package func initializeInterpreter(stress: Int = 0) {
  initializeHeap()
  reserveValueStack()
  initializeLookupCache()
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
  addRoots { for type in nativeTypes { mark(type) } }
  state.stressInterval = stress
  if stress > 0 { state.attention = true }
}

/// Slots beyond the limit, for natives that push a few values without asking.
private let stackMargin = 4096

/// Reserves the value stack; containers and ulimits may refuse a large range.
private func reserveValueStack() {
  var size = 1 << 30
  while true {
    let memory = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | noReserve, -1, 0)
    if let memory, memory != MAP_FAILED {
      let count = size / MemoryLayout<Value>.stride
      state.stackBase = memory.bindMemory(to: Value.self, capacity: count)
      state.stackLimit = state.stackBase + (count - stackMargin)
      state.top = state.stackBase
      return
    }
    size /= 2
    precondition(size >= 1 << 20, "the system refuses 1 MiB of address space")
  }
}

#if canImport(Glibc)
  private let noReserve = Int32(MAP_NORESERVE)
#else
  private let noReserve: Int32 = 0
#endif
