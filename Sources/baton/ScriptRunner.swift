// Runs one script: from a file, from `-c`, from standard input. Exit statuses are Python's.

import Asyncio
import Interpreter
import Prompt
import Reactor
import StandardModules
import Syntax
import Timeline

enum ScriptSource: Sendable {
  case file(String, arguments: [String])
  case command(String, arguments: [String])
  case module(String, arguments: [String])
  /// A folder or a zip file with a `__main__` in it.
  case container(String, arguments: [String])
  case standardInput(arguments: [String])

  /// What `sys.argv[0]` is.
  var argumentZero: String {
    switch self {
    case .file(let path, _), .container(let path, _): return path
    case .command: return "-c"
    case .module: return "-m"
    case .standardInput: return "-"
    }
  }

  /// It is found through the search path, once the interpreter has started.
  var isModule: Bool {
    switch self {
    case .module, .container: return true
    case .file, .command, .standardInput: return false
    }
  }

  var arguments: [String] {
    switch self {
    case .file(_, let arguments), .command(_, let arguments), .module(_, let arguments),
      .container(_, let arguments), .standardInput(let arguments):
      return arguments
    }
  }
}

/// Runs the script and returns the exit status.
/// - Parameters:
///   - stage: where a prompt is opened when the script asks for one.
///   - isHeld: the prompt opens before the loop's first step.
func runScript(
  _ script: ScriptSource, clock: LoopClock.Mode, stage: PromptStage, isHeld: Bool
) -> Int32 {
  let script = located(script)
  var source: SourceFile?
  if !script.isModule {
    source = readSource(script)
    if source == nil { return 2 }
  }
  hostInterpreter(clock: clock)
  prepareNames(script)
  try? Signals.watchInterrupt()
  installLastResortNames()
  deadlockHandler = endDeadlock
  breakpointHandler = { () throws(Raised) in
    stage.openSession(isHeld: false)?.stopAtNextStatement()
  }
  if isHeld { _ = stage.openSession(isHeld: true) }
  var status: Int32 = 0
  do throws(Raised) {
    if !startOptions.warnings.isEmpty { _ = try importModule("warnings") }
    try runCustomization()
    if source == nil { source = try moduleSource(script) }
    if case .file(let path, _) = script, path.hasSuffix(".pyc") {
      source = try compiledMain(absolutePath(path))
    }
    if let source { try runMainModule(source) } else { status = 1 }
  } catch {
    endsByInterrupt = state.raised.exception?.isInstance(of: .keyboardInterrupt) ?? false
    status = report(state.raised)
    state.raised = .none
  }
  awaitThreads()
  abandonAllTasks()
  finaliseAtExit()
  return finishOutput(status)
}

/// `sys.argv`, also where a package of the module has looked at it already.
private func setArguments(_ arguments: [String]) {
  scriptArguments = arguments
  systemNamespace?.set(intern("argv"), makeList(arguments.map { makeString($0) }).value)
}

/// The text that a file of compiled code holds.
private func compiledMain(_ path: String) throws(Raised) -> SourceFile {
  let loader = try compiledLoader("__main__", path)
  mainNamespace.set(SpecialName.loader.name, loader)
  return try sourceOfCompiled(loader, "__main__")
}

/// `sys.argv`, `sys.path`, `__file__` and `__cached__`.
private func prepareNames(_ script: ScriptSource) {
  scriptArguments = [script.argumentZero] + script.arguments
  setSearchPath(scriptFolder: folder(of: script))
  var loader = Value.object(builtinLoaderType())
  if case .file(let path, _) = script {
    mainNamespace.set(SpecialName.file.name, makeString(absolutePath(path)))
    mainNamespace.set(intern("__cached__"), .none)
    loader = makeSourceLoader("__main__", absolutePath(path))
  }
  mainNamespace.set(SpecialName.loader.name, loader)
}

