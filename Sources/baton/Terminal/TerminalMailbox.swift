// What other threads send to the terminal thread. Plain data under one lock; the terminal thread
// takes everything at once and then paints once, however many small writes there were.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The compiler cannot see that `condition` and `mutex` guard every field.
final class TerminalMailbox: @unchecked Sendable {
  struct Output {
    var gutter: String
    var bytes: [UInt8]
  }

  struct Contents {
    var output: [Output] = []
    var prompt: String?
    var isPreempted = false
  }

  // A writer that is this far ahead waits: a script that prints in a loop must not eat the memory.
  private static let byteLimit = 1 << 20

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let reader = pthread_self()
  private var contents = Contents()
  private var byteCount = 0
  private var isWriting = false
  private var isClosed = false
  private var isWakePending = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// Adds output; waits while too much of it is pending.
  func post(_ text: String, gutter: String) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return }
    locked {
      while byteCount > Self.byteLimit, !isClosed, !isReader {
        pthread_cond_wait(condition, mutex)
      }
      if isClosed {
        // Nobody takes any more; keeping the lock keeps the order.
        TerminalDevice.write(bytes)
        return
      }
      byteCount += bytes.count
      if let last = contents.output.indices.last, contents.output[last].gutter == gutter {
        contents.output[last].bytes += bytes
      } else {
        contents.output.append(Output(gutter: gutter, bytes: bytes))
      }
      wakeReader()
    }
  }

  func post(prompt: String) {
    locked {
      contents.prompt = prompt
      wakeReader()
    }
  }

  func postPreemption() {
    locked {
      contents.isPreempted = true
      wakeReader()
    }
  }

  func wake() {
    locked { wakeReader() }
  }

  /// Everything that has come; the reader must call `finishWriting` once the output is written.
  func take() -> Contents {
    locked {
      let taken = contents
      contents = Contents()
      byteCount = 0
      isWakePending = false
      isWriting = !taken.output.isEmpty
      return taken
    }
  }

  func finishWriting() {
    locked {
      isWriting = false
      pthread_cond_broadcast(condition)
    }
  }

  /// Waits until the reader has written all output; the reader itself must not call this.
  func waitUntilWritten() {
    locked {
      while !isClosed, isWriting || !contents.output.isEmpty {
        pthread_cond_wait(condition, mutex)
      }
    }
  }

  /// From now on output is written by whoever posts it.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(condition)
    }
  }

  /// Whether the calling thread is the one that takes.
  var isReader: Bool { pthread_equal(reader, pthread_self()) != 0 }

  private func wakeReader() {
    // One byte in the pipe is enough until the reader has looked.
    if isWakePending { return }
    isWakePending = true
    TerminalSignals.wake()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
