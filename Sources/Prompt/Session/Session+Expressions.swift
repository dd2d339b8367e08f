// Expressions that commands hold: compiled and run among the names of the prompt, of a held statement, or of a
// suspended task.

import Asyncio
import Interpreter
import Reactor
import Syntax

/// Where an expression looks its names up.
struct Names {
  /// The namespace of a module.
  let globals: DictObject
  /// What a function has before that; nil at the top level.
  var locals: DictObject?
}

extension Session {
  /// Those of a held statement, else the prompt's.
  func names(at point: LinePoint?) -> Names {
    Names(globals: point?.globals ?? mainNamespace.unsafelyUnwrapped, locals: point?.locals)
  }

  /// All that `:locals` shows of a suspended task; a name of several functions is the innermost one's.
  func names(of task: FutureObject) throws(CommandError) -> Names {
    guard let root = task.layout.pointee.root, task.reference != state.currentTask else {
      throw CommandError("T\(task.number) is running: only a suspended task can be looked into")
    }
    let locals = makeDict()
    for (name, value) in suspendedVariables(of: CoroutineObject(root)).flatMap(\.variables) {
      locals.set(intern(name), value)
    }
    let globals = suspendedGlobals(of: CoroutineObject(root))
    return Names(globals: globals ?? mainNamespace.unsafelyUnwrapped, locals: locals)
  }

  /// - Throws: what is wrong with the text as an expression.
  func compile(_ text: String, among names: Names) throws(CommandError) -> Code {
    do {
      return try Program.compile(
        SourceFile(name: "<expression>", text: text), namespace: names.globals, isExpression: true,
        hasLocals: names.locals != nil, hasLinePoints: false, allowsTopLevelAwait: false)
    } catch {
      throw CommandError("\(error.category.rawValue): \(error.message)")
    }
  }

  /// The value of an expression, among the names of a held statement when there is one.
  /// - Parameter task: what the expression knows as `task`.
  func evaluate(
    _ text: String, at point: LinePoint?, task: FutureObject? = nil
  ) throws(CommandError) -> Value {
    var names = names(at: point)
    if let task {
      let locals = names.locals ?? makeDict()
      locals.set(intern("task"), task.shown)
      names.locals = locals
    }
    return try evaluate(text, among: names)
  }

  /// The value of an expression.
  func evaluate(_ text: String, among names: Names) throws(CommandError) -> Value {
    let code = try compile(text, among: names)
    let held = lineWatch.site
    defer { lineWatch.site = held }
    do throws(Raised) {
      return try insideLoop { () throws(Raised) in
        try Program.run(code, namespace: names.globals, locals: names.locals?.value ?? .none)
      }
    } catch {
      let exception = state.raised
      state.raised = .none
      throw CommandError(trimmedRight(formatExceptionOnly(exception).lastLine))
    }
  }

  /// Between two callbacks, too, an expression may ask for the running loop and its tasks.
  private func insideLoop(_ body: () throws(Raised) -> Value) throws(Raised) -> Value {
    if runningScheduler != nil { return try body() }
    return try loop.within { (_) throws(Raised) in try body() }
  }
}

extension String {
  /// The last line that has text in it.
  fileprivate var lastLine: String { split(separator: "\n").last.map(String.init) ?? self }
}
