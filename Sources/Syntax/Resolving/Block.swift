// One scope while the resolver works on it: what is done with each name, before anybody knows
// where the name lives.

/// How a block uses one name.
struct SymbolFlags: OptionSet {
  let rawValue: UInt16

  static let used = SymbolFlags(rawValue: 1 << 0)
  static let assigned = SymbolFlags(rawValue: 1 << 1)
  static let parameter = SymbolFlags(rawValue: 1 << 2)
  static let global = SymbolFlags(rawValue: 1 << 3)
  static let nonlocal = SymbolFlags(rawValue: 1 << 4)
  static let annotated = SymbolFlags(rawValue: 1 << 5)
  static let iterationVariable = SymbolFlags(rawValue: 1 << 6)
  static let typeParameter = SymbolFlags(rawValue: 1 << 7)
  /// Bound by `:=` in a comprehension on behalf of a scope around it.
  static let namedOutside = SymbolFlags(rawValue: 1 << 8)

  /// Bound by an import.
  static let imported = SymbolFlags(rawValue: 1 << 9)

  static let bound: SymbolFlags = [.assigned, .imported, .parameter, .typeParameter]
}

struct Symbol {
  let name: String
  var flags: SymbolFlags
  /// Where the first `global` or `nonlocal` statement for it stands.
  var declaration: Span?
  /// Another frame captures it.
  var isCell = false
  var slot = -1
  var place = Place.unknown

  /// The block that binds the name a block uses.
  enum Place {
    case unknown, global, className
    case block(Block)
    /// The class namespace first, then a block around the class.
    case classThenBlock(Block)
  }
}

/// What a `break`, `continue` or `return` would leave.
enum ControlContext { case loop, exceptStar }

final class Block {
  let scope: Scope
  let parent: Block?
  /// The block whose frame holds this block's variables: itself, or for comprehensions and type
  /// parameters one around it.
  private(set) unowned(unsafe) var frame: Block!
  private var numbers = NameTable()
  var symbols: [Symbol] = []

  // For frame owners.
  var inlined: [Block] = []
  var parameterCount = 0
  /// Names of outer variables that the frame captures: in the order of first use, sorted once all are known.
  private(set) var captured = NameTable()
  var needsClassCell = false
  var contexts: [ControlContext] = []
  var valueReturn: Span?
  /// Loops, `try` and `with` statements that are open, and the first place with as many as there may be.
  var openBlocks = 0
  /// `try` and `with` statements around the place that is being read.
  var guards = 0
  /// Where the block begins.
  var start: Int32 = 0
  var fullest: Span?

  // For comprehensions.
  /// The iterable of a clause is being read, where `:=` may not stand.
  var isInIterable = false
  var isInTarget = false

  init(_ scope: Scope, parent: Block?, sharesFrame: Bool) {
    self.scope = scope
    self.parent = parent
    frame = sharesFrame ? parent?.frame ?? self : self
    scope.frameOwner = frame.scope
    if sharesFrame { frame.inlined.append(self) }
  }

  /// A block around what is read later: its own names are settled.
  convenience init(enclosing scope: Scope) {
    self.init(scope, parent: scope.parent.map { Block(enclosing: $0) }, sharesFrame: false)
  }

  func number(of name: String) -> Int? { numbers.position(of: name) }

  func flags(of name: String) -> SymbolFlags {
    guard let number = number(of: name) else { return [] }
    return symbols[number].flags
  }

  func add(_ name: String, _ flags: SymbolFlags) {
    if let number = number(of: name) {
      symbols[number].flags.formUnion(flags)
    } else {
      numbers.append(name)
      symbols.append(Symbol(name: name, flags: flags))
    }
  }

  func declare(_ name: String, _ flags: SymbolFlags, at span: Span) {
    add(name, flags)
    if let number = number(of: name), symbols[number].declaration == nil {
      symbols[number].declaration = span
    }
  }

  func capture(_ name: String) {
    if captured.position(of: name) == nil { captured.append(name) }
  }

  /// Programs see the order in `__closure__`.
  func sortCaptures() {
    if captured.names.count < 2 { return }
    var sorted = NameTable()
    for name in captured.names.sorted() { sorted.append(name) }
    captured = sorted
  }

  var isComprehension: Bool {
    scope.kind == .comprehension || scope.kind == .generatorExpression
  }
}
