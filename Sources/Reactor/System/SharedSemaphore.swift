// Counting semaphores that processes share. They have names; a forked child has them without, too.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open semaphore of the system.
package final class SharedSemaphore: @unchecked Sendable {
  private let semaphore: UnsafeMutableRawPointer

  /// Makes a semaphore under a new name.
  package init(making name: String, value: UInt32) throws(SystemCallError) {
    semaphore = try Self.open(name, isNew: true, value)
  }

  /// Opens the semaphore that has the name.
  package init(named name: String) throws(SystemCallError) {
    semaphore = try Self.open(name, isNew: false, 0)
  }

  deinit { baton_semaphore_close(semaphore) }

  private static func open(
    _ name: String, isNew: Bool, _ value: UInt32
  ) throws(SystemCallError) -> UnsafeMutableRawPointer {
    var semaphore: UnsafeMutableRawPointer?
    let result = baton_semaphore_open(name, isNew ? 1 : 0, value, &semaphore)
    guard result == 0, let semaphore else { throw SystemCallError(code: -result, call: "sem_open") }
    return semaphore
  }

  /// Takes the name away; the semaphore lives as long as somebody has it open.
  package static func unlink(_ name: String) throws(SystemCallError) {
    try check(baton_semaphore_unlink(name), "sem_unlink")
  }

  /// `SEM_VALUE_MAX`; `post` fails beyond it.
  package static let largestValue = Int(Int32.max)

  /// Adds one, and wakes a waiting process.
  package func post() throws(SystemCallError) {
    try Self.check(baton_semaphore_post(semaphore), "sem_post")
  }

  /// Takes one if there is one.
  package func take() throws(SystemCallError) -> Bool {
    let result = baton_semaphore_try(semaphore)
    if result == -EAGAIN || result == -EINTR { return false }
    try Self.check(result, "sem_trywait")
    return true
  }

  /// Waits for one; false when `seconds` have passed. A signal ends the wait with EINTR.
  package func wait(seconds: Double?) throws(SystemCallError) -> Bool {
    let result = baton_semaphore_wait(semaphore, seconds ?? -1)
    if result == -ETIMEDOUT { return false }
    try Self.check(result, "sem_wait")
    return true
  }

  /// How many there are; nil where the system does not tell.
  package func value() throws(SystemCallError) -> Int? {
    let result = baton_semaphore_value(semaphore)
    if result == -ENOSYS { return nil }
    if result < 0 { throw SystemCallError(code: -result, call: "sem_getvalue") }
    return Int(result)
  }

  /// Something that only the calling thread has.
  package static var currentThread: UInt64 { baton_current_thread() }

  private static func check(_ result: Int32, _ call: String) throws(SystemCallError) {
    if result < 0 { throw SystemCallError(code: -result, call: call) }
  }
}
