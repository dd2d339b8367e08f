// What a script thread has for itself. One thread runs at a time: its part of the state lies in `state`
// and in globals; when it lets go of the interpreter, they are kept here, and those of the next thread
// are put in place. Who runs when is decided above (Asyncio/Threads): here nobody waits.
//
// Collections see the threads that do not run: their value stacks precisely, their native stacks
// conservatively, from where they let go. Finalisation points do so too, so that what another
// thread has in its hands, or has left on its native stack, is not finalised.

import CBaton

/// The part of the interpreter that belongs to one script thread.
package final class ThreadState {
  /// What it is started with; marked as long as it is here.
  package var roots: [Value] = []
  private var saved = InterpreterState()
  private let stack: ValueStack?
  /// Where the part of its native stack begins that may hold values; nil while it runs, and before.
  private var stackPointer: UnsafeRawPointer?
  private var values: [Any]

  /// The thread that calls, which runs already.
  private init() {
    stack = nil
    values = threadVariables.map { $0.initial() }
  }

  /// A new thread, which begins later; nil when there is no address space for it.
  package init?(valueStackBytes: Int) {
    guard let stack = ValueStack(bytes: valueStackBytes) else { return nil }
    self.stack = stack
    values = threadVariables.map { $0.initial() }
    saved.useValueStack(stack)
    saved.isMainThread = false
    ThreadState.all.append(self)
  }

  /// Threads that have not ended; the order is that of their starts.
  private static nonisolated(unsafe) var all: [ThreadState] = []

  /// The thread that runs.
  package private(set) static nonisolated(unsafe) var running: ThreadState = {
    let main = ThreadState()
    all.append(main)
    return main
  }()

  /// The thread has got the interpreter for the first time.
  /// - Parameter bounds: its native stack, [low, high).
  package func begin(stackBounds bounds: (low: UInt, high: UInt)) {
    saved.nativeStackTop = UnsafeRawPointer(bitPattern: bounds.high)
    // The rest stays for cleaning up, and for natives that recurse a little without asking.
    saved.nativeLimit = bounds.low + min(1 << 20, (bounds.high - bounds.low) / 8)
    takeOver()
  }

  /// The running thread ends: nothing of it is left afterwards.
  package func end() {
    for variable in threadVariables { variable.put(variable.initial()) }
    discard()
  }

  /// The thread could not be started after all.
  package func discard() {
    ThreadState.all.removeAll { $0 === self }
    stack?.release()
  }

  /// After a fork, the calling thread is the only one.
  package static func forgetOthers() { all = [running] }

  // MARK: - Changing hands

  /// Lets go of the interpreter while the body runs, which must not touch a value; the body gives the lock
  /// away and takes it again.
  @inline(never) package static func letGo(_ body: () -> Void) {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 32) { registers in
      registers.initialize(repeating: 0)
      baton_spill_registers(registers.baseAddress.unsafelyUnwrapped)
      let thread = running
      thread.keep(UnsafeRawPointer(registers.baseAddress.unsafelyUnwrapped))
      body()
      thread.takeOver()
    }
  }

  private func keep(_ stackPointer: UnsafeRawPointer) {
    self.stackPointer = stackPointer
    copyThreadPart(from: &state, to: &saved)
    values = threadVariables.map { $0.take() }
  }

  private func takeOver() {
    stackPointer = nil
    copyThreadPart(from: &saved, to: &state)
    for (index, variable) in threadVariables.enumerated() {
      // A module that was loaded meanwhile has brought variables of its own.
      variable.put(index < values.count ? values[index] : variable.initial())
    }
    ThreadState.running = self
    // Signals may have come for this thread, while another one looked away.
    state.attention = true
  }

  // MARK: - Where it stands, for `sys._current_frames` and its kin

  /// The frame in which the thread runs or waits; nil before its first call.
  package var frame: Value? { withOwnState { callerFrame(0) } }

  /// The exception that the thread handles, or None.
  package var handledException: Value {
    withOwnState { state.handled.isUnbound ? .none : state.handled }
  }

  /// Puts the thread's part of the state in place of the running one's, to look at it.
  /// - Parameter body: runs no script code and does not let go of the interpreter.
  private func withOwnState<T>(_ body: () -> T) -> T {
    let running = ThreadState.running
    if self === running { return body() }
    copyThreadPart(from: &state, to: &running.saved)
    copyThreadPart(from: &saved, to: &state)
    defer { copyThreadPart(from: &running.saved, to: &state) }
    return body()
  }

  // MARK: - Collecting

  /// Marks what the threads hold; of the running one only what it was started with.
  static func markAll() {
    for thread in all {
      for value in thread.roots { Interpreter.mark(value) }
      if thread !== running { thread.markParts() }
    }
  }

  private func markParts() {
    for (value, variable) in zip(values, threadVariables) { variable.mark(value) }
    markThreadPart(&saved)
    if let stackPointer, let top = saved.nativeStackTop { scan(from: stackPointer, to: top) }
  }
}

/// Copies what belongs to one thread: all fields before `entryLimit`.
private func copyThreadPart(
  from source: UnsafePointer<InterpreterState>, to target: UnsafeMutablePointer<InterpreterState>
) {
  guard let size = MemoryLayout<InterpreterState>.offset(of: \.entryLimit) else {
    preconditionFailure("a stored field has an offset")
  }
  UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: size)
}

// MARK: - Globals of one thread

private struct ThreadVariable {
  let initial: () -> Any
  let take: () -> Any
  let put: (Any) -> Void
  let mark: (Any) -> Void
}

private nonisolated(unsafe) var threadVariables: [ThreadVariable] = [
  makeVariable(initial: nil, get: { visibleFrame }, set: { visibleFrame = $0 }) { _ in },
  makeVariable(initial: nil, get: { finalisationSite }, set: { finalisationSite = $0 }) { _ in },
  makeVariable(initial: false, get: { isAskingArchive }, set: { isAskingArchive = $0 }) { _ in },
  makeVariable(initial: [], get: { activeContainers }, set: { activeContainers = $0 }) {
    for cell in $0 { mark(cell) }
  },
  makeVariable(initial: [], get: { activeFutures }, set: { activeFutures = $0 }) {
    for cell in $0 { mark(cell) }
  },
]

private func makeVariable<T>(
  initial: T, get: @escaping () -> T, set: @escaping (T) -> Void, mark: @escaping (T) -> Void
) -> ThreadVariable {
  ThreadVariable(
    initial: { initial }, take: { get() },
    put: { if let value = $0 as? T { set(value) } },
    mark: { if let value = $0 as? T { mark(value) } })
}

/// Makes a global one that each script thread has for itself.
package func addThreadVariable<T>(
  initial: T, get: @escaping () -> T, set: @escaping (T) -> Void,
  mark: @escaping (T) -> Void = { _ in }
) {
  threadVariables.append(makeVariable(initial: initial, get: get, set: set, mark: mark))
}
