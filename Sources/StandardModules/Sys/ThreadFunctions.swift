// What `sys` tells of threads: the frame in which each stands, the exception that each handles.

import Asyncio
import Interpreter

let sysThreadFunctions: [NativeFunction] = [
  .function("_current_frames", "()", "Return a dict mapping each thread's id to its frame.") {
    (_) throws(Raised) in try byThread { $0.frame }
  },
  .function(
    "_current_exceptions", "()", "Return a dict mapping each thread's id to its exception."
  ) {
    (_) throws(Raised) in try byThread { $0.handledException }
  },
]

private func byThread(_ value: (ThreadState) -> Value?) throws(Raised) -> Value {
  let dict = makeDict()
  for thread in InterpreterLock.threads {
    if let value = value(thread.state) { try dict.set(.int(thread.number), value) }
  }
  return dict.value
}
