// The modules `_multiprocessing` and `_posixshmem`: what processes share, on which the package
// `multiprocessing` is written.

import Interpreter
import Reactor

func makeMultiprocessingModule() throws(Raised) -> ModuleObject {
  let module = makeModule("_multiprocessing", doc: "What processes share.", [])
  let lock = makeNativeType(sharedLockRow)
  lock.info.namespace.set(intern("SEM_VALUE_MAX"), .int(SharedSemaphore.largestValue))
  SharedLock.type = lock.reference
  module.namespace.set(intern("SemLock"), lock.value)
  module.namespace.set(
    intern("sem_unlink"),
    makeNative(
      .function("sem_unlink", "(name, /)", "Remove the name of a semaphore.") {
        (a: Arguments) throws(Raised) in
        let name = try sharedName(a[0])
        try asking { () throws(SystemCallError) in try SharedSemaphore.unlink(name) }
        return .none
      }))
  let block = makeNativeType(sharedBlockRow)
  SharedBlock.type = block.reference
  module.namespace.set(intern("SharedBlock"), block.value)
  addRoots {
    mark(lock.reference)
    mark(block.reference)
  }
  return module
}

func makeSharedMemoryModule() throws(Raised) -> ModuleObject {
  makeModule(
    "_posixshmem", doc: "POSIX shared memory module",
    [
      .function(
        "shm_open", "(path, flags, mode=511)", "Open a shared memory object.", touches: .files
      ) { (a: Arguments) throws(Raised) in
        let (path, flags) = (try sharedName(a[0]), try cNumber(a[1]))
        let mode = a.isGiven(2) ? try cNumber(a[2]) : 0o777
        return .int(
          Int(
            try asking(a[0]) { () throws(SystemCallError) in
              try SharedMemory.open(path, flags: flags, mode: mode)
            }))
      },
      .function("shm_unlink", "(path)", "Remove a shared memory object.", touches: .files) {
        (a: Arguments) throws(Raised) in
        let path = try sharedName(a[0])
        try asking(a[0]) { () throws(SystemCallError) in try SharedMemory.unlink(path) }
        return .none
      },
    ])
}

/// The name of a semaphore or of shared memory, which C must be able to read.
func sharedName(_ value: Value) throws(Raised) -> String {
  guard let text = value.unwrapped.string?.text else {
    throw raise(.typeError, "expected str, not \(typeName(value))")
  }
  if text.utf8.contains(0) { throw raise(.valueError, "embedded null character") }
  return text
}
