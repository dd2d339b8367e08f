// The exception tree as one table, and the door through which native code raises.

/// The exception classes that native code names; their order is that of `state.exceptionTypes`.
package enum BuiltinException: UInt8, CaseIterable {
  case baseException, exception, baseExceptionGroup, exceptionGroup, generatorExit
  case keyboardInterrupt, systemExit, cancelledError
  case arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, bufferError, eofError
  case importError, moduleNotFoundError
  case lookupError, indexError, keyError, memoryError
  case nameError, unboundLocalError
  case osError, blockingIOError, childProcessError, connectionError, brokenPipeError
  case connectionAbortedError, connectionRefusedError, connectionResetError
  case fileExistsError, fileNotFoundError, interruptedError, isADirectoryError
  case notADirectoryError, permissionError, processLookupError, timeoutError
  case referenceError, runtimeError, notImplementedError, pythonFinalizationError, recursionError
  case stopIteration, stopAsyncIteration
  case syntaxError, indentationError, tabError, systemError, typeError
  case valueError, unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError
  case warning, bytesWarning, deprecationWarning, encodingWarning, futureWarning, importWarning
  case pendingDeprecationWarning, resourceWarning, runtimeWarning, syntaxWarning, unicodeWarning
  case userWarning
  case invalidStateError, brokenBarrierError, queueEmpty, queueFull, queueShutDown
}

/// One class of the tree.
package struct ExceptionRow {
  /// Its place in `state.exceptionTypes`.
  package let id: BuiltinException
  /// As scripts see it.
  package let name: StaticString
  /// Nil for `BaseException` alone.
  package let base: BuiltinException?
  /// CPython's docstring.
  package let doc: StaticString
  /// The module that shows it; the others are builtins.
  package var module: StaticString = "builtins"
}

