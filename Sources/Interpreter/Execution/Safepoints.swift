// Where running code lets others in: collections, interrupts, handlers of signals, requests of the prompt, other
// script threads. One flag, `state.attention`, stands for all of them, so that a point at which nothing
// is wanted costs one load and one branch.

/// The point at which collections, interrupts and posted requests are served, and at which another
/// script thread may take its turn: the end of a loop's round. Whoever interrupts it is told where.
@inline(__always) func safepoint(_ site: Site) throws(Raised) {
  if state.attention { try serveSafepoint(at: site) }
}

@inline(never) private func serveSafepoint(at site: Site) throws(Raised) {
  try located(site) { () throws(Raised) in try serveSafepoint() }
}

/// As `safepoint`, between two callbacks of a loop.
package func turnpoint() throws(Raised) {
  if state.attention { try serveSafepoint(isBetweenCallbacks: true) }
}

/// Set by the executable: serves interrupts and requests posted by other threads.
package nonisolated(unsafe) var attentionHandler: () throws(Raised) -> Void = {}

/// Set by the executable: serves Ctrl-C in the middle of a native, where no script code may run. What
/// needs script code waits for the next safepoint.
package nonisolated(unsafe) var interruptHandler: () throws(Raised) -> Void = {}

/// Set by the module of signals: calls the handlers of those that have come.
package nonisolated(unsafe) var runSignalHandlers: () throws(Raised) -> Void = {}

/// Another script thread waits for its turn.
package nonisolated(unsafe) var isTurnWanted = false

/// Set by the library of threads: lets another one run when it is time.
package nonisolated(unsafe) var passTurn: () -> Void = {}

/// Safepoints of a finalizer at which signals that came before it began are not served yet: what their handlers raise
/// there would be lost. One that does not end can be interrupted behind them.
private let mostHeldPoints = 1000
/// Those that are left; 0 outside of such finalizers.
private nonisolated(unsafe) var heldPoints = 0

/// Runs a finalizer; what wants attention already gets it when it has ended.
func holdingSignals(_ body: () -> Void) {
  guard state.attention else { return body() }
  let outer = heldPoints
  heldPoints = mostHeldPoints
  body()
  heldPoints = outer
  state.attention = true
}

/// For natives that run long. Other threads do not run here: a native is one step, as in CPython.
package func pollInterrupt() throws(Raised) { if state.attention { try serveAttention() } }

/// As `pollInterrupt`, but never collects and never runs script code: for loops over values that the
/// collector may not see, and over buffers that handlers of signals could resize.
@inline(__always) package func checkInterrupt() throws(Raised) {
  if state.attention { try serveInterrupt() }
}

/// Attention stays wanted: whatever else has asked for it is served at the next safepoint.
@inline(never) private func serveInterrupt() throws(Raised) {
  try checkHeadroom()
  if state.isMainThread, heldPoints == 0 { try interruptHandler() }
}

/// - Parameter isEntry: at the entry of a function.
@inline(never) func serveSafepoint(
  isEntry: Bool = false, isBetweenCallbacks: Bool = false
) throws(Raised) {
  try serveAttention(isEntry: isEntry, isBetweenCallbacks: isBetweenCallbacks)
  if isTurnWanted { passTurn() }
}

/// Entries of functions are many: collections under stress count one in so many, and none in deep
/// stacks, which take long to scan.
private let entriesOfStress = 32

@inline(never) func serveAttention(
  isEntry: Bool = false, isBetweenCallbacks: Bool = false
) throws(Raised) {
  if state.stressInterval > 0 {
    let isDeep = max(state.depth, state.startDepth) > easyDepthLimit
    state.stressCount += !isEntry ? entriesOfStress : isDeep ? 0 : 1
    if state.stressCount >= state.stressInterval * entriesOfStress {
      state.stressCount = 0
      collect()
    }
  } else {
    state.attention = isTurnWanted
  }
  if state.collectionWanted {
    collect()
    if headroom.whole > 0 { restoreHeadroom() }
  }
  if headroom.owesError { try settleHeadroom(mayRaise: !isBetweenCallbacks) }
  if wantsSearch { finaliseForRoom() }
  guard state.isMainThread else { return }
  if heldPoints == 0 { return try attentionHandler() }
  heldPoints -= 1
  state.attention = true
}
