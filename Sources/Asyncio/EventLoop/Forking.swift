// What a forked child must do before it runs script code again. It has one thread, the one that forked;
// all that the parent waits with or is told by is the parent's.

import Interpreter
import Reactor

/// What else begins anew in a child; modules add to it.
package nonisolated(unsafe) var forkRenewals: [() -> Void] = []

/// Cuts the calling process off from the one that it was forked from.
package func becomeForkedChild() {
  Signals.forget()
  renumberIdentities()
  if let world = sharedWorld {
    world.renew()
    Signals.wake(world.wakeUp)
  }
  InterpreterLock.current.becomeMain()
  forgetOthersLoading()
  forgetCurrentLoop()
  for renew in forkRenewals { renew() }
}
