// Values in words without running a line of script code: what a question shows while a task computes.

import Asyncio
import Interpreter

/// As `repr`, for what has no code of its own; other objects by their class, deep ones cut.
func plainText(of value: Value, depth: Int = 0) -> String {
  let shape = "<\(typeName(value)) object>"
  guard case .object(let reference) = value else { return plainRepr(value) ?? shape }
  switch reference.pointee.kind {
  case .string, .bytes, .bigInt, .complex, .range: return plainRepr(value) ?? shape
  case .list, .tuple, .dict: return depth < 3 ? plainItems(of: value, depth + 1) ?? shape : "..."
  case .future, .task:
    return value.anyFuture.map { $0.isTask ? "<T\($0.number)>" : shape } ?? shape
  default: return shape
  }
}

private func plainRepr(_ value: Value) -> String? {
  do throws(Raised) { return try reprText(value) } catch {
    state.raised = .none
    return nil
  }
}

private func plainItems(of value: Value, _ depth: Int) -> String? {
  let most = 20
  func text(_ items: [String], of count: Int) -> String {
    (items + (count > most ? ["..."] : [])).joined(separator: ", ")
  }
  if let list = value.list {
    let items = (0..<min(list.count, most)).map { plainText(of: list.items[$0], depth: depth) }
    return "[\(text(items, of: list.count))]"
  }
  if let tuple = value.tuple {
    let items = (0..<min(tuple.count, most)).map { plainText(of: tuple.items[$0], depth: depth) }
    return "(\(text(items, of: tuple.count))\(tuple.count == 1 ? "," : ""))"
  }
  guard let dict = value.dict else { return nil }
  var items: [String] = []
  for position in 0..<dict.used where items.count < most {
    let entry = dict.entries[position]
    if entry.value.isUnbound { continue }
    items.append(
      "\(plainText(of: entry.key, depth: depth)): \(plainText(of: entry.value, depth: depth))")
  }
  return "{\(text(items, of: dict.count))}"
}
