// The expression tree, named after CPython's `ast` so that a reader of either knows both.
// Names stay text here; the resolver's scopes say what each one means (Resolving/Scope.swift).

/// One expression and where it stands.
package struct Expression: Sendable {
  /// The construct, with its operands as complete expressions.
  package let kind: Kind
  /// Of the construct itself: parentheses around it are left out, but for those of a tuple or a
  /// generator.
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The constructs of the grammar that have a value.
  package indirect enum Kind: Sendable {
    case none
    case boolean(Bool)
    case ellipsis
    /// An integer literal that fits 64 bits.
    case integer(Int)
    /// A larger integer literal: its digits without prefix and underscores, and the radix.
    case bigInteger(digits: String, radix: Int)
    case float(Double)
    /// The imaginary part of `3j`.
    case imaginary(Double)
    /// UTF-8, with lone surrogates as WTF-8.
    case string([UInt8])
    case bytes([UInt8])
    case formattedString([FormattedPart])
    case name(String)
    case tuple([Expression])
    case list([Expression])
    case set([Expression])
    /// A nil key is `**value`.
    case dictionary([(key: Expression?, value: Expression)])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `and`/`or` over two or more operands.
    case logical(BooleanOperator, [Expression])
    /// `first op operand op operand ...`
    case comparison(Expression, [(ComparisonOperator, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case named(target: Expression, value: Expression)
    case attribute(Expression, String, nameSpan: Span)
    case `subscript`(Expression, Expression)
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case starred(Expression)
    case call(Expression, [Argument])
    case lambda(Parameters, Expression, scope: Int)
    case comprehension(Comprehension)
    case await(Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
  }
}

/// One part of an f-string (PEP 701).
package enum FormattedPart: Sendable {
  case text([UInt8])
  /// `{value!conversion:format}`; `debugText` is the source text kept by `{value=}`. The span includes the
  /// braces: errors of formatting mark it.
  case value(
    Expression, conversion: Conversion?, format: [FormattedPart]?, debugText: [UInt8]?, span: Span)

  /// `!s`, `!r`, `!a`: the function that is called before formatting.
  package enum Conversion: Sendable { case str, repr, ascii }
}

/// One argument of a call or one base of a class statement.
package struct Argument: Sendable {
  /// By place, by name, or spread out of an iterable or a mapping.
  package enum Kind: Sendable, Equatable {
    case positional
    case keyword(String)
    case star
    case doubleStar
  }
  /// How the value reaches the parameters.
  package let kind: Kind
  /// Behind `name=` or the stars.
  package let value: Expression
  /// Includes `name=` or the stars.
  package let span: Span

  package init(_ kind: Kind, _ value: Expression, _ span: Span) {
    self.kind = kind
    self.value = value
    self.span = span
  }
}

/// A list, set or dict display comprehension, or a generator expression.
package struct Comprehension: Sendable {
  /// What is built: a generator runs later, the other three at once.
  package enum Kind: Sendable, Equatable { case list, set, dictionary, generator }
  /// One `for` with the `if`s that follow it.
  package struct Clause: Sendable {
    /// Bound anew for each item.
    package let target: Expression
    /// In the first clause, evaluated in the scope around the comprehension.
    package let iterable: Expression
    /// An item is taken when all hold.
    package let conditions: [Expression]
    /// `async for`.
    package let isAsync: Bool
    package init(target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool)
    {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
      self.isAsync = isAsync
    }
  }
  /// Told by the brackets; a set and a dict by the colon.
  package let kind: Kind
  /// The element, or the key of a dict comprehension.
  package let element: Expression
  /// The value of a dict comprehension.
  package let value: Expression?
  /// At least one; the outermost loop first.
  package let clauses: [Clause]
  /// Index into `Resolution.scopes`.
  package let scope: Int

  package init(kind: Kind, element: Expression, value: Expression?, clauses: [Clause], scope: Int) {
    self.kind = kind
    self.element = element
    self.value = value
    self.clauses = clauses
    self.scope = scope
  }
}

/// The parameters of a function or lambda, in the order in which they are written.
package struct Parameters: Sendable {
  /// How arguments may reach a parameter. `/` makes those before it positional-only, `*` those
  /// behind it keyword-only.
  package enum Kind: Sendable, Equatable {
    case positionalOnly, positional, star, keywordOnly, doubleStar
  }
  /// One name of the list.
  package struct Parameter: Sendable {
    /// Not yet mangled.
    package let name: String
    /// Settled by the `/` and `*` around it, which are no entries of the list.
    package let kind: Kind
    /// A lambda's parameters have none.
    package let annotation: Expression?
    /// Evaluated once, when the function is made.
    package let defaultValue: Expression?
    /// The name and its annotation.
    package let span: Span
    package init(
      name: String, kind: Kind, annotation: Expression?, defaultValue: Expression?, span: Span
    ) {
      self.name = name
      self.kind = kind
      self.annotation = annotation
      self.defaultValue = defaultValue
      self.span = span
    }
  }
  /// Positional ones first, then `*name`, keyword-only ones, and `**name` last.
  package let list: [Parameter]

  package init(_ list: [Parameter]) { self.list = list }

  /// As CPython comes to them for their annotations: those before the `/` after those behind it.
  package var inOrderOfAnnotations: [Parameter] {
    guard list.first?.kind == .positionalOnly else { return list }
    let plain = list.filter { $0.kind == .positional }
    let early = list.filter { $0.kind == .positionalOnly }
    return plain + early + list.dropFirst(plain.count + early.count)
  }
}

/// Operators of one operand.
package enum UnaryOperator: String, Sendable {
  case not, negative = "-", positive = "+", invert = "~"

  /// The derived one is a call through its witness from other modules: a dozen instructions, three times in an addition of instances.
  package static func == (a: Self, b: Self) -> Bool { isSameCase(a, b) }
}

/// Operators whose right operand is evaluated only if the left one does not decide.
package enum BooleanOperator: String, Sendable { case and, or }

/// Compares the tags of an enumeration without associated values.
@inline(__always) private func isSameCase<Operator>(_ a: Operator, _ b: Operator) -> Bool {
  unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
}

/// Operators of two operands, also those of augmented assignments.
package enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case matrixMultiply = "@"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"

  /// As for `UnaryOperator`.
  package static func == (a: Self, b: Self) -> Bool { isSameCase(a, b) }
}

/// Operators that chain: in `a < b < c` the middle is evaluated once.
package enum ComparisonOperator: String, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case `is` = "is"
  case isNot = "is not"
  case `in` = "in"
  case notIn = "not in"

  /// As for `UnaryOperator`.
  package static func == (a: Self, b: Self) -> Bool { isSameCase(a, b) }
}
