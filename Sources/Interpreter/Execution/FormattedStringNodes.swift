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
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    for index in 0..<parts.count {
      let part = try parts[index].evaluate(f)
      state.top.initialize(to: part)
      state.top += 1
    }
    do throws(Raised) {
      return try buildString(UnsafeBufferPointer(start: base, count: parts.count))
    } catch {
      recordFailure(site)
      throw error
    }
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
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let result = try value.evaluate(f)
    if result.kind == .string { return result }
    do throws(Raised) { return try format(result, nil) } catch {
      recordFailure(site)
      throw error
    }
  }
}

/// `{value!conversion:format}`
final class FormattedValueNode: Node {
  let value: Node
  let conversion: FormattedPart.Conversion?
  let specification: Node
  let site: Site
  init(
    _ value: Node, _ conversion: FormattedPart.Conversion?, _ specification: Node, _ site: Site
  ) {
    self.value = value
    self.conversion = conversion
    self.specification = specification
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var result = try value.evaluate(f)
    let text = try specification.evaluate(f)
    do throws(Raised) {
      switch conversion {
      case .repr: result = try repr(result)
      case .str: result = try str(result)
      case .ascii: result = try ascii(result)
      case nil: break
      }
      return try format(result, text.string)
    } catch {
      recordFailure(site)
      throw error
    }
  }
}
