// Memory that processes share.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A shared mapping of a descriptor, or of nothing: then only forked children share it.
package final class SharedMemory {
  private var start: UnsafeMutableRawPointer?
  /// In bytes.
  package let count: Int

  /// - Parameters:
  ///   - offset: where in the file it begins, a multiple of the page's size.
  ///   - isPrivate: what is written stays in this process.
  package init(
    descriptor: Int32?, count: Int, offset: Int = 0, isPrivate: Bool = false,
    isWritable: Bool = true
  ) throws(SystemCallError) {
    let kind = (isPrivate ? MAP_PRIVATE : MAP_SHARED) | (descriptor == nil ? MAP_ANON : 0)
    let protection = isWritable ? PROT_READ | PROT_WRITE : PROT_READ
    let memory = mmap(nil, count, protection, Int32(kind), descriptor ?? -1, off_t(offset))
    guard let memory, memory != MAP_FAILED else { throw SystemCallError.last("mmap") }
    start = memory
    self.count = count
  }

  deinit { unmap() }

  /// Lets the mapping go; empty afterwards.
  package func unmap() {
    if let start { munmap(start, count) }
    start = nil
  }

  /// Nil after `unmap`.
  package var bytes: UnsafeMutableRawBufferPointer? {
    start.map { UnsafeMutableRawBufferPointer(start: $0, count: count) }
  }

  /// Opens shared memory by name.
  package static func open(
    _ name: String, flags: Int32, mode: Int32
  ) throws(SystemCallError) -> Int32 {
    let descriptor = baton_shared_memory_open(name, flags, mode)
    if descriptor < 0 { throw SystemCallError.last("shm_open") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// Takes the name away; the memory lives as long as somebody has it mapped.
  package static func unlink(_ name: String) throws(SystemCallError) {
    if shm_unlink(name) != 0 { throw SystemCallError.last("shm_unlink") }
  }
}
