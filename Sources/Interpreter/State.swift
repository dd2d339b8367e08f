// Everything that changes while scripts run, in one trivial struct.
//
// Constant-initialised on purpose: a global whose initialiser is not constant costs a `swift_once`
// on every access. Its first part belongs to the script thread that runs: it is swapped when the
// interpreter lock changes hands (Threads/ThreadState.swift). The second part is everybody's.

/// Trivial, so that swapping a thread's part is a copy of bytes.
package struct InterpreterState {
  // MARK: - Of the thread that runs: everything before `entryLimit`

  /// First slot of the value stack and the first slot beyond it.
  var stackBase: Frame! = nil
  /// See `stackBase`.
  var stackLimit: Frame! = nil
  /// First free slot of the value stack: all slots below it are initialised.
  package var top: Frame! = nil

  /// The exception that is travelling while a `Raised` is being thrown.
  package var raised: Value = .none
  /// The exception that an `except` or `finally` block is handling: the implicit `__context__`.
  package var handled: Value = .none

  /// Script-visible depth of calls.
  package var depth = 0
  /// Coroutines that began inside of each other and have not suspended yet.
  var startDepth = 0
  /// Containers inside of each other that are being compared.
  var comparisonDepth = 0
  /// Lowest native stack address that a call may reach.
  var nativeLimit: UInt = 0
  /// Where the native stack begins.
  var nativeStackTop: UnsafeRawPointer? = nil
  /// The thread that runs the main module. It alone receives signals and serves the prompt.
  package var isMainThread = true

  /// What a resumed coroutine or generator receives.
  package var resumeValue: Value = .none
  /// `resumeValue` is an exception to be raised there.
  package var resumeRaises = false
  /// What whoever throws an exception into a frame handles itself: no context of that exception. Only compared.
  var handledByDriver: Value = .none
  /// The exception comes from the coroutine that was awaited: it has a context already.
  var resumePropagates = false
  /// The coroutine that was awaited had been resumed by an exception.
  var resumeWasThrown = false
  /// With `Flow.suspended(.unbound)`: the seconds for which the task sleeps.
  package var sleepDelay = 0.0
  /// The seconds were given as an int: loops of scripts are told so.
  package var sleepIsWhole = false
  /// The innermost coroutine of the chain that suspended last.
  package var suspendedLeaf: Reference? = nil
  /// What the generator or coroutine that ended last returned.
  var returnedValue: Value = .none
  /// The suspension is a `yield` of an async generator, not an await below it.
  var isAsyncYield = false
  /// What is awaited next is what an `async for` drives: no awaitable, whose iterator would have to be asked for.
  var bringsAwaitIterator = false

  /// The task that is running and the loop that runs it; nil outside of a loop.
  package var currentTask: Reference? = nil
  /// The loop object, None outside of a loop.
  package var runningLoop: Value = .none
  /// The current context of context variables, a boxed value; nil is an empty one of its own.
  package var context: Reference? = nil

  // MARK: - Of all threads: from `entryLimit` on

  /// Up to this depth calls are entered without a further look. It is negative while something wants
  /// attention: so the comparison that every call makes notices that too, at no cost.
  var entryLimit = easyDepthLimit
  /// Enough was allocated: the next safepoint collects.
  var collectionWanted = false
  /// Collect at every n-th safepoint; 0 is never.
  var stressInterval = 0
  /// Safepoints since the last collection of the stress mode; see `serveAttention` for how they count.
  var stressCount = 0

  /// The limit of the depth of calls (`sys.setrecursionlimit`).
  package var depthLimit = 1000

  /// Counts changes of classes; attribute caches are valid for one epoch.
  package var typeEpoch = 1
  /// Hands out versions of namespaces (see `DictObject.version`).
  var namespaceVersion = 1

  /// Type objects by kind, and exception types by `BuiltinException`.
  package var types: UnsafeMutablePointer<Reference>! = nil
  /// See `types`.
  var exceptionTypes: UnsafeMutablePointer<Reference>! = nil
  /// Interned names of special methods by `SpecialName`.
  var specialNames: UnsafeMutablePointer<Reference>! = nil
  /// `object`; it and those below are looked up too often to be read from `types`, or have no kind.
  package var objectType: Reference! = nil
  /// `bool`.
  var boolType: Reference! = nil
  /// `int`.
  package var intType: Reference! = nil
  /// `float`.
  package var floatType: Reference! = nil
  /// `NoneType`.
  var noneType: Reference! = nil
  /// `NotImplementedType`.
  var notImplementedType: Reference! = nil
  /// `ellipsis`.
  var ellipsisType: Reference! = nil
  /// `frozenset`: its cells are of the kind of sets.
  var frozenSetType: Reference! = nil
  /// `bytearray`: its cells are of the kind of bytes.
  var byteArrayType: Reference! = nil

  /// The `builtins` module's namespace.
  package var builtins: Reference! = nil
  /// The only tuple without items.
  package var emptyTuple: Reference! = nil
  /// Made at start and shared: a constant of Swift code.
  var emptyString: Reference! = nil
}

extension InterpreterState {
  /// What the frame that is resumed next receives: a value, or an exception to be raised there.
  @inline(__always) package mutating func resume(with value: Value, raises: Bool) {
    resumeValue = value
    resumeRaises = raises
    handledByDriver = handled
  }

  /// Something wants attention at the next safepoint: a collection, an interrupt, a posted request.
  /// Signal handlers and other threads set the sign as well.
  package var attention: Bool {
    @inline(__always) get { entryLimit < 0 }
    set { if newValue { entryLimit |= .min } else { entryLimit &= .max } }
  }
}

/// Levels of calls that fit into the smallest native stack whatever their expressions look like.
let easyDepthLimit = 200

/// The one interpreter of the process, as the running thread sees it.
package nonisolated(unsafe) var state = InterpreterState()

/// A script exception is travelling; it lies in `state.raised`.
package struct Raised: Error {
  /// Only after `state.raised` was set: see `raise`.
  @inline(__always) package init() {}
}
