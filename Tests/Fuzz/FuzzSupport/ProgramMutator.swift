// Mutations that know what programs are made of: half of the inputs are changed by lines and words,
// where changes of single bytes would nearly always end in the same syntax error.

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

/// Changes the input in place and returns its new size.
package func mutateProgram(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, seed: UInt32
) -> Int {
  var random = WordGenerator(state: UInt64(seed))
  if random.next() % 2 == 0 { return mutateBytes(data, size, limit) }
  let text = Array(UnsafeBufferPointer(start: data, count: size))
  var lines = text.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
  for _ in 0...(random.next() % 3) { mutate(&lines, &random) }
  let result = Array(lines.joined(separator: [0x0a])).prefix(limit)
  for (index, byte) in result.enumerated() { data[index] = byte }
  return result.count
}

private func mutate(_ lines: inout [[UInt8]], _ random: inout WordGenerator) {
  let index = random.below(lines.count)
  switch random.below(8) {
  case 0: lines.insert(lines[random.below(lines.count)], at: index)
  case 1 where lines.count > 1: lines.remove(at: index)
  case 2: lines.swapAt(index, random.below(lines.count))
  case 3: lines[index].insert(contentsOf: [0x20, 0x20, 0x20, 0x20], at: 0)
  case 4 where lines[index].starts(with: [0x20, 0x20, 0x20, 0x20]): lines[index].removeFirst(4)
  default: replaceWord(&lines[index], &random)
  }
}

/// Puts a word of the language, or one of the same line, in the place of a word or behind it.
private func replaceWord(_ line: inout [UInt8], _ random: inout WordGenerator) {
  var words: [[UInt8]] = []
  for byte in line {
    if isWord(byte), let last = words.last?.last, isWord(last) {
      words[words.count - 1].append(byte)
    } else {
      words.append([byte])
    }
  }
  let fragment =
    words.isEmpty || random.below(4) > 0
    ? Array(fragments[random.below(fragments.count)].utf8) : words[random.below(words.count)]
  let place = random.below(words.count + 1)
  if place < words.count, random.below(3) > 0 {
    words[place] = fragment
  } else {
    words.insert(fragment, at: place)
  }
  line = Array(words.joined())
}

private func isWord(_ byte: UInt8) -> Bool {
  byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5f || byte >= 0x80
}

private let fragments = [
  "if ", "else", "elif ", "for ", "in ", "while ", "try", "except ", "finally", "with ", "as ",
  "def f(", "class C(", "return ", "yield ", "yield from ", "await ", "async ", "lambda ", "not ",
  "and ", "or ", "is ", "del ", "global ", "nonlocal ", "raise ", "assert ", "import ", "from ",
  "match ", "case ", "type ", "pass", "break", "continue", "None", "True", "...", "__init__",
  "__del__", "__eq__", "__hash__", "__iter__", "__next__", "__getattr__", "__class__", "__dict__",
  "super()", "self", "print(", "len(", "range(", "list(", "dict(", "set(", "tuple(", "str(", "int(",
  "float(", "repr(", "sorted(", "iter(", "next(", "zip(", "map(", "type(", "isinstance(",
  "getattr(",
  "exec(", "eval(", "bytes(", "slice(", "f'{", "}'", "'", "\"\"\"", "b'", "r'", "%", "{", "}", "[",
  "]", "(", ")", ",", ":", ":=", "=", "==", "+", "-", "*", "**", "//", "@", "<<", "|", "~", "!r",
  "\\",
  "0", "1", "-1", "1e308", "0x7fffffffffffffff", "9223372036854775808", "10**100", "1j", ".5", "\t",
  "#", ";", "é", "*args", "**kwargs", "->", "[T]", "[::-1]", ".append(", ".join(", ".format(",
  ".send(", ".throw(", ".close()", ".__class__", "StopIteration", "ValueError", "Exception",
]

/// Numbers that follow from the fuzzer's own seed.
private struct WordGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
}
