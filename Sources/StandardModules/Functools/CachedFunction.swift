// `functools.lru_cache`: results by arguments, the ones that were not asked for longest go first.
//
// The dict finds the place of a key; the places are linked in the order of use, so that a hit, a new
// result and an eviction all take constant time.

import Interpreter

final class CachedFunction: AttributedBoxed {
  private struct Place {
    var key: Value
    var hash: Int
    var result: Value
    var previous: Int
    var next: Int
  }

  let function: Value
  /// Nil is unlimited.
  let limit: Int?
  let isTyped: Bool
  let makeInfo: Value
  private(set) var hits = 0
  private(set) var misses = 0
  private let index = makeDict()
  /// Place 0 is the ring's anchor: after it the oldest, before it the newest.
  private var places = [Place(key: .none, hash: 0, result: .none, previous: 0, next: 0)]

  init(_ function: Value, limit: Int?, isTyped: Bool, makeInfo: Value) {
    self.function = function
    self.limit = limit
    self.isTyped = isTyped
    self.makeInfo = makeInfo
  }

  override func trace() {
    super.trace()
    mark(function)
    mark(makeInfo)
    mark(index.layout.reference)
    for place in places {
      mark(place.key)
      mark(place.result)
    }
  }

  var count: Int { index.count }

  func clear() {
    (hits, misses) = (0, 0)
    index.removeAll()
    places = [Place(key: .none, hash: 0, result: .none, previous: 0, next: 0)]
  }

  func call(_ positional: TupleObject, _ keywords: Value) throws(Raised) -> Value {
    if limit == 0 {
      misses += 1
      return try callFunction(positional, keywords)
    }
    let key = try makeKey(positional, keywords)
    let roots = try pushRoot(key)
    defer { state.top = roots }
    // A script's `__hash__` may be asked only once.
    let hash = try hash(key)
    if let place = try place(of: key, hash) { return hit(place) }
    misses += 1
    let result = try callFunction(positional, keywords)
    state.top.unsafelyUnwrapped.initialize(to: result)
    state.top += 1
    // The call may have come to the same key, and filled it.
    if try place(of: key, hash) != nil { return result }
    try add(key, hash, result)
    return result
  }

  private func place(of key: Value, _ hash: Int) throws(Raised) -> Int? {
    let position = try index.find(key, hash: hash)
    guard position >= 0, case .int(let place) = index.entries[position].value else { return nil }
    return place
  }

  /// The result for a text or an int, whose lookup calls nothing; `.unbound` when there is none.
  func knownResult(_ key: Value) -> Value {
    if isTyped || !isPlain(key) { return .unbound }
    guard case .int(let place)? = try? index.get(key) else { return .unbound }
    return hit(place)
  }

  private func hit(_ place: Int) -> Value {
    hits &+= 1
    // Without a limit nothing is ever evicted.
    if limit != nil { use(place) }
    return places[place].result
  }

  private func callFunction(_ positional: TupleObject, _ keywords: Value) throws(Raised) -> Value {
    try Interpreter.call(
      function, positional: Array(positional.buffer), keywords: keywordList(keywords))
  }

  /// Such an argument is a key by itself.
  private func isPlain(_ argument: Value) -> Bool {
    if case .int = argument { return true }
    return argument.string != nil
  }

  /// Written straight into its tuple: a hit costs little else.
  private func makeKey(_ positional: TupleObject, _ keywords: Value) throws(Raised) -> Value {
    let named = keywords.dict.flatMap { $0.count > 0 ? $0 : nil }
    if named == nil, !isTyped {
      return positional.count == 1 && isPlain(positional[0]) ? positional[0] : positional.value
    }
    let types = isTyped ? positional.count + (named?.count ?? 0) : 0
    let key = allocateTuple(
      count: positional.count + (named.map { 1 + 2 * $0.count } ?? 0) + types)
    var next = key.items
    func add(_ value: Value) {
      next.initialize(to: value)
      next += 1
    }
    for value in positional.buffer { add(value) }
    // Nothing that a script can pass equals the anchor of this cache.
    if named != nil { add(makeInfo) }
    forEach(named) { entry in
      add(entry.key)
      add(entry.value)
    }
    if isTyped {
      for value in positional.buffer { add(typeOf(value).value) }
      forEach(named) { entry in add(typeOf(entry.value).value) }
    }
    return key.value
  }

