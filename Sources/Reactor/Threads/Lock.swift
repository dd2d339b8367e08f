// A mutex that may be used on every system we support: the standard library's own needs a newer
// macOS than we ask for.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Guards a few instructions; never held across a wait or a callback.
package final class Lock: @unchecked Sendable {
  // A pthread mutex must not move, so it lives in memory of its own.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Free; one heap allocation, because the system's mutex must not move.
  package init() {
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Waits for as long as it takes. Not recursive.
  package func acquire() { pthread_mutex_lock(mutex) }
  /// Free again in a forked child, whoever has held it in the parent.
  package func renew() { pthread_mutex_init(mutex, nil) }
  /// Only by the thread that has acquired it.
  package func release() { pthread_mutex_unlock(mutex) }
}
