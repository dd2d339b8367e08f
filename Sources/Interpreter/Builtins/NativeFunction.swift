// One row of the library's tables: a builtin function or method with all that calls, `help`,
// completion, the generated docs and permissions need to know about it.

/// What a native may touch outside of the values it is given.
package struct Effects: OptionSet, Sendable {
  /// One bit for each.
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Pure, but for its arguments.
  package static let none: Effects = []
  /// Reads or spends time.
  package static let clock = Effects(rawValue: 1)
  /// Draws random numbers, or seeds from the system.
  package static let chance = Effects(rawValue: 2)
  /// Reads or writes the file system.
  package static let files = Effects(rawValue: 4)
  /// Uses sockets or the resolver.
  package static let network = Effects(rawValue: 8)
  /// Starts, signals or awaits processes.
  package static let processes = Effects(rawValue: 16)
  /// Starts threads or waits for them.
  package static let threads = Effects(rawValue: 32)
}

/// The bound arguments of a native: one slot for each parameter of its signature, in order;
/// an omitted optional parameter is `.unbound`, `*args` a tuple, `**kwargs` a dict.
package struct Arguments {
  /// Where they lie on the value stack: they are roots while the native runs.
  package let base: Frame
  /// Slots, after binding: as many as the signature has parameters.
  package let count: Int

  /// The slots must stay below `state.top`.
  @inline(__always) package init(_ base: Frame, _ count: Int) {
    self.base = base
    self.count = count
  }

  /// The argument in a parameter's slot; not checked against `count`.
  @inline(__always) package subscript(index: Int) -> Value { base[index] }

  /// Was the optional parameter passed?
  @inline(__always) package func isGiven(_ index: Int) -> Bool { !base[index].isUnbound }

  /// The argument, or a value in place of an omitted one.
  @inline(__always) package func get(_ index: Int, default fallback: Value) -> Value {
    base[index].isUnbound ? fallback : base[index]
  }
}

/// One row; shared by all values that show it.
package final class NativeFunction: @unchecked Sendable {
  /// Gets bound arguments. What it returns need not be a root yet.
  package typealias Body = (Arguments) throws(Raised) -> Value

  /// What calls pass in front, and how attribute access treats it.
  package enum Role: Sendable {
    case function, method, staticMethod, classMethod, getter, setter, deleter
  }

  /// As scripts call it.
  package let name: PermanentText
  /// Python's notation: `(self, index=-1, /)`, `(*values, sep=' ', end='\n')`. A parameter with a
  /// default is optional; the default's text is documentation, the body sees `.unbound`.
  package let signature: PermanentText
  /// `__doc__`, in CPython's terms.
  package let doc: String
  /// What `help` and permissions tell of it.
  package let touches: Effects
  /// Where it stands in its class or module.
  package let role: Role
  /// Called by the call nodes once the arguments are bound.
  package let body: Body
  /// Natives with `*args`: tried on the bare arguments, before a tuple of them is made; may not call
  /// anything. `.unbound` leaves the call to the body.
  private(set) var direct: ((Frame, Int) -> Value)?
  /// Parsed at the first call.
  package private(set) lazy var parameters = Signature(parsing: signature, name: "\(name)")
  /// Its first parameter is the class, which calls of the class do not pass.
  var isConstructor = false
  /// In CPython it is written in Python: arguments are refused in the words of such functions.
  var isPython = false
  /// The module that scripts know it from, where the one that makes it is another.
  private(set) var home: String?
  /// In CPython it is handed the class that defines it: calls that do not fit are counted in other words.
  private(set) var takesClass = false

  package init(
    _ role: Role, _ name: StaticString, _ signature: StaticString, _ doc: String,
    touches: Effects, _ body: @escaping Body
  ) {
    self.role = role
    self.name = PermanentText(name)
    self.signature = PermanentText(signature)
    self.doc = doc
    self.touches = touches
    self.body = body
  }

  /// Sets what is tried on the bare arguments.
  package func trying(_ direct: @escaping (Frame, Int) -> Value) -> NativeFunction {
    self.direct = direct
    return self
  }

  /// Says where scripts know it from.
  package func known(from module: String) -> NativeFunction {
    home = module
    return self
  }

  /// Makes a method one that takes its class.
  package func takingClass() -> NativeFunction {
    takesClass = true
    return self
  }

  /// A function whose name is not known before the program runs.
  init(named name: String, _ signature: String, doc: String, body: @escaping Body) {
    role = .function
    self.name = PermanentText(copying: name)
    self.signature = PermanentText(copying: signature)
    self.doc = doc
    touches = .none
    self.body = body
  }

  /// A function of a module.
  package static func function(
    _ name: StaticString, _ signature: StaticString, _ doc: String,
    touches: Effects = .none, _ body: @escaping Body
  ) -> NativeFunction { .init(.function, name, signature, doc, touches: touches, body) }

  /// A function of a module that CPython has written in Python.
  package static func pythonFunction(
    _ name: StaticString, _ signature: StaticString, _ doc: String,
    touches: Effects = .none, _ body: @escaping Body
  ) -> NativeFunction {
    let row = NativeFunction(.function, name, signature, doc, touches: touches, body)
    row.isPython = true
    return row
  }

  /// A method; its signature begins with `self`.
  package static func method(
    _ name: StaticString, _ signature: StaticString, _ doc: String,
    touches: Effects = .none, _ body: @escaping Body
  ) -> NativeFunction { .init(.method, name, signature, doc, touches: touches, body) }

  /// A method that is called without an instance.
  static func staticMethod(
    _ name: StaticString, _ signature: StaticString, _ doc: String, _ body: @escaping Body
  ) -> NativeFunction { .init(.staticMethod, name, signature, doc, touches: .none, body) }

  /// Its signature begins with `cls`.
  package static func classMethod(
    _ name: StaticString, _ signature: StaticString, _ doc: String, _ body: @escaping Body
  ) -> NativeFunction { .init(.classMethod, name, signature, doc, touches: .none, body) }

  /// A computed read-only attribute: `(self)`. A `setter` row of the same name makes it writable.
  package static func getter(_ name: StaticString, _ doc: String, _ body: @escaping Body)
    -> NativeFunction
  { .init(.getter, name, "(self, /)", doc, touches: .none, body) }

  /// Makes a computed attribute deletable.
  package static func deleter(_ name: StaticString, _ body: @escaping Body) -> NativeFunction {
    .init(.deleter, name, "(self, /)", "", touches: .none, body)
  }

  /// Makes a computed attribute writable.
  package static func setter(_ name: StaticString, _ body: @escaping Body) -> NativeFunction {
    .init(.setter, name, "(self, value, /)", "", touches: .none, body)
  }
}