/// The source of a script that the prompt follows; nil after a message.
func openScript(_ script: ScriptSource) -> SourceFile? {
  let script = located(script)
  prepareNames(script)
  if !script.isModule { return readSource(script) }
  do throws(Raised) { return try moduleSource(script) } catch {
    _ = report(state.raised)
    state.raised = .none
    return nil
  }
}

/// The loop can never end: says why, and ends the script. On a clock that flows, a script may wait for
/// Ctrl-C on purpose; tasks that wait for each other in a circle do not.
private func endDeadlock(of scheduler: Scheduler) throws(Raised) {
  let snapshot = Snapshot(of: scheduler, origin: 0)
  if !scheduler.world.clock.isStepped, WaitGraph(WaitSurvey(snapshot)).circles.isEmpty {
    return tellOfHopelessWait(scheduler, snapshot)
  }
  flushQuietly()
  writeError(deadlockReport(snapshot, failed: scheduler.failedUnseen, Page(width: 100)))
  throw raise(.systemExit, argument: .int(1))
}

/// A person who sits before a script that hangs is told why, once.
private func tellOfHopelessWait(_ scheduler: Scheduler, _ snapshot: Snapshot) {
  if hasToldOfHopelessWait || Signals.hasHandlers || !SystemCalls.isTerminal(2) { return }
  hasToldOfHopelessWait = true
  flushQuietly()
  let page = Page(width: TerminalDevice.size.columns)
  writeError(hopelessReport(snapshot, failed: scheduler.failedUnseen, page))
}

private nonisolated(unsafe) var hasToldOfHopelessWait = false

/// What `sys.path` begins with.
private func folder(of script: ScriptSource) -> String {
  switch script {
  case .file(let path, _):
    let real = (try? SystemCalls.realPath(path)) ?? absolutePath(path)
    let folder = real[..<(real.lastIndex(of: "/") ?? real.startIndex)]
    return folder.isEmpty ? "/" : String(folder)
  case .container(let path, _): return absolutePath(path)
  case .module: return moduleFiles.currentFolder()
  case .command, .standardInput: return ""
  }
}

/// The source of the module that `-m` names; nil after one line on standard error.
private func moduleSource(_ script: ScriptSource) throws(Raised) -> SourceFile? {
  var name = "__main__"
  if case .module(let named, _) = script { name = named }
  switch try prepareMainModule(name) {
  case .found(let source, let path):
    if case .module = script { setArguments([path] + script.arguments) }
    return source
  case .missing(let reason):
    if case .container(let path, _) = script {
      writeError("baton: can't find '__main__' module in '\(path)'\n")
    } else {
      writeError("baton: \(reason)\n")
    }
    return nil
  }
}

/// The script that a path stands for: folders and zip files are looked into.
private func located(_ script: ScriptSource) -> ScriptSource {
  guard case .file(let path, let arguments) = script, !path.hasSuffix(".py") else { return script }
  switch SystemCalls.kind(ofPath: path) {
  case .folder: return .container(path, arguments: arguments)
  case .file:
    let bytes = try? SystemCalls.readFile(path)
    return bytes.map(isArchive) ?? false ? .container(path, arguments: arguments) : script
  case .other, nil: return script
  }
}

/// Whether bytes end with the last record of a zip file, which has no comment.
private func isArchive(_ bytes: [UInt8]) -> Bool {
  bytes.count >= 22 && bytes[(bytes.count - 22)...].starts(with: [0x50, 0x4B, 0x05, 0x06])
}

/// The text of the script, or nil after one line on standard error.
private func readSource(_ script: ScriptSource) -> SourceFile? {
  do {
    switch script {
    case .file(let path, _):
      let bytes = try SystemCalls.readFile(path)
      let folder = try SystemCalls.currentFolder()
      return SourceFile(name: absolutePath(path, from: folder), bytes: bytes)
    case .command(let code, _):
      return SourceFile(name: "<string>", utf8: Array(code.utf8), isShown: true)
    case .module, .container: return nil
    case .standardInput:
      // What has been read from there cannot be read again: as in CPython, tracebacks show no lines.
      return SourceFile(name: "<stdin>", bytes: try SystemCalls.readToEnd(0), isShown: false)
    }
  } catch {
    // Modules are not looked for yet, so the folder is asked of the system.
    let folder = (try? SystemCalls.currentFolder()) ?? ""
    let path = absolutePath(script.argumentZero, from: folder)
    writeError("baton: can't open file '\(path)': [Errno \(error.code)] \(error.message)\n")
    return nil
  }
}

