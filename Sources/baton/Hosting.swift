// Connects the interpreter with the process: streams, clocks, signals, modules.

import Asyncio
import Interpreter
import Reactor
import StandardModules

/// Prepares the interpreter on the calling thread.
func hostInterpreter(clock: LoopClock.Mode) {
  // Before the first text is hashed.
  startOptions.complete()
  let bounds: (low: UInt, high: UInt)
  do {
    bounds = try NativeThread.currentStackBounds()
  } catch {
    preconditionFailure("the thread knows its stack: \(error.message)")
  }
  let stress = SystemCalls.environment("BATON_GC_STRESS").flatMap { Int($0) } ?? 0
  startInterpreter(stackBounds: bounds, stress: max(stress, 0))
  if SystemCalls.environment("BATON_LINE_POINTS") != nil { lowersLinePoints = true }
  connectStreams()
  // The child of a prompt has no terminal thread that would write for it.
  forkRenewals.append(connectStreams)
  connectFiles()
  if let path = SystemCalls.executablePath(executablePath) { executablePath = path }
  decimalDigitLimit = startOptions.decimalDigits
  if startOptions.environment("PYTHONUNBUFFERED") != nil { writesThrough = true }
  installStandardStreams(
    errors: hasPlainLocale ? "surrogateescape" : "strict",
    setting: startOptions.environment("PYTHONIOENCODING"))
  installAsyncio()
  installFutureMethods()
  installStandardModules()
  makeWorld = {
    let world = RealWorld(clock: clock)
    Signals.wake(world.wakeUp)
    return world
  }
  attentionHandler = serveAttention
  interruptHandler = { () throws(Raised) in try serveInterrupt(runsScript: false) }
}

/// The locale says nothing about the bytes of texts: what is no UTF-8 is kept as it is, as in CPython.
private var hasPlainLocale: Bool {
  let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { SystemCalls.environment($0) }
  return ["C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"].contains(names.first { !$0.isEmpty } ?? "C")
}

private func connectStreams() {
  isTerminal = { SystemCalls.isTerminal($0) }
  writeBytes = { (descriptor, bytes) throws(Raised) in
    let result = SystemCalls.writeAll(descriptor, bytes)
    if let error = result.error { throw systemError(error) }
  }
  readBytes = { (descriptor, buffer) throws(Raised) -> Int in
    try retrying { () throws(SystemCallError) in
      try SystemCalls.read(descriptor, into: buffer)
    }
  }
}

private func connectFiles() {
  moduleFiles.kind = { path in
    switch SystemCalls.kind(ofPath: path) {
    case .file: .file
    case .folder: .folder
    case .other: .other
    case nil: .missing
    }
  }
  moduleFiles.read = { (path) throws(Raised) in
    do throws(SystemCallError) { return try SystemCalls.readFile(path) } catch {
      throw systemError(error, makeString(path))
    }
  }
  moduleFiles.entries = { (try? SystemCalls.entries($0.systemPath).map(\.name)) ?? [] }
  moduleFiles.currentFolder = { (try? SystemCalls.currentFolder()) ?? "/" }
}

/// Puts the script's folder at the head of `sys.path`, and others behind it; the empty one is the
/// current folder.
func setSearchPath(scriptFolder folder: String, beside others: [String] = []) {
  scriptFolder = folder
  let listed = startOptions.environment("PYTHONPATH")?.split(separator: ":").map(String.init) ?? []
  let entries =
    (startOptions.hasSafePath ? [] : [folder] + others) + listed.map { absolutePath($0) } + [
      libraryPath
    ]
  initialSearchPath = makeList(entries.map { makeString($0) })
}

/// Ctrl-C found the main task's loop in the middle of a native.
private nonisolated(unsafe) var isCancelOwed = false

private func serveAttention() throws(Raised) {
  try raisePollerFailure()
  try runSignalHandlers()
  if isCancelOwed { cancelMainTask() }
  try serveInterrupt(runsScript: true)
}

/// Ctrl-C: cancels the main task of a running loop first, else interrupts the running code.
private func serveInterrupt(runsScript: Bool) throws(Raised) {
  if Signals.interruptHasHandler { return }
  guard Signals.takeInterrupt() else { return }
  if mainTask != nil, !wasInterrupted, runningScheduler != nil {
    wasInterrupted = true
    // What the task waits for may have a `cancel` of its own.
    if runsScript { cancelMainTask() } else { isCancelOwed = true }
    return
  }
  throw raise(.keyboardInterrupt, "")
}

private func cancelMainTask() {
  isCancelOwed = false
  guard let main = mainTask, let scheduler = runningScheduler else { return }
  cancelInterrupted(FutureObject(main), scheduler)
}
