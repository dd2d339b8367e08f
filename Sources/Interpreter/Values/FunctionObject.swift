// Script functions: the shared `Code` of a `def`, and the cell that adds defaults and captured cells.

import Syntax

/// What lowering makes of one function, class body, module or generator expression. Shared by every
/// function object made from it.
package final class Code {
  /// What a call makes: a result at once, or one of the resumable kinds.
  package enum Form: Sendable { case plain, generator, coroutine, asyncGenerator }

  /// `co_name`.
  package internal(set) var name: String
  /// `co_qualname`.
  package internal(set) var qualifiedName: String
  /// What the definition is called in the tree.
  let treeName: String
  /// What its spans point into.
  package let source: SourceFile
  /// Where it is defined: the name of a `def`, else the whole construct.
  package let span: Span
  /// Settled by `async` and by what its body holds.
  package let form: Form
  /// Empty for modules and class bodies.
  package let signature: Signature
  /// Names of the slots that scripts know; temporaries follow them.
  package private(set) var slotNames: [String]
  /// Where each name of its scope lives.
  package private(set) var bindings: NameBindings
  /// The slot of a class body's namespace, or of the locals of code that has a mapping for them.
  var namespaceSlot = -1
  /// Slots of a frame, temporaries included.
  var frameSize = 0
  /// `types.coroutine` was called with a function made of it: its generators can be awaited.
  package var isIterableCoroutine = false
  /// A generator with cleanup: it is closed when nobody can resume it.
  var needsClosing = false
  /// Bytes of resumption state before a heap frame; a multiple of 8.
  var stateBytes = 0
  /// Slots that hold captured cells, in the order of the function's closure.
  let captureSlots: SlotList
  let freeNames: [String]
  /// Stands in a function.
  let isNested: Bool
  /// Its frames leave no entries in tracebacks.
  var isUnseen: Bool
  /// Where the variables of comprehensions begin among the named slots.
  private(set) var firstInlinedSlot: Int
  /// How to complete it: see Lowering/DeferredLowering.swift.
  var deferred: DeferredLowering?
  /// Set once everything below it is lowered.
  package internal(set) var body: Node
  /// A text or None.
  package internal(set) var docstring: Value = .none { didSet { unsettle() } }
  /// The namespace of its module once a function was made of it: candidates for "did you mean".
  var globals: Reference? { didSet { unsettle() } }
  /// Constants that the nodes hold; roots while the code lives.
  var constants: [Value] = [] { didSet { unsettle() } }

  // What scripts can ask of it (Objects/Functions/CodeObjects.swift).

  /// The codes of what is defined in it.
  var children: [Code] = []
  /// Where its first decorator begins.
  var decoratorStart: Int32?
  /// The attributes that a class's methods store on `self`.
  var staticAttributes: [String] = []
  /// How its module was read.
  var isInteractive = false
  var isExpression = false
  /// Its frames tell the objects that show them when they end: see Objects/ShownFrames.swift.
  var keepsFrames = false
  /// Its code object, as long as somebody holds it.
  var view: Reference?
  var knownTables: CodeTables? { didSet { unsettle() } }
  /// What a snapshot of its frames shows, once one was taken.
  var shownVariables: [ShownVariable]?

  init(
    name: String, qualifiedName: String, source: SourceFile, span: Span, form: Form,
    signature: Signature, scope: Scope
  ) {
    self.name = name
    treeName = name
    self.qualifiedName = qualifiedName
    self.source = source
    self.span = span
    self.form = form
    self.signature = signature
    slotNames = scope.slotNames
    bindings = scope.bindings
    captureSlots = SlotList(scope.captures.map(\.slot))
    freeNames = scope.captures.map(\.name)
    isNested = scope.isNested
    isUnseen = isUnseenSource(source.name)
    firstInlinedSlot = scope.firstInlinedSlot
    body = PassNode()
    enlist()
  }

  /// Takes the slots of the scope as it is once the body is read. Parameters and captures are the same.
  func complete(with scope: Scope) {
    precondition(scope.captures.count == captureSlots.count)
    slotNames = scope.slotNames
    bindings = scope.bindings
    firstInlinedSlot = scope.firstInlinedSlot
    for (index, capture) in scope.captures.enumerated() { captureSlots.set(index, capture.slot) }
  }

  deinit {
    captureSlots.release()
    if !isSettled { leaveList() }
    forgetPlaces(in: self)
  }

  // MARK: The list of live codes

  private var previousLive: Unmanaged<Code>?
  private var nextLive: Unmanaged<Code>?
  /// What it holds is permanent: it is not in the list.
  private var isSettled = false

  private func enlist() {
    let own = Unmanaged.passUnretained(self)
    previousLive = nil
    nextLive = firstLiveCode
    firstLiveCode?._withUnsafeGuaranteedRef { $0.previousLive = own }
    firstLiveCode = own
  }

  private func leaveList() {
    nextLive?._withUnsafeGuaranteedRef { $0.previousLive = previousLive }
    if let previousLive {
      previousLive._withUnsafeGuaranteedRef { $0.nextLive = nextLive }
    } else {
      firstLiveCode = nextLive
    }
  }

  /// Makes what it and the codes in it hold permanent, if that can be.
  /// - Precondition: the namespace of its module is a root.
  func settle() {
    for child in children { child.settle() }
    if isSettled || knownTables != nil { return }
    guard keep(docstring), constants.allSatisfy(keep) else { return }
    isSettled = true
    leaveList()
  }

  private func unsettle() {
    guard isSettled else { return }
    isSettled = false
    enlist()
  }

  /// The constants of all live codes that are not settled are roots.
  static func markLiveConstants() {
    var current = firstLiveCode
    while let code = current {
      code._withUnsafeGuaranteedRef { $0.markConstants() }
      current = code._withUnsafeGuaranteedRef { $0.nextLive }
    }
  }

  private func markConstants() {
    for value in constants { mark(value) }
    mark(docstring)
    if let globals { mark(globals) }
    knownTables?.markValues()
  }
}