private func runMainModule(_ source: SourceFile) throws(Raised) {
  let code: Code
  do {
    code = try Program.compile(source, namespace: mainNamespace)
  } catch {
    if error.isInterruption { throw raise(diagnostic: error) }
    writeError(error.rendered())
    throw raise(.systemExit, argument: .int(1))
  }
  guard code.form == .coroutine else {
    _ = try Program.run(code, namespace: mainNamespace)
    return
  }
  let function = Program.makeModuleFunction(code, namespace: mainNamespace)
  guard let coroutine = try call(function.value).coroutine else { return }
  _ = try runCoroutine(coroutine)
}

/// `create_task`, `gather` and `sleep` need no import; they resolve after everything else.
private func installLastResortNames() {
  lastResort = lastResortValue
}

// MARK: - The end

/// Shows an exception that nobody caught and returns the exit status it stands for.
func report(_ exception: Value) -> Int32 {
  state.raised = .none
  guard let object = exception.exception else { return 1 }
  if object.isInstance(of: .systemExit) { return exitStatus(object) }
  if object.isInstance(of: .brokenPipeError) { return brokenPipeStatus }
  warnOfMisusedCoroutine(exception)
  flushQuietly()
  switch callExceptHook(exception) {
  case .shown: break
  case .unhooked: writeUncaught(formatUncaught(exception))
  case .exit(let exit): return exitStatus(exit)
  }
  return object.isInstance(of: .keyboardInterrupt) ? 130 : 1
}

/// A script has let KeyboardInterrupt through. Written by the interpreter's thread before it ends.
private nonisolated(unsafe) var endsByInterrupt = false

/// Ends the process. Whoever waits for it is to see that an interrupt has ended it, if one has.
func endProcess(_ status: Int32) -> Never {
  if endsByInterrupt { Signals.endByInterrupt() }
  SystemCalls.exit(status)
}

/// What a shell sees of a program that SIGPIPE ended.
private let brokenPipeStatus: Int32 = 141

private func exitStatus(_ exit: ExceptionObject) -> Int32 {
  var code = exit.attribute(intern("code"))
  if code.isUnbound {
    switch exit.arguments.count {
    case 0: code = .none
    case 1: code = exit.arguments[0]
    default: code = exit.arguments.value
    }
  }
  switch code.unwrapped {
  case .none: return 0
  case .int(let status): return Int32(truncatingIfNeeded: status & 0xFF)
  case .bool(let flag): return flag ? 1 : 0
  default:
    if code.unwrapped.bigInt != nil { return 255 }
    flushQuietly()
    do throws(Raised) { writeError(try shownText(code) + "\n") } catch { state.raised = .none }
    return 1
  }
}

private func flushQuietly() {
  do throws(Raised) { try flushStandardStreams() } catch { state.raised = .none }
}

/// Writes out what is buffered; output that nobody reads ends quietly, any other failure is told.
private func finishOutput(_ status: Int32) -> Int32 {
  do throws(Raised) {
    try flushStandardStreams()
    return status
  } catch {
    let exception = state.raised
    state.raised = .none
    if exception.exception?.isInstance(of: .brokenPipeError) ?? false { return brokenPipeStatus }
    writeError("Exception ignored in: <_io.TextIOWrapper name='<stdout>'>\n")
    writeError(formatExceptionOnly(exception))
    return 120
  }
}

func writeError(_ text: String) {
  _ = SystemCalls.writeAll(2, Array(text.utf8))
}
