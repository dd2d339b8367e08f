// The classes that asyncio adds: as rows, with their cells.

import Interpreter

/// Boxed classes of this module.
package enum AsyncioType: Int, CaseIterable {
  case abstractEventLoop, baseEventLoop, baseSelectorEventLoop, eventLoop
  case handle, timerHandle, listener
  case lock, event, semaphore, boundedSemaphore, condition
  case queue, priorityQueue, lifoQueue
  case context, contextVariable, contextToken
  case timeout, taskGroup, runner, gatheringFuture

  private nonisolated(unsafe) static var cells: [Reference] = []

  /// The class's cell.
  package var cell: Reference { AsyncioType.cells[rawValue] }

  static func install() {
    defer { gatheringFutureType = gatheringFuture.cell }
    for type in AsyncioType.allCases {
      let row = type.isOpen ? type.row.inPython : type.row
      let made = makeNativeType(row, base: type.baseCell)
      made.info.isOpen = type.isOpen
      installCoroutines(type.coroutines, on: made)
      cells.append(made.reference)
    }
    let hashless = TypeObject(context.cell).info
    hashless.whenAsked { [unowned hashless] in hashless.namespace.set(intern("__hash__"), .none) }
    addRoots { for cell in AsyncioType.cells { mark(cell) } }
  }

  /// In CPython a class written in Python, whose attributes scripts may set.
  private var isOpen: Bool {
    switch self {
    case .context, .contextVariable, .contextToken, .listener: return false
    default: return true
    }
  }

  /// The class it derives from, when that is one of these.
  private var base: AsyncioType? {
    switch self {
    case .baseEventLoop: return .abstractEventLoop
    case .baseSelectorEventLoop: return .baseEventLoop
    case .eventLoop: return .baseSelectorEventLoop
    case .timerHandle: return .handle
    case .boundedSemaphore: return .semaphore
    case .priorityQueue, .lifoQueue: return .queue
    default: return nil
    }
  }

  private var baseCell: Reference? {
    self == .gatheringFuture ? Interpreter.type(of: .future).reference : base?.cell
  }

  /// Methods that are coroutine functions.
  private var coroutines: [NativeCoroutine] {
    switch self {
    case .lock: return lockCoroutines
    case .event: return eventCoroutines
    case .semaphore: return semaphoreCoroutines
    case .condition: return conditionCoroutines
    case .abstractEventLoop: return abstractEventLoopCoroutines
    case .baseEventLoop: return eventLoopCoroutines
    case .queue: return queueCoroutines
    case .timeout: return timeoutCoroutines
    case .taskGroup: return taskGroupCoroutines
    default: return []
    }
  }

  /// The classes of loops.
  static let loops: [AsyncioType] = [.baseEventLoop, .baseSelectorEventLoop, .eventLoop]

  /// Classes that the module shows.
  static let published: [AsyncioType] = [
    .abstractEventLoop, .baseEventLoop, .handle, .timerHandle, .lock, .event, .semaphore,
    .boundedSemaphore, .condition, .queue,
    .priorityQueue, .lifoQueue, .timeout, .taskGroup, .runner,
  ]

  private var row: NativeType {
    switch self {
    case .abstractEventLoop: return abstractEventLoopRow
    case .baseEventLoop: return baseEventLoopRow
    case .baseSelectorEventLoop: return baseSelectorEventLoopRow
    case .eventLoop: return eventLoopRow
    case .runner: return runnerRow
    case .handle: return handleRow
    case .timerHandle: return timerHandleRow
    case .listener:
      return NativeType(
        name: "_Listener", kind: nil, doc: "Waits for futures.", constructor: nil, methods: [],
        module: "asyncio.tasks")
    case .lock: return lockRow
    case .event: return eventRow
    case .semaphore: return semaphoreRow
    case .boundedSemaphore: return boundedSemaphoreRow
    case .condition: return conditionRow
    case .queue: return queueRow("Queue", .fifo)
    case .priorityQueue: return queueRow("PriorityQueue", .priority)
    case .lifoQueue: return queueRow("LifoQueue", .lifo)
    case .context: return contextRow
    case .contextVariable: return contextVariableRow
    case .contextToken: return contextTokenRow
    case .timeout: return timeoutRow
    case .taskGroup: return taskGroupRow
    case .gatheringFuture: return gatheringFutureRow
    }
  }
}

/// Makes asyncio known to the interpreter; called once at start.
package func installAsyncio() {
  AsyncioType.install()
  addLoopVariables()
  addRoots(markSchedulers)
  letOthersRun = giveWay
  installFutureReports()
  moduleFactories.add("asyncio", makeAsyncioModule)
  moduleFactories.add("_asyncio", makeNativeModule)
  moduleFactories.add("contextvars", makeContextvarsModule)
  installAsyncGeneratorHooks()
  makeSleepFuture = { delay in
    guard let scheduler = currentScheduler else { return .none }
    let future = scheduler.createFuture()
    scheduler.complete(future, at: scheduler.time + delay)
    return future.value
  }
}

/// Adds the methods of futures and tasks to their built-in classes.
package func installFutureMethods() {
  installMethods(
    futureMethods + futurePrivates + [futureInitializer],
    on: TypeObject(state.types[Int(Kind.future.rawValue)]))
  installMethods(
    futureMethods + futurePrivates + taskMethods + taskPrivates + taskStackMethods,
    on: TypeObject(state.types[Int(Kind.task.rawValue)]))
}

/// The loop that is running, or the one that the prompt keeps.
package var runningScheduler: Scheduler? {
  get { keptScheduler }
  set {
    keptScheduler = newValue
    borrowedScheduler = newValue.map { Unmanaged.passUnretained($0) }
  }
}

private nonisolated(unsafe) var keptScheduler: Scheduler?

/// As `runningScheduler`, for the functions that scripts call most: a reference that is counted costs two
/// atomic operations, and `call_soon` made two of them.
nonisolated(unsafe) private(set) var borrowedScheduler: Unmanaged<Scheduler>?

var currentScheduler: Scheduler? { runningScheduler }

/// The prompt's loop is there, but runs only while something is awaited.
var isLoopRunning: Bool { runningScheduler?.isRunning ?? false }

/// The running loop.
/// - Throws: RuntimeError when there is none.
func requireScheduler() throws(Raised) -> Scheduler {
  guard let scheduler = runningScheduler else { throw noRunningLoop() }
  return scheduler
}

/// - Parameter coroutines: what the frame of CPython's function holds that fails.
func noRunningLoop(keeping coroutines: [Value] = []) -> Raised {
  let raised = raise(.runtimeError, "no running event loop")
  for coroutine in coroutines { keepUnawaited(coroutine) }
  return raised
}