/// A native as a value.
package struct NativeObject {
  package struct Layout {
    package var header: Header
    /// The row.
    package var definition: Unmanaged<NativeFunction>
    /// The class a method belongs to, or the module of a function.
    package var owner: Value
    /// The counts of positional arguments that fill the body's first slots as they come; unknown
    /// until the first call, and for natives with `**` parameters: then no count fits.
    var minimum: Int32 = .max
    var maximum: Int32 = -1
    var slotCount: Int32 = 0
    /// The slot of `*args`, after the positional ones; -1 for none.
    var starSlot: Int32 = -1

    init(header: Header, definition: Unmanaged<NativeFunction>, owner: Value) {
      self.header = header
      self.definition = definition
      self.owner = owner
    }
  }

  /// A method called as a plain function: its first argument may be of any class.
  static let checksReceiver: UInt16 = 1
  /// A function or method that CPython has written in Python: Objects/Functions/LibraryFunctions.swift.
  static let showsFunction: UInt16 = 2
  /// Any of these: its class is not that of built-in functions.
  static let hasOwnClass = checksReceiver | showsFunction

  /// A method of a class, without a receiver.
  @inline(__always) var isUnboundMethod: Bool {
    layout.pointee.header.flags & NativeObject.checksReceiver != 0
  }

  @inline(__always) var isShownAsFunction: Bool {
    layout.pointee.header.flags & NativeObject.showsFunction != 0
  }

  /// The cell.
  package let layout: UnsafeMutablePointer<Layout>

  /// The cell must be a native.
  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// Retained on the way: hot paths use `layout`.
  @inline(__always) package var definition: NativeFunction {
    layout.pointee.definition.takeUnretainedValue()
  }
}

/// Methods of built-in classes remember their class, and check the receiver.
package func makeNative(_ definition: NativeFunction, owner: Value = .none) -> Value {
  let memory = allocateCell(MemoryLayout<NativeObject.Layout>.size)
  let checks = definition.role == .method && owner.type != nil
  let isFunction =
    definition.isPython
    && (checks || definition.role == .function && owner.module != nil)
  let flags =
    (checks ? NativeObject.checksReceiver : 0) | (isFunction ? NativeObject.showsFunction : 0)
  memory.assumingMemoryBound(to: NativeObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.native, flags: flags),
      definition: .passRetained(definition), owner: owner))
  return Value(memory)
}

extension Value {
  /// The view of a native's cell, or nil.
  @inline(__always) package var native: NativeObject? {
    if case .object(let object) = self, object.pointee.kind == .native {
      return NativeObject(object)
    }
    return nil
  }
}
