// The memory of a value stack: a range that is only reserved, because most of it is never touched.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A reserved range of slots. Whoever makes it releases it.
struct ValueStack {
  let base: Frame
  let count: Int

  /// Slots beyond the limit, for natives that push a few values without asking.
  private static let margin = 4096

  /// Reserves a range; containers and ulimits may refuse a large one, so it is halved until they agree.
  /// Nil when they refuse 1 MiB.
  init?(bytes: Int) {
    var size = bytes
    while true {
      let memory = mmap(
        nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | noReserve, -1, 0)
      if let memory, memory != MAP_FAILED {
        count = size / MemoryLayout<Value>.stride
        base = memory.bindMemory(to: Value.self, capacity: count)
        return
      }
      size /= 2
      if size < 1 << 20 { return nil }
    }
  }

  /// The first slot that frames may not reach.
  var limit: Frame { base + (count - Self.margin) }

  func release() { munmap(base, count * MemoryLayout<Value>.stride) }
}

extension InterpreterState {
  mutating func useValueStack(_ stack: ValueStack) {
    stackBase = stack.base
    stackLimit = stack.limit
    top = stack.base
  }
}

#if canImport(Glibc)
  private let noReserve = Int32(MAP_NORESERVE)
#else
  private let noReserve: Int32 = 0
#endif
