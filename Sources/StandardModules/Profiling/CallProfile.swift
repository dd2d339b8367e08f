// What a profile counts: calls, their own time and that of what they call, for each function and for
// each pair of caller and callee.

import Asyncio
import Interpreter
import Syntax

final class CallProfile: ProfileRecorder {
  /// A function as reports name it.
  struct Label: Hashable {
    let file: String
    let line: Int
    let name: String
  }

  struct Counts {
    var calls = 0
    /// Calls that are not in a call of the same function.
    var primitiveCalls = 0
    var ownTime = 0.0
    var totalTime = 0.0
    /// Calls that run.
    fileprivate var depth = 0

    fileprivate mutating func begin() {
      calls += 1
      depth += 1
      if depth == 1 { primitiveCalls += 1 }
    }

    fileprivate mutating func end(_ time: Double, own: Double) {
      depth -= 1
      ownTime += own
      if depth == 0 { totalTime += time }
    }
  }

  private struct Pair: Hashable {
    let caller: Int
    let callee: Int
  }

  private struct Running {
    let index: Int
    let caller: Int?
    let began: Double
    var inside = 0.0
  }

  let countsNatives: Bool
  private let clock: () -> Double
  private(set) var labels: [Label] = []
  private(set) var counts: [Counts] = []
  private var pairs: [Pair: Counts] = [:]
  private var pairOrder: [Pair] = []
  private var known: [Label: Int] = [:]
  /// Labels of codes, which are held so that no other can have the same identity.
  private var codes: [ObjectIdentifier: (code: Code, index: Int)] = [:]
  private var running: [Running] = []
  /// A clock that is a function of the script is not counted itself.
  private var readsClock = false

  init(countsNatives: Bool, clock: @escaping () -> Double) {
    self.countsNatives = countsNatives
    self.clock = clock
  }

  private func now() -> Double {
    readsClock = true
    defer { readsClock = false }
    return clock()
  }

  private func index(of label: Label) -> Int {
    if let index = known[label] { return index }
    known[label] = labels.count
    labels.append(label)
    counts.append(Counts())
    return labels.count - 1
  }

  func enter(_ code: Code) {
    if readsClock { return }
    let identity = ObjectIdentifier(code)
    if let found = codes[identity] { return begin(found.index) }
    let line = code.source.line(at: code.span.start)
    let index = index(of: Label(file: code.source.name, line: line, name: code.name))
    codes[identity] = (code, index)
    begin(index)
  }

  func enterNative(_ function: Value) {
    if countsNatives, !readsClock {
      begin(index(of: Label(file: "~", line: 0, name: nativeLabel(function))))
    }
  }

  func leave() {
    guard !readsClock, let last = running.popLast() else { return }
    let time = now() - last.began
    counts[last.index].end(time, own: time - last.inside)
    if let caller = last.caller {
      pairs[Pair(caller: caller, callee: last.index)]?.end(time, own: time - last.inside)
    }
    if let outer = running.indices.last { running[outer].inside += time }
  }

  func leaveNative() { if countsNatives { leave() } }

  private func begin(_ index: Int) {
    counts[index].begin()
    let caller = running.last?.index
    if let caller {
      let pair = Pair(caller: caller, callee: index)
      if pairs[pair] == nil {
        pairs[pair] = Counts()
        pairOrder.append(pair)
      }
      pairs[pair]?.begin()
    }
    running.append(Running(index: index, caller: caller, began: now()))
  }

  /// Ends all calls that run.
  func finish() { while !running.isEmpty { leave() } }

  /// The callers of a function, with what they have called it for.
  func callers(of index: Int) -> [(caller: Int, counts: Counts)] {
    pairOrder.filter { $0.callee == index }.map { ($0.caller, pairs[$0] ?? Counts()) }
  }
}

/// A native as reports name it.
private func nativeLabel(_ function: Value) -> String {
  let (native, owner) = profiledOwner(function)
  if let type = owner.type { return "<method '\(native)' of '\(type.displayName)' objects>" }
  return "<built-in method \(owner.module?.name ?? "builtins").\(native)>"
}
