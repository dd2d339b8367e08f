// The three standard streams and the hooks through which their bytes leave and enter the process:
// the interpreter itself makes no system call.

/// Writes all bytes to a descriptor; the executable sets it.
package nonisolated(unsafe) var writeBytes:
  (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(Raised) -> Void = { _, _ in }

/// Reads at most as many bytes as fit; 0 is the end. The executable sets it.
package nonisolated(unsafe) var readBytes:
  (_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) throws(Raised) -> Int = { _, _ in
    0
  }

/// Asks the user for a line where standard input is not a plain stream, as at the prompt; nil is the
/// end of input. Without a hook `input()` reads from standard input.
package nonisolated(unsafe) var readInputLine: ((_ prompt: String) throws(Raised) -> String?)? = nil

/// Is the descriptor a terminal? The executable sets it before `installStandardStreams`.
package nonisolated(unsafe) var isTerminal: (_ descriptor: Int32) -> Bool = { _ in false }

/// What `sys.stdin`, `sys.stdout` and `sys.stderr` are at the moment; scripts may replace them.
package nonisolated(unsafe) var standardInput = Value.none
package nonisolated(unsafe) var standardOutput = Value.none
package nonisolated(unsafe) var standardError = Value.none

/// The streams of the process: `sys.__stdin__`, `sys.__stdout__`, `sys.__stderr__`.
package private(set) nonisolated(unsafe) var processStreams:
  (input: Value, output: Value, error: Value) = (.none, .none, .none)

/// Makes the standard streams; called once at start, after `installContainerTypes`.
package func installStandardStreams() {
  processStreams = (
    makeTextStream(TextStream(name: "<stdin>", descriptor: 0, direction: .input)),
    makeTextStream(TextStream(name: "<stdout>", descriptor: 1, direction: .output)),
    makeTextStream(TextStream(name: "<stderr>", descriptor: 2, direction: .output))
  )
  (standardInput, standardOutput, standardError) = processStreams
  addRoots { markStandardStreams() }
}

private func markStandardStreams() {
  for value in [standardInput, standardOutput, standardError] { mark(value) }
  for value in [processStreams.input, processStreams.output, processStreams.error] { mark(value) }
}

/// Writes out what the process's own streams hold back.
package func flushStandardStreams() throws(Raised) {
  for stream in [processStreams.output, processStreams.error] {
    try stream.boxed(.textStream, as: TextStream.self)?.flush()
  }
}

/// Writes text to `sys.stderr`, whatever it is; nothing when it is None.
package func writeToStandardError(_ text: String) throws(Raised) {
  try write(makeString(text), to: standardError)
}
