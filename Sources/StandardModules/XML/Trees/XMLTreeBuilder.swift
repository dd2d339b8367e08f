// `TreeBuilder`: makes a tree of what a parser, or a script, tells it.

import Interpreter

final class XMLTreeBuilder: Boxed {
  /// None: elements are of the class itself.
  private let elementFactory: Value
  private let commentFactory: Value
  private let instructionFactory: Value
  private let insertsComments: Bool
  private let insertsInstructions: Bool

  private(set) var root = Value.unbound
  /// The open element; None before the first one.
  private var current = Value.none
  private var last = Value.none
  /// The element that text follows; unbound while it is within `last`.
  private var lastForTail = Value.unbound
  private var open: [Value] = []

  /// Text that waits, in pieces: what a parser has read, and before it what a script has given.
  private var text: [UInt8] = []
  private var pieces: [Value] = []

  /// What is told of to a queue, with the texts that name it.
  private(set) var eventQueue = Value.none
  private var eventNames: [XMLTreeEvent: Value] = [:]

  init(
    elementFactory: Value, commentFactory: Value, instructionFactory: Value,
    insertsComments: Bool, insertsInstructions: Bool
  ) {
    self.elementFactory = elementFactory
    self.commentFactory = commentFactory
    self.instructionFactory = instructionFactory
    self.insertsComments = insertsComments
    self.insertsInstructions = insertsInstructions
  }

  override func trace() {
    for value in [
      elementFactory, commentFactory, instructionFactory, root, current, last, lastForTail,
      eventQueue,
    ] { mark(value) }
    for value in open { mark(value) }
    for value in pieces { mark(value) }
    for value in eventNames.values { mark(value) }
  }

  // MARK: - Events

  func setEvents(_ queue: Value, _ names: [XMLTreeEvent: Value]) {
    eventQueue = queue
    eventNames = names
  }

  @inline(__always) func tell(_ event: XMLTreeEvent, _ value: Value) throws(Raised) {
    if eventQueue.isNone { return }
    try tellSlowly(event, value)
  }

  private func tellSlowly(_ event: XMLTreeEvent, _ value: Value) throws(Raised) {
    guard let name = eventNames[event] else { return }
    let pair = makeTuple([name, value])
    if let deque = eventQueue.boxed(DequeObject.self) { return try deque.append(pair) }
    _ = try callMethod(eventQueue, intern("append"), [pair])
  }

  // MARK: - Text

  func add(_ bytes: Bytes) {
    if case .none = last { return }
    text.append(contentsOf: bytes)
  }

  func add(_ value: Value) {
    if case .none = last { return }
    keepText()
    pieces.append(value)
  }

  private func keepText() {
    if text.isEmpty { return }
    pieces.append(makeString(text))
    text.removeAll(keepingCapacity: true)
  }

  /// Puts the text that waits where it belongs.
  private func flush() throws(Raised) {
    if text.isEmpty, pieces.isEmpty { return }
    let value: Value
    if pieces.isEmpty {
      value = makeString(text)
      text.removeAll(keepingCapacity: true)
    } else {
      keepText()
      let waiting = pieces
      pieces = []
      value = try joined(waiting)
    }
    let isTail = !lastForTail.isUnbound
    let element = isTail ? lastForTail : last
    let slot = isTail ? XMLElement.tail : XMLElement.text
    if let slots = XMLElement.layout.slots(of: element) {
      slots[slot] = slots[slot].isNone ? value : try joined([slots[slot], value])
      return
    }
    let name = intern(isTail ? "tail" : "text")
    let roots = try pushRoots([value, element])
    defer { state.top = roots }
    let before = try getAttribute(element, name)
    try setAttribute(element, name, before.isNone ? value : try joined([before, value]))
  }

  private func joined(_ values: [Value]) throws(Raised) -> Value {
    if values.count == 1 { return values[0] }
    let list = makeList(values)
    return try callMethod(makeString(""), intern("join"), [list.value])
  }

  // MARK: - Elements

  /// - Parameter attributes: a dict that nobody else holds.
  func start(_ tag: Value, _ attributes: Value) throws(Raised) -> Value {
    try flush()
    let element: Value
    if elementFactory.isNone {
      element = XMLElement.make(tag, attributes)
    } else {
      element = try call(elementFactory, tag, attributes)
    }
    lastForTail = .unbound
    let parent = current
    open.append(parent)
    (current, last) = (element, element)
    if parent.isNone {
      if !root.isUnbound {
        (current, last) = (parent, parent)
        open.removeLast()
        throw try parseError("multiple elements on top level")
      }
      root = element
    } else {
      try add(element, to: parent)
    }
    try tell(.start, element)
    return element
  }

  private func add(_ child: Value, to parent: Value) throws(Raised) {
    if let slots = XMLElement.layout.slots(of: parent) {
      if let list = slots[XMLElement.children].list {
        try list.makeRoom(for: 1)
        return list.append(child)
      }
      let list = makeList(capacity: 2)
      list.append(child)
      slots[XMLElement.children] = list.value
      return
    }
    _ = try callMethod(parent, intern("append"), [child])
  }

  func end() throws(Raised) -> Value {
    try flush()
    guard let outer = open.popLast() else {
      throw raise(.indexError, "pop from empty stack")
    }
    last = current
    lastForTail = current
    current = outer
    try tell(.end, last)
    return last
  }

  func comment(_ text: Value) throws(Raised) -> Value {
    try addSpecial(.comment, insertsComments, commentFactory.isNone ? text : .unbound) {
      () throws(Raised) in try call(commentFactory, text)
    }
  }

  func instruction(_ target: Value, _ text: Value) throws(Raised) -> Value {
    let plain = instructionFactory.isNone ? makeTuple([target, text]) : .unbound
    return try addSpecial(.instruction, insertsInstructions, plain) { () throws(Raised) in
      try call(instructionFactory, target, text)
    }
  }

  /// - Parameter plain: what stands for it without a factory.
  private func addSpecial(
    _ event: XMLTreeEvent, _ isInserted: Bool, _ plain: Value,
    _ make: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    try flush()
    if !plain.isUnbound {
      try tell(event, plain)
      return plain
    }
    let made = try make()
    let roots = try pushRoots([made])
    defer { state.top = roots }
    if isInserted, !current.isNone {
      try add(made, to: current)
      lastForTail = made
    }
    try tell(event, made)
    return made
  }
}

/// What a pull parser may tell of.
enum XMLTreeEvent: String {
  case start, end, comment
  case instruction = "pi"
  case startNamespace = "start-ns"
  case endNamespace = "end-ns"
}

/// A ParseError of `xml.etree`.
func parseError(_ message: String) throws(Raised) -> Raised {
  raise(value: try call(treeNames.error, makeString(message)))
}
