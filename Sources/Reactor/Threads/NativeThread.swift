// A thread whose stack may be very large. Stack space is address space until it is touched, so a
// tree-walking interpreter can have 16 GiB of it, and its depth limit becomes a matter of taste.
// Containers and ulimits may forbid that; then we ask for half, and half again.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A joinable thread of the system.
package final class NativeThread: @unchecked Sendable {
  /// The stack that the interpreter's thread asks for first.
  package static let largestStack = share(of: 16 << 30, oneIn: 8)
  /// Below this the interpreter does not start.
  package static let smallestStack = 64 << 20

  /// The stack size the system has granted.
  package let stackSize: Int
  private let handle: UInt
  private var joined = false

  /// Starts a thread with the largest stack, up to `stackSize`, that the system grants.
  package init(
    stackSize: Int = largestStack, smallest: Int = smallestStack,
    _ body: @escaping @Sendable () -> Void
  ) throws(SystemCallError) {
    let start = Unmanaged.passRetained(ThreadBody(body))
    var size = stackSize
    var handle: UInt = 0
    while true {
      let code = baton_thread_start(&handle, size, runThreadBody, start.toOpaque())
      if code == 0 { break }
      if size <= smallest {
        start.release()
        throw SystemCallError(code: code, call: "pthread_create")
      }
      size = max(size / 2, smallest)
    }
    self.handle = handle
    self.stackSize = size
  }

  /// How much address space to ask for: no more than a part of what the process may have.
  package static func share(of wanted: Int, oneIn part: Int) -> Int {
    let limit = Int(clamping: baton_address_space_limit())
    return limit == 0 ? wanted : max(min(wanted, limit / part), 1 << 20)
  }

  /// Waits until the thread has ended. Only its starter may do that; a second call does nothing.
  package func join() {
    if joined { return }
    joined = true
    _ = baton_thread_join(handle)
  }

  /// Lets the thread end by itself; it cannot be joined any more.
  package func detach() {
    if joined { return }
    joined = true
    _ = baton_thread_detach(handle)
  }

  /// The system's number of the calling thread.
  package static var currentNumber: Int { Int(baton_thread_number()) }

  /// The number of the process's first thread, where that is known; else that of the calling thread.
  package static var mainNumber: Int { Int(baton_main_thread_number()) }

  /// The bounds [low, high) of the calling thread's stack.
  package static func currentStackBounds() throws(SystemCallError) -> (low: UInt, high: UInt) {
    var low: UInt = 0
    var high: UInt = 0
    let code = baton_stack_bounds(&low, &high)
    if code != 0 { throw SystemCallError(code: code, call: "pthread_getattr_np") }
    return (low, high)
  }
}

private final class ThreadBody {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer) {
  Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
}
