// The nodes that tell listeners what code does: see Execution/Observation/CallTracing.swift.

import Syntax

/// The body of a code.
final class TracedBodyNode: Node {
  private let body: Node
  private let site: Site

  init(_ body: Node, _ site: Site) {
    self.body = body
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if tracing.isActive { try TraceState.enter(f, site) }
    let flow: Flow
    do throws(Raised) {
      flow = try body.execute(f)
    } catch {
      if tracing.isActive { try TraceState.fail(f, site) }
      throw error
    }
    if tracing.isActive {
      switch flow {
      case .return(let value), .suspended(let value): try TraceState.leave(f, site, value)
      default: try TraceState.leave(f, site, .none)
      }
    }
    return flow
  }

  /// Code that does not suspend is run, not executed.
  override func run(_ f: Frame) throws(Raised) -> Value {
    if tracing.isActive { try TraceState.enter(f, site) }
    let value: Value
    do throws(Raised) {
      value = try body.run(f)
    } catch {
      if tracing.isActive { try TraceState.fail(f, site) }
      throw error
    }
    if tracing.isActive { try TraceState.leave(f, site, value) }
    return value
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}

/// A place before a statement.
final class TraceLineNode: Node {
  private let site: Site

  init(_ site: Site) { self.site = site }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if tracing.isActive { try TraceState.line(f, site) }
    return .next
  }
}

/// A statement that cannot suspend: an exception in it is told of where it happens.
final class TracedStatementNode: Node {
  private let statement: Node

  init(_ statement: Node) { self.statement = statement }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    do throws(Raised) {
      return try statement.execute(f)
    } catch {
      if tracing.isActive { try TraceState.report(f) }
      throw error
    }
  }
}

/// A call that may be one of a native.
final class ProfiledCallNode: SpreadCallNode {
  override func perform(
    _ function: Value, _ base: Frame, _ given: Int, _ keywords: [(Reference, Value)], _ f: Frame
  ) throws(Raised) -> Value {
    guard tracing.isActive, let native = profiledNative(function) else {
      return try callAny(function, base, given, keywords: keywords, f, site)
    }
    return try TraceState.callNative(native, f, site) { () throws(Raised) in
      try callAny(function, base, given, keywords: keywords, f, site)
    }
  }
}
