// The executable tree.
//
// Lowering turns each function into final classes with `let` children and one overridden method, so
// that a step costs one virtual call. Optional, `var` or array children emit retain and release and
// measured 2.5-3 times slower: alternatives are separate classes, lists are raw buffers of
// unmanaged nodes. A node that can raise knows its site, for the traceback; only failing paths read it.

import Syntax

/// What a statement did.
package enum Flow {
  case next
  case `break`
  case `continue`
  /// The frame waits; for generators the value is what it yields, for coroutines what it awaits.
  case suspended(Value)
  case `return`(Value)
}

/// A place in a code: what a traceback prints.
package final class Site {
  /// Alive as long as its nodes are.
  package unowned(unsafe) let code: Code
  /// The code again, for callers that must not retain it on the way.
  let unmanagedCode: Unmanaged<Code>
  /// The part of the source that carets mark.
  package let span: Span

  init(_ code: Code, _ span: Span) {
    self.code = code
    unmanagedCode = .passUnretained(code)
    self.span = span
  }
}

/// An expression or a statement: each subclass overrides the ways to run that it has.
package class Node {
  /// The expression's value.
  func evaluate(_ f: Frame) throws(Raised) -> Value {
    preconditionFailure("\(type(of: self)) is not an expression")
  }

  /// The expression as a condition, without making a bool value on the way.
  func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    try isTrue(try evaluate(f), of: self, in: f)
  }

  /// Where a truth test of the expression's value stands, for the traceback of one that fails. Nil for values whose
  /// test cannot fail.
  var testSite: Site? { nil }

  /// Runs the statement.
  func execute(_ f: Frame) throws(Raised) -> Flow {
    _ = try evaluate(f)
    return .next
  }

  /// Runs a whole body: the returned value, or `.none`.
  func run(_ f: Frame) throws(Raised) -> Value {
    if case .return(let value) = try execute(f) { return value }
    return .none
  }

  /// Writes the text that the expression, a part of an f-string, contributes.
  func write(_ f: Frame, _ writer: inout TextWriter) throws(Raised) {
    writer.append(try evaluate(f).string.unsafelyUnwrapped)
  }

  /// As `evaluate`, for the operand of an `await`; tells whether the coroutine was made right here, so
  /// that nobody else can know its cell.
  func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    try evaluate(f)
  }

  /// Did evaluating the header of a loop make the generator, so that nobody else can know it? Asked
  /// when the loop is left early.
  func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool { false }

  /// The part in which a suspended frame stands, for statements around others that can suspend.
  func suspendedPart(_ f: Frame) -> Node? { nil }

  /// Where a frame stands that this statement itself has suspended.
  var suspensionSite: Site? { nil }

  /// What a frame handles that is suspended in a part of this statement.
  func handledException(_ f: Frame) -> Value { .unbound }
}

/// A statement that can suspend the frame. Every other statement runs through.
class ResumableNode: Node {}

extension Unmanaged where Instance == Node {
  // `_withUnsafeGuaranteedRef` has no typed rethrow; the Result folds away.
  @inline(__always) func execute(_ f: Frame) throws(Raised) -> Flow {
    let result: Result<Flow, Raised> = _withUnsafeGuaranteedRef { node in
      do throws(Raised) { return .success(try node.execute(f)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let flow): return flow
    case .failure(let error): throw error
    }
  }

  @inline(__always) func run(_ f: Frame) throws(Raised) -> Value {
    let result: Result<Value, Raised> = _withUnsafeGuaranteedRef { node in
      do throws(Raised) { return .success(try node.run(f)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw error
    }
  }

  @inline(__always) func evaluate(_ f: Frame) throws(Raised) -> Value {
    let result: Result<Value, Raised> = _withUnsafeGuaranteedRef { node in
      do throws(Raised) { return .success(try node.evaluate(f)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw error
    }
  }

  @inline(__always) func write(_ f: Frame, _ writer: inout TextWriter) throws(Raised) {
    let result: Result<Void, Raised> = _withUnsafeGuaranteedRef { node in
      do throws(Raised) { return .success(try node.write(f, &writer)) } catch {
        return .failure(error)
      }
    }
    if case .failure(let error) = result { throw error }
  }
}

extension Unmanaged where Instance == TargetNode {
  @inline(__always) func assign(_ f: Frame, _ value: Value) throws(Raised) {
    let result: Result<Void, Raised> = _withUnsafeGuaranteedRef { target in
      do throws(Raised) { return .success(try target.assign(f, value)) } catch {
        return .failure(error)
      }
    }
    if case .failure(let error) = result { throw error }
  }

  func delete(_ f: Frame) throws(Raised) { try takeUnretainedValue().delete(f) }
}

extension Unmanaged where Instance == PatternNode {
  @inline(__always) func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    let result: Result<Bool, Raised> = _withUnsafeGuaranteedRef { pattern in
      do throws(Raised) { return .success(try pattern.matches(f, subject)) } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw error
    }
  }
}

/// A fixed list of children: a raw buffer, because Swift arrays of nodes are retained and released at
/// every use. Lives as long as the tree that owns it.
struct ChildList<Child: AnyObject> {
  private let children: UnsafeMutablePointer<Unmanaged<Child>>
  let count: Int

  init(_ list: [Child]) {
    count = list.count
    children = .allocate(capacity: max(count, 1))
    for (index, child) in list.enumerated() {
      (children + index).initialize(to: .passRetained(child))
    }
  }

  func release() {
    for index in 0..<count { children[index].release() }
    children.deallocate()
  }

  @inline(__always) subscript(index: Int) -> Unmanaged<Child> { children[index] }
}

typealias NodeList = ChildList<Node>
typealias TargetList = ChildList<TargetNode>
typealias PatternList = ChildList<PatternNode>

/// A fixed list of slots, raw for the same reason.
struct SlotList {
  private let slots: UnsafeMutablePointer<Int>
  let count: Int

  init(_ list: [Int]) {
    count = list.count
    slots = .allocate(capacity: max(count, 1))
    for (index, slot) in list.enumerated() { (slots + index).initialize(to: slot) }
  }

  func release() { slots.deallocate() }

  @inline(__always) subscript(index: Int) -> Int { slots[index] }

  func set(_ index: Int, _ slot: Int) { slots[index] = slot }
}

/// Adds the site to the travelling exception's traceback. Called where an operation of this frame
/// failed, once a frame.
@inline(never) func recordFailure(_ site: Site) {
  guard let exception = state.raised.exception, !site.code.isUnseen else { return }
  exception.layout.pointee.traceback.append(site.unmanagedCode, site.span)
}

/// Makes the exception and records the site.
@inline(never) func fail(_ site: Site, _ type: BuiltinException, _ message: String) -> Raised {
  let raised = raise(type, message)
  recordFailure(site)
  return raised
}

/// Runs an operation that may fail and records where; only slow paths come here.
@inline(__always) func located<T>(_ site: Site, _ operation: () throws(Raised) -> T) throws(Raised)
  -> T
{
  do throws(Raised) { return try operation() } catch {
    recordFailure(site)
    throw error
  }
}
