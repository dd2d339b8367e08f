// Where threads stand: their frames and the exceptions that they handle, for `sys._current_frames`.

extension ThreadState {
  /// The frame in which the thread runs or waits; nil before its first call.
  package var frame: Value? { withOwnState { callerFrame(0) } }

  /// The exception that the thread handles, or None.
  package var handledException: Value {
    withOwnState { state.handled.isUnbound ? .none : state.handled }
  }

  /// - Parameter body: runs no script code and does not let go of the interpreter.
  private func withOwnState<T>(_ body: () -> T) -> T {
    if self === ThreadState.running { return body() }
    let running = ThreadState.running
    running.lend(to: self)
    defer { running.takeBack(from: self) }
    return body()
  }
}
