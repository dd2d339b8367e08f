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

/// The namespace of the module `sys` once a script has imported it: what lies there under `stdin`,
/// `stdout` and `stderr` are the streams, so that assigning one redirects `print` and `input`.
package nonisolated(unsafe) var systemNamespace: DictObject? = nil

/// What `sys.stdin`, `sys.stdout` and `sys.stderr` are at the moment; scripts may replace them.
/// None is a stream that swallows everything; a deleted one is unbound.
package var standardInput: Value {
  get { stream(currentStreams.input, StreamName.input) }
  set { setStream(&currentStreams.input, StreamName.input, newValue) }
}
/// `sys.stdout`, whatever object a script has put there.
package var standardOutput: Value {
  get { stream(currentStreams.output, StreamName.output) }
  set { setStream(&currentStreams.output, StreamName.output, newValue) }
}
/// `sys.stderr`, whatever object a script has put there.
package var standardError: Value {
  get { stream(currentStreams.error, StreamName.error) }
  set { setStream(&currentStreams.error, StreamName.error, newValue) }
}

/// The names in `sys`.
private enum StreamName {
  static nonisolated(unsafe) let input = intern("stdin")
  static nonisolated(unsafe) let output = intern("stdout")
  static nonisolated(unsafe) let error = intern("stderr")
}

/// The streams while nobody has imported `sys`.
private nonisolated(unsafe) var currentStreams: (input: Value, output: Value, error: Value) = (
  .none, .none, .none
)

/// Unbound when a script has deleted the name.
@inline(__always) private func stream(_ current: Value, _ name: @autoclosure () -> Reference)
  -> Value
{
  systemNamespace?.get(name()) ?? current
}

private func setStream(_ current: inout Value, _ name: Reference, _ value: Value) {
  current = value
  systemNamespace?.set(name, value)
}

/// The streams of the process: `sys.__stdin__`, `sys.__stdout__`, `sys.__stderr__`.
package private(set) nonisolated(unsafe) var processStreams:
  (input: Value, output: Value, error: Value) = (.none, .none, .none)

/// The stream behind `sys.__stdout__`.
private nonisolated(unsafe) var processOutput: Unmanaged<TextStream>?

/// What scripts have printed waits to be handed out.
var holdsProcessOutput: Bool {
  processOutput?._withUnsafeGuaranteedRef { $0.holdsOutput } ?? false
}

/// Makes the standard streams; called once at start, after `installContainerTypes`.
/// - Parameters:
///   - errors: how standard input and output treat what is no UTF-8.
///   - setting: `ENCODING:ERRORS`, which a person has asked for; standard error takes the encoding only.
package func installStandardStreams(errors: String = "strict", setting: String? = nil) {
  var format = TextFormat(errors: errors)
  var errorFormat = TextFormat(errors: "backslashreplace")
  if let setting {
    format.read(setting, keepsErrors: false)
    errorFormat.read(setting, keepsErrors: true)
  }
  processStreams = (
    makeTextStream(TextStream(name: "<stdin>", descriptor: 0, direction: .input, format: format)),
    makeTextStream(TextStream(name: "<stdout>", descriptor: 1, direction: .output, format: format)),
    makeTextStream(
      TextStream(name: "<stderr>", descriptor: 2, direction: .output, format: errorFormat))
  )
  processOutput = processStreams.output.boxed(.textStream, as: TextStream.self).map {
    Unmanaged.passUnretained($0)
  }
  (standardInput, standardOutput, standardError) = processStreams
  addRoots { markStandardStreams() }
}

private func markStandardStreams() {
  for value in [currentStreams.input, currentStreams.output, currentStreams.error] { mark(value) }
  if let systemNamespace { mark(systemNamespace.value) }
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

/// Writes text to `sys.stdout`, whatever it is; nothing when it is None.
package func writeToStandardOutput(_ text: Value) throws(Raised) {
  try write(text, to: standardOutput)
}

/// Hands out what the process's standard output holds back, without script code.
package func flushProcessOutput() throws(Raised) {
  try processStreams.output.boxed(.textStream, as: TextStream.self)?.flush()
}
