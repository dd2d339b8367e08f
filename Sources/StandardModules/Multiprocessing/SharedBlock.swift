// `_multiprocessing.SharedBlock`: memory that several processes read and write, and their views see.

import Interpreter
import Reactor

/// Bytes that several processes read and write; views look into them.
final class SharedBlock: BufferExporter {
  static nonisolated(unsafe) var type: Reference! = nil
  let memory: SharedMemory

  init(_ memory: SharedMemory) {
    self.memory = memory
    super.init()
    storage.show(memory.bytes)
  }

  func close() throws(Raised) {
    try storage.checkResizable("cannot close exported pointers exist")
    storage.show(nil)
    memory.unmap()
  }
}

let sharedBlockRow = NativeType(
  name: "SharedBlock", kind: nil, doc: "Memory that processes share.",
  constructor: .function(
    "SharedBlock", "(cls, size, fd=-1, offset=0, private=False, writable=True)", ""
  ) { (a: Arguments) throws(Raised) in
    let (size, offset) = (try toIndex(a[1]), a.isGiven(3) ? try toIndex(a[3]) : 0)
    let isPrivate = a.isGiven(4) ? try isTrue(a[4]) : false
    let isWritable = a.isGiven(5) ? try isTrue(a[5]) : true
    let descriptor = a.isGiven(2) ? try descriptor(a[2]) : -1
    if size <= 0 { throw raise(.valueError, "the size must be positive") }
    if descriptor < 0 { try reserve(count: size) }
    let memory = try asking { () throws(SystemCallError) in
      try SharedMemory(
        descriptor: descriptor < 0 ? nil : descriptor, count: size, offset: offset,
        isPrivate: isPrivate, isWritable: isWritable)
    }
    return makeBoxed(SharedBlock.type, SharedBlock(memory))
  },
  methods: [
    .method("close", "(self, /)", "Let the block go.") { (a: Arguments) throws(Raised) in
      try a[0].boxed(SharedBlock.self)?.close()
      return .none
    },
    .getter("size", "") { (a: Arguments) in
      .int(a[0].boxed(SharedBlock.self)?.memory.count ?? 0)
    },
  ], isFinal: true, module: "_multiprocessing")
