// The one way in which a failed system call becomes an exception of the script.
//
// It stands here because this is the lowest target that knows both system calls and exceptions.

import Interpreter
import Reactor

/// The OSError of the class that the error number asks for; it names the paths of the call.
///
/// An interrupted call serves the interrupt first: what a signal's handler raises takes the error's place.
package func systemError(
  _ error: SystemCallError, _ path: Value = .none, _ other: Value = .none
) -> Raised {
  do throws(Raised) {
    if error.kind == .interrupted { try pollInterrupt() }
  } catch {
    return error
  }
  let value = makeSystemError(error.code, error.message, filename: path, otherFilename: other)
  return raise(value: value)
}
