// The methods with which an `OrderedDict` changes its order, in the entries of the dict inside. A cache that forgets
// what was used longest ago calls two of them for each use.

import Interpreter

/// The class in Python takes them over.
let orderedDictMethods: [NativeFunction] = [
  .method(
    "move_to_end", "(self, /, key, last=True)",
    "Move an existing element to the end (or beginning if last is false).", moveToEnd),
  .method(
    "popitem", "(self, /, last=True)",
    "Remove and return a (key, value) pair from the dictionary.", popItem),
]

private func selfDict(_ a: Arguments) throws(Raised) -> DictObject {
  if let dict = a[0].unwrapped.dict { return dict }
  throw raise(.typeError, "expected a dict, not '\(typeName(a[0]))'")
}

/// - Complexity: O(1), to the beginning O(n).
private func moveToEnd(_ a: Arguments) throws(Raised) -> Value {
  let dict = try selfDict(a)
  let isLast = a.isGiven(2) ? try isTrue(a[2]) : true
  let position = try dict.find(a[1])
  if position < 0 { throw raise(.keyError, argument: a[1]) }
  if isLast, position == dict.used - 1 { return .none }
  let entry = dict.entries[position]
  _ = dict.remove(at: position)
  if isLast {
    dict.insert(entry.key, hash: entry.hash, entry.value)
  } else {
    let rest = (0..<dict.used).map { dict.entries[$0] }
    dict.removeAll()
    for entry in [entry] + rest where !entry.key.isUnbound {
      dict.insert(entry.key, hash: entry.hash, entry.value)
    }
  }
  return .none
}

private func popItem(_ a: Arguments) throws(Raised) -> Value {
  let dict = try selfDict(a)
  let isLast = a.isGiven(1) ? try isTrue(a[1]) : true
  guard let last = dict.lastPosition(before: dict.used) else {
    throw raise(.keyError, "dictionary is empty")
  }
  var position = isLast ? last : 0
  while dict.entries[position].key.isUnbound { position += 1 }
  let key = dict.entries[position].key
  let value = dict.remove(at: position)
  if isLast { dict.trim(to: position) } else { compactFront(of: dict, position) }
  return makeTuple([key, value])
}

/// Queues are emptied from the front: what has been erased there is compacted away before walking over it costs more
/// than that does.
private func compactFront(of dict: DictObject, _ erased: Int) {
  if erased > 64, erased > dict.count / erased { dict.rebuild(for: dict.count) }
}