/// Every built-in exception, each after its base.
let exceptionTable: [ExceptionRow] = [
  .init(
    id: .baseException, name: "BaseException", base: nil,
    doc: "Common base class for all exceptions"),
  .init(
    id: .exception, name: "Exception", base: .baseException,
    doc: "Common base class for all non-exit exceptions."),
  .init(
    id: .baseExceptionGroup, name: "BaseExceptionGroup", base: .baseException,
    doc: "A combination of multiple unrelated exceptions."),
  .init(
    id: .exceptionGroup, name: "ExceptionGroup", base: .baseExceptionGroup,
    doc: "A combination of multiple unrelated exceptions."),
  .init(
    id: .generatorExit, name: "GeneratorExit", base: .baseException,
    doc: "Request that a generator exit."),
  .init(
    id: .keyboardInterrupt, name: "KeyboardInterrupt", base: .baseException,
    doc: "Program interrupted by user."),
  .init(
    id: .systemExit, name: "SystemExit", base: .baseException,
    doc: "Request to exit from the interpreter."),
  .init(
    id: .cancelledError, name: "CancelledError", base: .baseException,
    doc: "The Future or Task was cancelled.", module: "asyncio.exceptions"),
  .init(
    id: .arithmeticError, name: "ArithmeticError", base: .exception,
    doc: "Base class for arithmetic errors."),
  .init(
    id: .floatingPointError, name: "FloatingPointError", base: .arithmeticError,
    doc: "Floating-point operation failed."),
  .init(
    id: .overflowError, name: "OverflowError", base: .arithmeticError,
    doc: "Result too large to be represented."),
  .init(
    id: .zeroDivisionError, name: "ZeroDivisionError", base: .arithmeticError,
    doc: "Second argument to a division or modulo operation was zero."),
  .init(id: .assertionError, name: "AssertionError", base: .exception, doc: "Assertion failed."),
  .init(id: .attributeError, name: "AttributeError", base: .exception, doc: "Attribute not found."),
  .init(id: .bufferError, name: "BufferError", base: .exception, doc: "Buffer error."),
  .init(id: .eofError, name: "EOFError", base: .exception, doc: "Read beyond end of file."),
  .init(
    id: .importError, name: "ImportError", base: .exception,
    doc: "Import can't find module, or can't find name in module."),
  .init(
    id: .moduleNotFoundError, name: "ModuleNotFoundError", base: .importError,
    doc: "Module not found."),
  .init(
    id: .lookupError, name: "LookupError", base: .exception, doc: "Base class for lookup errors."),
  .init(
    id: .indexError, name: "IndexError", base: .lookupError, doc: "Sequence index out of range."),
  .init(id: .keyError, name: "KeyError", base: .lookupError, doc: "Mapping key not found."),
  .init(id: .memoryError, name: "MemoryError", base: .exception, doc: "Out of memory."),
  .init(id: .nameError, name: "NameError", base: .exception, doc: "Name not found globally."),
  .init(
    id: .unboundLocalError, name: "UnboundLocalError", base: .nameError,
    doc: "Local name referenced but not bound to a value."),
  .init(id: .osError, name: "OSError", base: .exception, doc: "Base class for I/O related errors."),
  .init(
    id: .blockingIOError, name: "BlockingIOError", base: .osError, doc: "I/O operation would block."
  ),
  .init(
    id: .childProcessError, name: "ChildProcessError", base: .osError, doc: "Child process error."),
  .init(id: .connectionError, name: "ConnectionError", base: .osError, doc: "Connection error."),
  .init(id: .brokenPipeError, name: "BrokenPipeError", base: .connectionError, doc: "Broken pipe."),
  .init(
    id: .connectionAbortedError, name: "ConnectionAbortedError", base: .connectionError,
    doc: "Connection aborted."),
  .init(
    id: .connectionRefusedError, name: "ConnectionRefusedError", base: .connectionError,
    doc: "Connection refused."),
  .init(
    id: .connectionResetError, name: "ConnectionResetError", base: .connectionError,
    doc: "Connection reset."),
  .init(id: .fileExistsError, name: "FileExistsError", base: .osError, doc: "File already exists."),
  .init(id: .fileNotFoundError, name: "FileNotFoundError", base: .osError, doc: "File not found."),
  .init(
    id: .interruptedError, name: "InterruptedError", base: .osError, doc: "Interrupted by signal."),
  .init(
    id: .isADirectoryError, name: "IsADirectoryError", base: .osError,
    doc: "Operation doesn't work on directories."),
  .init(
    id: .notADirectoryError, name: "NotADirectoryError", base: .osError,
    doc: "Operation only works on directories."),
  .init(
    id: .permissionError, name: "PermissionError", base: .osError, doc: "Not enough permissions."),
  .init(
    id: .processLookupError, name: "ProcessLookupError", base: .osError, doc: "Process not found."),
  .init(id: .timeoutError, name: "TimeoutError", base: .osError, doc: "Timeout expired."),
  .init(
    id: .referenceError, name: "ReferenceError", base: .exception,
    doc: "Weak ref proxy used after referent went away."),
  .init(
    id: .runtimeError, name: "RuntimeError", base: .exception, doc: "Unspecified run-time error."),
  .init(
    id: .notImplementedError, name: "NotImplementedError", base: .runtimeError,
    doc: "Method or function hasn't been implemented yet."),
  .init(
    id: .pythonFinalizationError, name: "PythonFinalizationError", base: .runtimeError,
    doc: "Operation blocked during Python finalization."),
  .init(
    id: .recursionError, name: "RecursionError", base: .runtimeError,
    doc: "Recursion limit exceeded."),
  .init(
    id: .stopIteration, name: "StopIteration", base: .exception,
    doc: "Signal the end from iterator.__next__()."),
  .init(
    id: .stopAsyncIteration, name: "StopAsyncIteration", base: .exception,
    doc: "Signal the end from iterator.__anext__()."),
  .init(id: .syntaxError, name: "SyntaxError", base: .exception, doc: "Invalid syntax."),
  .init(
    id: .indentationError, name: "IndentationError", base: .syntaxError,
    doc: "Improper indentation."),
  .init(
    id: .tabError, name: "TabError", base: .indentationError,
    doc: "Improper mixture of spaces and tabs."),
  .init(
    id: .systemError, name: "SystemError", base: .exception,
    doc: "Internal error in the Python interpreter."),
  .init(id: .typeError, name: "TypeError", base: .exception, doc: "Inappropriate argument type."),
  .init(
    id: .valueError, name: "ValueError", base: .exception,
    doc: "Inappropriate argument value (of correct type)."),
  .init(id: .unicodeError, name: "UnicodeError", base: .valueError, doc: "Unicode related error."),
  .init(
    id: .unicodeDecodeError, name: "UnicodeDecodeError", base: .unicodeError,
    doc: "Unicode decoding error."),
  .init(
    id: .unicodeEncodeError, name: "UnicodeEncodeError", base: .unicodeError,
    doc: "Unicode encoding error."),
  .init(
    id: .unicodeTranslateError, name: "UnicodeTranslateError", base: .unicodeError,
    doc: "Unicode translation error."),
  .init(id: .warning, name: "Warning", base: .exception, doc: "Base class for warning categories."),
  .init(
    id: .bytesWarning, name: "BytesWarning", base: .warning,
    doc: "Base class for warnings about bytes and buffer related problems."),
  .init(
    id: .deprecationWarning, name: "DeprecationWarning", base: .warning,
    doc: "Base class for warnings about deprecated features."),
  .init(
    id: .encodingWarning, name: "EncodingWarning", base: .warning,
    doc: "Base class for warnings about encodings."),
  .init(
    id: .futureWarning, name: "FutureWarning", base: .warning,
    doc: "Base class for warnings about constructs that will change semantically."),
  .init(
    id: .importWarning, name: "ImportWarning", base: .warning,
    doc: "Base class for warnings about probable mistakes in module imports"),
  .init(
    id: .pendingDeprecationWarning, name: "PendingDeprecationWarning", base: .warning,
    doc: "Base class for warnings about features which will be deprecated."),
  .init(
    id: .resourceWarning, name: "ResourceWarning", base: .warning,
    doc: "Base class for warnings about resource usage."),
  .init(
    id: .runtimeWarning, name: "RuntimeWarning", base: .warning,
    doc: "Base class for warnings about dubious runtime behavior."),
  .init(
    id: .syntaxWarning, name: "SyntaxWarning", base: .warning,
    doc: "Base class for warnings about dubious syntax."),
  .init(
    id: .unicodeWarning, name: "UnicodeWarning", base: .warning,
    doc: "Base class for warnings about Unicode related problems."),
  .init(
    id: .userWarning, name: "UserWarning", base: .warning,
    doc: "Base class for warnings generated by user code."),
  .init(
    id: .invalidStateError, name: "InvalidStateError", base: .exception,
    doc: "The operation is not allowed in this state.", module: "asyncio.exceptions"),
  .init(
    id: .brokenBarrierError, name: "BrokenBarrierError", base: .runtimeError,
    doc: "Barrier is broken by barrier.abort() call.", module: "asyncio.exceptions"),
  .init(
    id: .queueEmpty, name: "QueueEmpty", base: .exception,
    doc: "Raised when Queue.get_nowait() is called on an empty Queue.", module: "asyncio.queues"),
  .init(
    id: .queueFull, name: "QueueFull", base: .exception,
    doc: "Raised when the Queue.put_nowait() method is called on a full Queue.",
    module: "asyncio.queues"),
  .init(
    id: .queueShutDown, name: "QueueShutDown", base: .exception,
    doc: "Raised when putting on to or getting from a shut-down Queue.", module: "asyncio.queues"),
]

