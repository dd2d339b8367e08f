// Reprs that stay short, by the rules of `reprlib`: for results in the repr of futures.

private let longestText = 30
private let longestInt = 40
private let longestOther = 30
private let mostItems = 6
private let mostEntries = 4
private let deepestLevel = 6

/// The repr, cut where `reprlib.repr` cuts it.
package func shortReprText(_ value: Value) throws(Raised) -> String {
  try shortRepr(value, level: deepestLevel)
}

private func shortRepr(_ value: Value, level: Int) throws(Raised) -> String {
  if let list = value.list { return try shortItems("[", Array(list.buffer), "]", level) }
  if let tuple = value.tuple {
    if tuple.count == 1, level > 0 { return "(\(try shortRepr(tuple[0], level: level - 1)),)" }
    return try shortItems("(", Array(tuple.buffer), ")", level)
  }
  if let dict = value.dict { return try shortEntries(dict, level) }
  if value.asInt != nil || value.bigInt != nil { return cut(try reprText(value), longestInt) }
  return cut(try reprText(value), value.string != nil ? longestText : longestOther)
}

/// The beginning and the end around three dots.
private func cut(_ text: String, _ limit: Int) -> String {
  if text.utf8.count <= limit || text.unicodeScalars.count <= limit { return text }
  let scalars = Array(text.unicodeScalars)
  let before = (limit - 3) / 2
  let after = limit - 3 - before
  var result = String.UnicodeScalarView()
  result.append(contentsOf: scalars.prefix(before))
  result.append(contentsOf: "...".unicodeScalars)
  result.append(contentsOf: scalars.suffix(after))
  return String(result)
}

private func shortItems(
  _ open: String, _ items: [Value], _ close: String, _ level: Int
) throws(Raised) -> String {
  if items.isEmpty { return open + close }
  if level <= 0 { return open + "..." + close }
  var parts: [String] = []
  for item in items.prefix(mostItems) { parts.append(try shortRepr(item, level: level - 1)) }
  if items.count > mostItems { parts.append("...") }
  return open + parts.joined(separator: ", ") + close
}

private func shortEntries(_ dict: DictObject, _ level: Int) throws(Raised) -> String {
  if dict.count == 0 { return "{}" }
  if level <= 0 { return "{...}" }
  let keys = try listFromIterable(dict.value)
  if keys.buffer.allSatisfy({ $0.string != nil }) || keys.buffer.allSatisfy({ $0.asInt != nil }) {
    _ = try callMethod(keys.value, intern("sort"), [])
  }
  var parts: [String] = []
  for index in 0..<min(keys.count, mostEntries) {
    let key = keys.items[index]
    let position = try dict.find(key)
    guard position >= 0 else { continue }
    let text = try shortRepr(dict.entries[position].value, level: level - 1)
    parts.append("\(try shortRepr(key, level: level - 1)): \(text)")
  }
  if dict.count > mostEntries { parts.append("...") }
  return "{" + parts.joined(separator: ", ") + "}"
}