private nonisolated(unsafe) var firstLiveCode: Unmanaged<Code>?

/// The defaults of a function as a script has seen or assigned them.
final class ShownDefaults {
  /// The tuple, which may have more items than the function has parameters.
  var positional = Value.unbound
  /// The dict, which a script may change: from then on it holds the defaults.
  var keywords = Value.unbound
}

extension FunctionInfo {
  /// The default of a keyword-only parameter; `.unbound` when it is required.
  func keywordDefault(_ index: Int, _ parameter: Signature.Parameter) -> Value {
    if index < keywordDefaults.count { return keywordDefaults[index] }
    return shownDefaults?.keywords.dict?.get(parameter.name) ?? .unbound
  }
}

/// The parts of a function that calls do not read.
package final class FunctionInfo {
  /// `__name__`.
  package var name: Value { didSet { unsettle() } }
  /// `__qualname__`.
  package var qualifiedName: Value { didSet { unsettle() } }
  /// `__module__`.
  package var module: Value = .none { didSet { unsettle() } }
  /// `__doc__`.
  package var doc: Value { didSet { unsettle() } }
  /// `__annotations__`: None until asked for, where there are none.
  package var annotations: Value = .none { didSet { unsettle() } }
  /// `__type_params__`: None stands for the empty tuple.
  package var typeParameters: Value = .none { didSet { unsettle() } }
  /// Positional defaults for the last positional parameters.
  package var defaults: [Value] { didSet { unsettle() } }
  /// By index of the keyword-only parameter; `.unbound` is required. Empty where a script has the dict of them.
  var keywordDefaults: [Value] { didSet { unsettle() } }
  /// What scripts know as `__defaults__` and `__kwdefaults__`.
  var shownDefaults: ShownDefaults? { didSet { unsettle() } }
  /// The namespace of the module in which it was defined.
  package let globals: Reference
  /// `.unbound` or the dict of attributes.
  package var attributes: Value = .unbound { didSet { unsettle() } }
  /// Its function is permanent, and so is what it holds.
  private var isSettled = false

  init(
    name: Value, qualifiedName: Value, doc: Value, defaults: [Value], keywordDefaults: [Value],
    globals: Reference
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.doc = doc
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.globals = globals
    accountExternal(FunctionInfo.size)
  }

  deinit { accountExternal(-FunctionInfo.size) }

  /// Makes what it holds permanent.
  /// - Returns: false when something can change, or may go.
  fileprivate func settle() -> Bool {
    guard annotations.isNone, typeParameters.isNone, attributes.isUnbound, shownDefaults == nil,
      texts.allSatisfy(keep), defaults.allSatisfy(keep), keywordDefaults.allSatisfy(keep)
    else { return false }
    isSettled = true
    return true
  }

  private var texts: [Value] { [name, qualifiedName, module, doc] }

  /// Of a permanent function: is what it holds permanent, or a root? Asked by collections under stress.
  var holdsPermanent: Bool {
    !isSettled
      || (texts + defaults + keywordDefaults + [annotations, typeParameters, attributes])
        .allSatisfy(isPermanent)
  }

  /// A script changes a function that is not traced: what it holds now is a root.
  private func unsettle() {
    guard isSettled else { return }
    isSettled = false
    changedInfos.append(self)
  }

  func markParts() {
    for value in defaults { mark(value) }
    for value in keywordDefaults { mark(value) }
    for value in [name, qualifiedName, module, doc, annotations, typeParameters, attributes] {
      mark(value)
    }
    if let shownDefaults {
      mark(shownDefaults.positional)
      mark(shownDefaults.keywords)
    }
    mark(globals)
  }

  /// Bytes that it takes, for the collector: a loop that makes closures makes many of them.
  fileprivate static let size = 200
}

