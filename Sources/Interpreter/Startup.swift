// The start of the interpreter, in the order in which the parts need each other. No signature is
// parsed and no text formatted here: it all must take little more than a millisecond.

import CBaton
import Syntax

/// Makes the interpreter ready on the calling thread, which from now on is the only one to run script
/// code.
/// - Parameters:
///   - stackBounds: the native stack of the thread, [low, high).
///   - stress: collect at every n-th safepoint; 0 is never.
///   - memoryLimit: bytes of buffers beyond which MemoryError is raised, three quarters of the
///     machine's memory if not given.
package func startInterpreter(
  stackBounds: (low: UInt, high: UInt), stress: Int, memoryLimit: Int? = nil
) {
  state.nativeStackTop = UnsafeRawPointer(bitPattern: stackBounds.high)
  // Native recursion (repr of nested data, sorting inside of comparisons) gets a GiB of the
  // stack at most: it would otherwise fill the memory before it fails. A MiB stays for cleaning up.
  state.nativeLimit = max(
    stackBounds.low + 1 << 20, stackBounds.high - min(stackBounds.high, 1 << 30))
  initializeInterpreter(stress: stress)
  if let memoryLimit { heap.memoryLimit = memoryLimit }
  withUnsafeMutablePointer(to: &state.entryLimit) { baton_attention_register($0) }
  prepareExecution()
}

/// Makes heap, value stack, classes and the `builtins` module.
private func initializeInterpreter(stress: Int) {
  initializeHeap()
  guard let stack = ValueStack(bytes: shareOfAddressSpace(1 << 30, oneIn: 32)) else {
    preconditionFailure("the system refuses 1 MiB of address space")
  }
  state.useValueStack(stack)
  initializeLookupCache()
  initializeShapeCache()
  initializeInterning()
  installSingleCharacters()
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

/// What execution needs before the first node runs, besides the classes.
private func prepareExecution() {
  let scope = Scope(
    kind: .function, name: "<native>", qualifiedName: "<native>", parent: nil,
    privateClassName: nil)
  let code = Code(
    name: "<native>", qualifiedName: "<native>", source: SourceFile(name: "<native>", text: ""),
    span: Span(0, 0), form: .plain, signature: Signature(name: "<native>", isNative: false),
    scope: scope)
  nativeSite = Site(Unmanaged.passRetained(code).takeUnretainedValue(), Span(0, 0))
  loadedModules = makeDict()
  mainNamespace = makeDict()
  initialSearchPath = makeList([makeString(libraryPath)])
  addRoots {
    mark(initialSearchPath.layout.reference)
    mark(loadedModules.layout.reference)
    mark(mainNamespace.layout.reference)
  }
  let builtins = makeModule(name: "builtins", namespace: DictObject(state.builtins))
  describe(
    builtins, FoundModule(content: .native { builtins }, location: "built-in", submodulePaths: nil),
    "builtins")
  loadedModules.set(intern("builtins"), builtins.value)
  let main = makeModule(name: "__main__", namespace: mainNamespace)
  mainNamespace.set(SpecialName.name.name, makeString("__main__"))
  mainNamespace.set(SpecialName.doc.name, .none)
  mainNamespace.set(SpecialName.package.name, .none)
  mainNamespace.set(SpecialName.loader.name, .none)
  mainNamespace.set(SpecialName.spec.name, .none)
  mainNamespace.set(SpecialName.annotations.name, makeDict().value)
  mainNamespace.set(SpecialName.builtins.name, builtins.value)
  loadedModules.set(intern("__main__"), main.value)
}
