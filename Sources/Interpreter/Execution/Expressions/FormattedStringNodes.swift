// f-strings: each part is a node whose value is the text that it contributes.

import Syntax

final class FormattedStringNode: Node {
  let parts: NodeList
  let site: Site
  init(_ parts: [Node], _ site: Site) {
    self.parts = NodeList(parts)
    self.site = site
  }
  deinit { parts.release() }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var writer = TextWriter()
    for index in 0..<parts.count { try parts[index].write(f, &writer) }
    do throws(Raised) { return try writer.finish() } catch {
      recordFailure(site)
      throw error
    }
  }
}

/// `f"{value}"`: the formatted value itself, which a script's `__format__` may have made of a class of its own.
final class SoleFormattedNode: Node {
  let value: Node
  let site: Site
  init(_ value: Node, _ site: Site) {
    self.value = value
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let result = try value.evaluate(f)
    if result.string != nil { return result }
    return try linked(f, site) { () throws(Raised) in try format(result, nil) }
  }
}

/// `{value}` without conversion and specification.
final class PlainFormattedNode: Node {
  let value: Node
  let site: Site
  init(_ value: Node, _ site: Site) {
    self.value = value
    self.site = site
  }
  override func write(_ f: Frame, _ writer: inout TextWriter) throws(Raised) {
    let result = try value.evaluate(f)
    if result.instance != nil {
      return try linked(f, site) { () throws(Raised) in try writeFormat(result, nil, &writer) }
    }
    do throws(Raised) { try writeFormat(result, nil, &writer) } catch {
      recordFailure(site)
      throw error
    }
  }
}

/// `{value!conversion:format}`; without a format, the specification is the constant None.
final class FormattedValueNode: Node {
  let value: Node
  let conversion: FormattedPart.Conversion?
  let specification: Node
  let site: Site
  /// `{value!r}`
  private let isPlainRepr: Bool
  /// A constant specification as it was parsed for the last kind of value.
  private var parsed: FormatSpecification?
  private var parsedKind = FormattedKind.int
  init(
    _ value: Node, _ conversion: FormattedPart.Conversion?, _ specification: Node, _ site: Site
  ) {
    self.value = value
    self.conversion = conversion
    self.specification = specification
    self.site = site
    isPlainRepr = conversion == .repr && (specification as? ConstantNode)?.value.isNone ?? false
  }
  override func write(_ f: Frame, _ writer: inout TextWriter) throws(Raised) {
    let result = try value.evaluate(f)
    if conversion == nil, let kind = FormattedKind(result), kind == parsedKind, let parsed {
      return try located(site) { () throws(Raised) in
        try writeFormatted(result, parsed, result, &writer)
      }
    }
    // Only what an instance's `__repr__` makes can have a `__format__` of its own.
    if isPlainRepr, result.kind != .instance, result.kind != .exception {
      return try linked(f, site) { () throws(Raised) in try writeRepr(result, &writer) }
    }
    // The specification may hold fields of its own, whose turn comes later.
    let converted =
      conversion == nil
      ? result : try linked(f, site) { () throws(Raised) in try convert(result) }
    let text = try specification.evaluate(f)
    if text.isNone, let string = converted.string { return writer.append(string) }
    try linked(f, site) { () throws(Raised) in try writeSlowly(converted, text, &writer) }
  }

  private func convert(_ value: Value) throws(Raised) -> Value {
    switch conversion {
    case .repr: try repr(value)
    case .str: try str(value)
    case .ascii: try ascii(value)
    case nil: value
    }
  }

  private func writeSlowly(_ value: Value, _ text: Value, _ writer: inout TextWriter)
    throws(Raised)
  {
    try writeFormat(value, text.string, &writer)
    guard specification is ConstantNode, let text = text.string, text.byteCount > 0,
      let kind = FormattedKind(value)
    else { return }
    parsed = try FormatSpecification(text, for: kind, owner: value)
    parsedKind = kind
  }
}