/// Makes the exception, puts it into `state.raised` and returns what to throw.
package func raise(_ type: BuiltinException, _ message: String) -> Raised {
  let arguments = message.isEmpty ? emptyTuple : makeTuple([makeString(message)])
  let exception = makeException(state.exceptionTypes[Int(type.rawValue)], arguments: arguments)
  if type == .memoryError {
    // CPython has made it long before, and gives it no context.
    state.raised = exception
    return Raised()
  }
  return raise(value: exception)
}

/// As `raise(_:_:)` with one argument that is not text, such as the key of a `KeyError`.
package func raise(_ type: BuiltinException, argument: Value) -> Raised {
  raise(
    value: makeException(
      state.exceptionTypes[Int(type.rawValue)], arguments: makeTuple([argument])))
}

/// Raises an exception object; the exception being handled becomes its context.
package func raise(value: Value) -> Raised {
  if let exception = value.exception { exception.attachContext(state.handled) }
  state.raised = value
  return Raised()
}

/// The class, as scripts hold it.
package func exceptionType(_ type: BuiltinException) -> Reference {
  state.exceptionTypes[Int(type.rawValue)]
}

/// In a catch block: is the travelling exception an instance of the type? Then it counts as handled.
package func catchRaised(_ type: BuiltinException) -> Bool {
  guard let exception = state.raised.exception, exception.isInstance(of: type) else { return false }
  state.raised = .none
  return true
}
