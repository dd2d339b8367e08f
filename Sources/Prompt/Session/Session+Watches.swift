// Watched expressions: a change of their value holds the loop. What names a variable of a held function is looked
// at in that function, as the same task runs it; everything else among the names of the prompt.

import Asyncio
import Interpreter

/// An expression whose value is looked at after each statement.
struct Watch {
  /// The function whose variables it names.
  struct Scope {
    let code: Code
    /// The task that runs it; 0 for none.
    let task: Int

    /// `work of T2`
    var text: String { code.qualifiedName + (task > 0 ? " of T\(task)" : "") }
  }

  let number: Int
  let expression: String
  let scope: Scope?
  var value: String

  var text: String { expression + (scope.map { " in \($0.text)" } ?? "") }
}

extension Session {
  func addWatch(_ expression: String) throws(CommandError) {
    _ = try compile(expression, among: names(at: control.point))
    let scope = scope(of: expression)
    control.lastNumber += 1
    let watch = Watch(
      number: control.lastNumber, expression: expression, scope: scope,
      value: watchedText(expression, at: scope == nil ? nil : control.point))
    control.watches.append(watch)
    armLines()
    show(page.line("watch \(watch.number): \(watch.text) is \(watch.value)"))
  }

  /// The held function, when the expression names one of its variables.
  private func scope(of expression: String) -> Watch.Scope? {
    guard let point = control.point else { return nil }
    let bytes = Array(expression.utf8)
    let namesOne = codeTokens(bytes[...]).contains { token in
      token.kind == .name
        && point.hasVariable(String(decoding: bytes[token.range], as: UTF8.self))
    }
    return namesOne ? Watch.Scope(code: point.site.code, task: runningNumber) : nil
  }

  func listWatches() {
    if control.watches.isEmpty { return show("no watches\n") }
    for watch in control.watches {
      show(page.line("\(watch.number)  \(watch.text) is \(watch.value)"))
    }
  }

  func deleteWatches(_ words: [String]) throws(CommandError) {
    let numbers = try numbers(words, among: control.watches.map(\.number), "watch")
    control.watches.removeAll { numbers.contains($0.number) }
    armLines()
  }

  /// The first watched expression whose value has changed.
  /// - Parameter point: the statement that is about to run; nil after a callback.
  func watchReason(at point: LinePoint?) -> String? {
    for index in control.watches.indices {
      let watch = control.watches[index]
      if let scope = watch.scope {
        guard let point, point.site.code === scope.code, runningNumber == scope.task else {
          continue
        }
      }
      let value = watchedText(watch.expression, at: watch.scope == nil ? nil : point)
      if value == watch.value { continue }
      control.watches[index].value = value
      // The function has been called anew: its variables are others.
      if watch.scope != nil, point?.isEntry ?? false { continue }
      return "watch \(watch.number): \(watch.text): \(watch.value) → \(value)"
    }
    return nil
  }

  /// What a typed statement has changed at its end holds nothing: nothing runs any more.
  func reportWatches() {
    while let reason = watchReason(at: control.point) { show(page.line(reason)) }
  }

  private func watchedText(_ expression: String, at point: LinePoint?) -> String {
    evaluating {
      guard let value = try? evaluate(expression, at: point) else { return "undefined" }
      // A task's repr changes with each of its awaits.
      if let task = value.anyFuture, task.isTask { return "T\(task.number) \(task.stateName)" }
      do throws(Raised) { return try shortReprText(value) } catch {
        state.raised = .none
        return "?"
      }
    }
  }
}
