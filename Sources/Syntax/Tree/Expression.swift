// The expression tree, named after CPython's `ast` so that a reader of either knows both.
// Names stay text here; the resolver's scopes say what each one means (Resolving/Scope.swift).

/// One expression and where it stands.
package struct Expression: Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

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
  /// `{value!conversion:format}`; `debugText` is the source text kept by `{value=}`.
  case value(Expression, conversion: Conversion?, format: [FormattedPart]?, debugText: [UInt8]?)

  package enum Conversion: Sendable { case str, repr, ascii }
}

/// One argument of a call or one base of a class statement.
package struct Argument: Sendable {
  package enum Kind: Sendable, Equatable {
    case positional
    case keyword(String)
    case star
    case doubleStar
  }
  package let kind: Kind
  package let value: Expression
  package let span: Span

  package init(_ kind: Kind, _ value: Expression, _ span: Span) {
    self.kind = kind
    self.value = value
    self.span = span
  }
}

/// A list, set or dict display comprehension, or a generator expression.
package struct Comprehension: Sendable {
  package enum Kind: Sendable, Equatable { case list, set, dictionary, generator }
  package struct Clause: Sendable {
    package let target: Expression
    package let iterable: Expression
    package let conditions: [Expression]
    package let isAsync: Bool
    package init(target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool)
    {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
      self.isAsync = isAsync
    }
  }
  package let kind: Kind
  /// The element, or the key of a dict comprehension.
  package let element: Expression
  /// The value of a dict comprehension.
  package let value: Expression?
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
  package enum Kind: Sendable, Equatable {
    case positionalOnly, positional, star, keywordOnly, doubleStar
  }
  package struct Parameter: Sendable {
    package let name: String
    package let kind: Kind
    package let annotation: Expression?
    package let defaultValue: Expression?
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
  package let list: [Parameter]

  package init(_ list: [Parameter]) { self.list = list }
}

package enum UnaryOperator: String, Sendable {
  case not, negative = "-", positive = "+", invert = "~"
}

package enum BooleanOperator: String, Sendable { case and, or }

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
}

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
}