/// Of permanent functions that were changed since they were settled.
private nonisolated(unsafe) var changedInfos: [FunctionInfo] = []

/// The parts of permanent functions that scripts have changed are roots.
func markChangedFunctions() {
  for info in changedInfos { info.markParts() }
}

/// The view of a function's cell.
package struct FunctionObject {
  package struct Layout {
    /// `aux` is the number of captured cells.
    package var header: Header
    var body: Unmanaged<Node>
    /// Shared by all functions that the same `def` has made.
    package var code: Unmanaged<Code>
    /// Owned by the cell alone.
    package var info: Unmanaged<FunctionInfo>
    /// The number of arguments with which a plain function may be entered directly, without binding;
    /// -1 when it always needs the binder (or makes a generator or coroutine).
    var directCount: Int32
    var frameSize: Int32
    var captures: UnsafeMutablePointer<Value>?
    /// As `directCount` for functions that make coroutines or generators.
    var directCoroutineCount: Int32
    var stateBytes: Int32
    /// The size class of its coroutines' cells; 0 when they are larger than a cell.
    var coroutineClass: Int32
    /// What calling it makes, for functions that make coroutines or generators.
    var coroutineKind: Kind
  }

  /// Marks `asyncio.sleep`: awaiting its call with a plain number makes no coroutine.
  static let isSleep: UInt16 = 1

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// Retained on the way: hot paths use `layout`.
  package var code: Code { layout.pointee.code.takeUnretainedValue() }
  /// What `__name__`, `__defaults__` and their like show.
  package var info: FunctionInfo { layout.pointee.info.takeUnretainedValue() }
  @inline(__always) var captureCount: Int { Int(layout.pointee.header.aux) }
}

/// - Parameter captures: the cells, in the order of the code's capture slots.
package func makeFunction(_ code: Code, _ info: FunctionInfo, captures: [Value]) -> Value {
  let (function, cells) = allocateFunction(code, info, captureCount: captures.count)
  for (index, cell) in captures.enumerated() { cells?[index] = cell }
  return function
}

/// The function of a `def` that is executed: it captures cells of the frame.
func makeFunction(_ code: Code, _ info: FunctionInfo, capturing slots: SlotList, of f: Frame)
  -> Value
{
  let (function, cells) = allocateFunction(code, info, captureCount: slots.count)
  var index = 0
  while index < slots.count {
    cells.unsafelyUnwrapped[index] = f[slots[index]]
    index &+= 1
  }
  return function
}