  /// The arguments by name, in a dict that the call has made.
  private func forEach(_ named: DictObject?, _ body: (DictObject.Entry) -> Void) {
    guard let named else { return }
    for position in 0..<named.used where !named.entries[position].key.isUnbound {
      body(named.entries[position])
    }
  }

  private func add(_ key: Value, _ hash: Int, _ result: Value) throws(Raised) {
    let isFull = limit.map { count >= $0 } ?? false
    let place: Int
    if isFull {
      place = places[0].next
      let old = try index.find(places[place].key, hash: places[place].hash)
      if old >= 0 { _ = index.remove(at: old) }
      unlink(place)
      places[place].key = key
      places[place].hash = hash
      places[place].result = result
    } else {
      place = places.count
      try reserveGrowth(
        count: place, capacity: places.capacity, stride: MemoryLayout<Place>.stride)
      noteForeign(MemoryLayout<Place>.stride)
      places.append(Place(key: key, hash: hash, result: result, previous: 0, next: 0))
    }
    link(place)
    index.insert(key, hash: hash, .int(place))
  }

  private func use(_ place: Int) {
    unlink(place)
    link(place)
  }

  private func unlink(_ place: Int) {
    let (previous, next) = (places[place].previous, places[place].next)
    places[previous].next = next
    places[next].previous = previous
  }

  private func link(_ place: Int) {
    let newest = places[0].previous
    places[place].previous = newest
    places[place].next = 0
    places[newest].next = place
    places[0].previous = place
  }
}

let cachedFunctionRow = NativeType(
  name: "_lru_cache_wrapper", kind: nil,
  doc: "Create a cached callable that wraps another function.",
  constructor: .function(
    "_lru_cache_wrapper", "(cls, user_function, maxsize, typed, cache_info_type)", "",
    makeCachedFunction),
  methods: [
    .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.") {
      (a: Arguments) throws(Raised) in
      try cached(a[0]).call(TupleObject(a[1].asObject!), a[2])
    }.trying { base, count in
      if count != 2 { return .unbound }
      return base[0].boxed(CachedFunction.self)?.knownResult(base[1]) ?? .unbound
    },
    .method("__get__", "(self, instance, owner=None, /)", "Bind to an instance.") {
      (a: Arguments) throws(Raised) in
      a[1].isNone ? a[0] : makeBoundMethod(a[1], a[0])
    },
    .method("cache_info", "(self, /)", "Report cache statistics") {
      (a: Arguments) throws(Raised) in
      let cached = try cached(a[0])
      return try call(
        cached.makeInfo,
        positional: [
          .int(cached.hits), .int(cached.misses), cached.limit.map { .int($0) } ?? .none,
          .int(cached.count),
        ], keywords: [])
    },
    .method("cache_clear", "(self, /)", "Clear the cache and cache statistics") {
      (a: Arguments) throws(Raised) in
      try cached(a[0]).clear()
      return .none
    },
    .method("__reduce__", "(self, /)", "Pickles know it by its qualified name.") {
      (a: Arguments) throws(Raised) in try getAttribute(a[0], intern("__qualname__"))
    },
    .method("__copy__", "(self, /)", "") { (a: Arguments) throws(Raised) in a[0] },
    .method("__deepcopy__", "(self, memo, /)", "") { (a: Arguments) throws(Raised) in a[0] },
  ], isFinal: true, module: "functools")

private func cached(_ value: Value) throws(Raised) -> CachedFunction {
  if let cached = value.boxed(CachedFunction.self) { return cached }
  throw raise(.typeError, "expected a cached function, not \(typeName(value))")
}

private func makeCachedFunction(_ a: Arguments) throws(Raised) -> Value {
  if !isCallable(a[1]) { throw raise(.typeError, "the first argument must be callable") }
  let limit = a[2].isNone ? nil : max(0, try toIndex(a[2]))
  return makeAttributed(
    FunctoolsType.cachedFunction.cell,
    CachedFunction(a[1], limit: limit, isTyped: try isTrue(a[3]), makeInfo: a[4]))
}
