// What a match found: which parts of the text belong to which groups.

import Interpreter

final class MatchObject: Boxed {
  let pattern: Value
  let subject: RegexSubject
  /// Offsets of starts and ends, as the matcher left them.
  let offsets: [Int]
  let lastGroup: Int

  init(_ matcher: RegexMatcher, _ subject: RegexSubject, _ pattern: Value) {
    self.pattern = pattern
    self.subject = subject
    let count = 2 * matcher.program.groupCount
    offsets = Array(UnsafeBufferPointer(start: matcher.slots, count: count))
    lastGroup = matcher.slots[matcher.program.lastGroupSlot]
  }

  override func trace() {
    mark(pattern)
    mark(subject.value)
    mark(subject.contents)
  }

  var groupCount: Int { offsets.count / 2 }

  func isMatched(_ group: Int) -> Bool { offsets[2 * group] >= 0 && offsets[2 * group + 1] >= 0 }

  func text(_ group: Int, _ missing: Value = .none) -> Value {
    isMatched(group)
      ? subject.slice(offsets[2 * group], offsets[2 * group + 1]) : missing
  }

  /// The script's positions; -1 for a group that did not match.
  func span(_ group: Int) -> (Int, Int) {
    if !isMatched(group) { return (-1, -1) }
    return (
      subject.position(of: offsets[2 * group]), subject.position(of: offsets[2 * group + 1])
    )
  }

  /// The number of the group that a script names by number or name.
  func group(_ value: Value) throws(Raised) -> Int {
    if let name = value.unwrapped.string {
      let known = try StandardModules.pattern(pattern).groupIndex.get(name.value)
      if case .int(let group) = known { return group }
    } else if let number = try indexNumber(value)?.asInt, number >= 0, number < groupCount {
      return number
    }
    throw raise(.indexError, "no such group")
  }
}

func makeMatch(_ matcher: RegexMatcher, _ subject: RegexSubject, pattern: Value) -> Value {
  makeBoxed(RegexType.match.cell, MatchObject(matcher, subject, pattern))
}

private func match(_ value: Value) throws(Raised) -> MatchObject {
  if let match = value.boxed(MatchObject.self) { return match }
  throw raise(.typeError, "expected a match, not '\(typeName(value))'")
}

let matchRow = NativeType(
  name: "Match", kind: nil,
  doc:
    "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
  constructor: nil, methods: matchGroups + matchPlaces + matchAttributes + [classGetItemMethod],
  isFinal: true, module: "re")

private let matchGroups: [NativeFunction] = [
  .method(
    "group", "(self, /, *args)",
    "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let wanted = a[1].tuple.unsafelyUnwrapped
    if wanted.count == 0 { return match.text(0) }
    if wanted.count == 1 { return match.text(try match.group(wanted[0])) }
    var items: [Value] = []
    for value in wanted.buffer { items.append(match.text(try match.group(value))) }
    return makeTuple(items)
  },
  .method("__getitem__", "(self, key, /)", "Return self[key].") {
    (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    return match.text(try match.group(a[1]))
  },
  .method(
    "groups", "(self, /, default=None)",
    "Return a tuple containing all the subgroups of the match, from 1."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let missing = a.get(1, default: .none)
    return makeTuple((1..<max(match.groupCount, 1)).map { match.text($0, missing) })
  },
  .method(
    "groupdict", "(self, /, default=None)",
    "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let dict = makeDict()
    for (name, group) in try pattern(match.pattern).names {
      dict.set(name, match.text(group, a.get(1, default: .none)))
    }
    return dict.value
  },
  .method(
    "expand", "(self, /, template)",
    "Return the string obtained by doing backslash substitution on the string template."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let template = try RegexTemplate(a[1], for: try pattern(match.pattern))
    try template.check(behind: 0)
    var writer = TextWriter()
    template.write(match.offsets, match.subject, &writer)
    return template.isText ? try writer.finish() : try writer.finishBytes()
  },
]

private let matchPlaces: [NativeFunction] = [
  .method(
    "start", "(self, group=0, /)",
    "Return index of the start of the substring matched by group."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    return .int(match.span(try match.group(a.get(1, default: .int(0)))).0)
  },
  .method(
    "end", "(self, group=0, /)", "Return index of the end of the substring matched by group."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    return .int(match.span(try match.group(a.get(1, default: .int(0)))).1)
  },
  .method(
    "span", "(self, group=0, /)",
    "For match object m, return the 2-tuple (m.start(group), m.end(group))."
  ) { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    return pair(match.span(try match.group(a.get(1, default: .int(0)))))
  },
  .getter("regs", "") { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    return makeTuple((0..<match.groupCount).map { pair(match.span($0)) })
  },
]

private func pair(_ span: (Int, Int)) -> Value { makeTuple([.int(span.0), .int(span.1)]) }

private let matchAttributes: [NativeFunction] = [
  .getter("string", "The string passed to match() or search().") {
    (a: Arguments) throws(Raised) in try match(a[0]).subject.value
  },
  .getter("re", "The regular expression object.") { (a: Arguments) throws(Raised) in
    try match(a[0]).pattern
  },
  .getter("pos", "The index into the string at which the RE engine started looking for a match.") {
    (a: Arguments) throws(Raised) in .int(try match(a[0]).subject.position)
  },
  .getter("endpos", "The index into the string beyond which the RE engine will not go.") {
    (a: Arguments) throws(Raised) in .int(try match(a[0]).subject.endPosition)
  },
  .getter("lastindex", "The integer index of the last matched capturing group.") {
    (a: Arguments) throws(Raised) in
    let group = try match(a[0]).lastGroup
    return group < 0 ? .none : .int(group)
  },
  .getter("lastgroup", "The name of the last matched capturing group.") {
    (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let known = try pattern(match.pattern).names.first { $0.group == match.lastGroup }
    return known.map { .object($0.name) } ?? .none
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    let match = try match(a[0])
    let (start, end) = match.span(0)
    let shown = String(try reprText(match.text(0)).unicodeScalars.prefix(50))
    return makeString("<re.Match object; span=(\(start), \(end)), match=\(shown)>")
  },
  .method("__copy__", "(self, /)", "") { (a: Arguments) throws(Raised) in a[0] },
  .method("__deepcopy__", "(self, memo, /)", "") { (a: Arguments) throws(Raised) in a[0] },
]