private func allocateFunction(_ code: Code, _ info: FunctionInfo, captureCount: Int) -> (
  Value, UnsafeMutablePointer<Value>?
) {
  let memory = allocateCell(MemoryLayout<FunctionObject.Layout>.size)
  var buffer: UnsafeMutablePointer<Value>?
  if captureCount > 0 {
    buffer = allocateBuffer(Value.self, count: captureCount)
    buffer?.initialize(repeating: .none, count: captureCount)
  }
  memory.assumingMemoryBound(to: FunctionObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.function, aux: captureCount), body: .passUnretained(code.body),
      code: .passRetained(code), info: .passRetained(info), directCount: -1, frameSize: 0,
      captures: buffer, directCoroutineCount: -1, stateBytes: 0, coroutineClass: 0,
      coroutineKind: .coroutine))
  FunctionObject(memory.assumingMemoryBound(to: Header.self)).rememberShape(of: code)
  return (Value(memory), buffer)
}

extension FunctionObject {
  /// `function.__code__ = code`
  func replaceCode(_ code: Code) {
    let old = layout.pointee.code
    layout.pointee.code = .passRetained(code)
    rememberShape(of: code)
    old.release()
  }

  /// Copies what calls need of the code.
  fileprivate func rememberShape(of code: Code) {
    if code.globals != info.globals { code.globals = info.globals }
    layout.pointee.body = .passUnretained(code.body)
    if code.deferred != nil { return waitForBody() }
    let direct = Int32(code.signature.directCount)
    layout.pointee.directCount = code.form == .plain ? direct : -1
    let isDirect = code.form == .coroutine || code.form == .generator
    layout.pointee.directCoroutineCount = isDirect ? direct : -1
    layout.pointee.frameSize = Int32(code.frameSize)
    layout.pointee.stateBytes = Int32(code.stateBytes)
    layout.pointee.coroutineKind = code.form.coroutineKind
    let size = coroutineSize(stateBytes: code.stateBytes, slots: code.frameSize)
    layout.pointee.coroutineClass = size <= largestSmallCell ? Int32((size + 15) >> 4) : 0
  }

  /// Every call takes the slow way, which comes by `completeBody`.
  private func waitForBody() {
    layout.pointee.directCount = -1
    layout.pointee.directCoroutineCount = -1
    layout.pointee.frameSize = -1
  }

  /// To be asked before the function is entered: its body may not have been read yet.
  @inline(__always) func completeBody() {
    if layout.pointee.frameSize < 0 { readBody() }
  }

  @inline(never) private func readBody() {
    code.complete()
    rememberShape(of: code)
    if layout.pointee.header.mark == permanentMark { code.settle() }
  }

  /// Makes it permanent when what it refers to is.
  /// - Precondition: the namespace of its module is a root.
  func settle() {
    guard captureCount == 0, layout.pointee.header.mark != permanentMark, info.settle() else {
      return
    }
    makePermanent(layout.reference)
    settledBytes += FunctionInfo.size + MemoryLayout<Layout>.size
    code.settle()
  }
}

/// A variable that closures share.
package struct CellObject {
  package struct Layout {
    package var header: Header
    package var value: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// `.unbound` before the first assignment and after `del`.
  @inline(__always) package var content: Value {
    get { layout.pointee.value }
    nonmutating set { layout.pointee.value = newValue }
  }
}

/// A cell with its first content.
@inline(__always) func makeCell(_ content: Value) -> Value {
  let memory = allocateCell(MemoryLayout<CellObject.Layout>.size)
  memory.assumingMemoryBound(to: CellObject.Layout.self).initialize(
    to: .init(header: makeHeader(.cell), value: content))
  return Value(memory)
}

extension Value {
  /// The view of a script function's cell, or nil; natives are no such cells.
  @inline(__always) package var function: FunctionObject? {
    if case .object(let object) = self, object.pointee.kind == .function {
      return FunctionObject(object)
    }
    return nil
  }
}
