// The module `random`: one table of methods, which are the methods of `Random` and, bound to a
// generator of the module's own, its functions.

import Asyncio
import Interpreter

private let chance: Effects = .chance

let randomMethods: [NativeFunction] = [
  .method(
    "seed", "(self, a=None, version=2)", "Initialize internal state from a seed.",
    touches: chance, randomSeed),
  .method(
    "getstate", "(self)", "Return internal state; can be passed to setstate() later.",
    randomGetState),
  .method(
    "setstate", "(self, state)", "Restore internal state from object returned by getstate().",
    randomSetState),
  .method(
    "getrandbits", "(self, k, /)", "getrandbits(k) -> x.  Generates an int with k random bits.",
    touches: chance, randomGetRandBits),
  .method("randbytes", "(self, n)", "Generate n random bytes.", touches: chance, randomBytes),
  .method(
    "randrange", "(self, start, stop=None, step=1)",
    "Choose a random item from range(stop) or range(start, stop[, step]).", touches: chance,
    randomRange),
  .method(
    "randint", "(self, a, b)",
    "Return random integer in range [a, b], including both end points.", touches: chance,
    randomInt),
  .method(
    "choice", "(self, seq)", "Choose a random element from a non-empty sequence.",
    touches: chance, randomChoice),
  .method(
    "choices", "(self, population, weights=None, *, cum_weights=None, k=1)",
    "Return a k sized list of population elements chosen with replacement.", touches: chance,
    randomChoices),
  .method(
    "shuffle", "(self, x)", "Shuffle list x in place, and return None.", touches: chance,
    randomShuffle),
  .method(
    "sample", "(self, population, k, *, counts=None)",
    "Chooses k unique random elements from a population sequence.", touches: chance, randomSample),
  .method(
    "random", "(self, /)", "random() -> x in the interval [0, 1).", touches: chance
  ) { (a: Arguments) throws(Raised) in .double(try source(a).twister.random()) },
  .method(
    "uniform", "(self, a, b)",
    "Get a random number in the range [a, b) or [a, b] depending on rounding.", touches: chance,
    randomUniform),
  .method(
    "triangular", "(self, low=0.0, high=1.0, mode=None)", "Triangular distribution.",
    touches: chance, randomTriangular),
  drawn("normalvariate", "(self, mu=0.0, sigma=1.0)", [0, 1], "Normal distribution.") {
    (twister, x, y) in twister.normalVariate(mean: x, deviation: y)
  },
  drawn("gauss", "(self, mu=0.0, sigma=1.0)", [0, 1], "Normal distribution.") {
    (twister, x, y) in twister.gauss(mean: x, deviation: y)
  },
  drawn("lognormvariate", "(self, mu, sigma)", [], "Log normal distribution.") {
    (twister, x, y) throws(DistributionError) in
    try twister.logNormalVariate(mean: x, deviation: y)
  },
  drawn("expovariate", "(self, lambd=1.0)", [1], "Exponential distribution.") {
    (twister, x, _) throws(DistributionError) in try twister.exponentialVariate(rate: x)
  },
  drawn("vonmisesvariate", "(self, mu, kappa)", [], "Circular data distribution.") {
    (twister, x, y) in twister.vonMisesVariate(mean: x, concentration: y)
  },
  drawn(
    "gammavariate", "(self, alpha, beta)", [], "Gamma distribution.  Not the gamma function!"
  ) { (twister, x, y) throws(DistributionError) in try twister.gammaVariate(shape: x, scale: y) },
  drawn("betavariate", "(self, alpha, beta)", [], "Beta distribution.") {
    (twister, x, y) throws(DistributionError) in try twister.betaVariate(alpha: x, beta: y)
  },
  drawn(
    "paretovariate", "(self, alpha)", [], "Pareto distribution.  alpha is the shape parameter."
  ) { (twister, x, _) throws(DistributionError) in try twister.paretoVariate(shape: x) },
  drawn("weibullvariate", "(self, alpha, beta)", [], "Weibull distribution.") {
    (twister, x, y) throws(DistributionError) in try twister.weibullVariate(scale: x, shape: y)
  },
  .method(
    "binomialvariate", "(self, n=1, p=0.5)", "Binomial random variable.", touches: chance,
    randomBinomial),
]

/// A distribution with one or two float parameters; the last ones may have defaults.
private func drawn(
  _ name: StaticString, _ signature: StaticString, _ defaults: [Double], _ doc: String,
  _ draw: @escaping (inout MersenneTwister, Double, Double) throws(DistributionError) -> Double
) -> NativeFunction {
  .method(name, signature, doc, touches: .chance) { (a: Arguments) throws(Raised) in
    // The parameters first: converting one may call a script that draws from this generator.
    let x = a.isGiven(1) ? try real(a[1]) : defaults[0]
    var y = 0.0
    if a.count > 2 { y = a.isGiven(2) ? try real(a[2]) : defaults[1] }
    let source = try source(a)
    do throws(DistributionError) { return .double(try draw(&source.twister, x, y)) } catch {
      throw raised(error)
    }
  }
}

func raised(_ error: DistributionError) -> Raised {
  switch error {
  case .value(let text): raise(.valueError, text)
  case .zeroDivision(let text): raise(.zeroDivisionError, text)
  case .overflow(let text): text.hasPrefix("(34") ? outOfRange() : raise(.overflowError, text)
  }
}

/// Copies and pickles go by the state, which a subclass may have made its own.
private let randomPickling: [NativeFunction] = [
  .method("__reduce__", "(self)", "Helper for pickle.") { (a) throws(Raised) in
    let state = try callMethod(a[0], intern("getstate"), [])
    return makeTuple([typeOf(a[0]).value, emptyTuple, state])
  },
  .method("__getstate__", "(self)", "Helper for pickle.") { (a) throws(Raised) in
    try callMethod(a[0], intern("getstate"), [])
  },
  .method("__setstate__", "(self, state)", "Helper for pickle.") { (a) throws(Raised) in
    try callMethod(a[0], intern("setstate"), [a[1]])
  },
]

/// Subclasses with a generator of their own draw through it in all methods, as the library's Python file does it.
private let randomSubclassing: [NativeFunction] = [
  .classMethod(
    "__init_subclass__", "(cls, /, **kwargs)", "Control how subclasses generate random integers."
  ) { (a) throws(Raised) in
    let type = TypeObject(a[0].asObject.unsafelyUnwrapped)
    for name in ["random", "getrandbits"] as [StaticString] {
      let own = TypeObject(RandomType.random).info.namespace.get(intern(name))
      if type.lookup(intern(name)).isIdentical(to: own) { continue }
      _ = try callMethod(try importModule("_random_overridden"), intern("adopt"), [a[0]])
      break
    }
    return .none
  },
  .method("__init__", "(self, x=None)", "Initialize an instance.") { (a) throws(Raised) in
    // The constructor has seeded the Mersenne Twister; a generator of a subclass has its own seed().
    let own = TypeObject(RandomType.random).info.namespace.get(intern("seed"))
    if !typeOf(a[0]).lookup(intern("seed")).isIdentical(to: own) {
      _ = try callMethod(a[0], intern("seed"), [a.get(1, default: .none)])
    }
    return .none
  },
]

private let randomType = NativeType(
  name: "Random", kind: nil,
  doc: "Random number generator base class used by bound module functions.",
  constructor: .function("Random", "(cls, x=None)", "Random(x=None)") {
    (a: Arguments) throws(Raised) in
    let source = RandomSource(MersenneTwister(seed: [0]))
    try source.seed(a.get(1, default: .none), version: 2)
    return makeAttributed(RandomType.random, source)
  }, methods: randomMethods + randomPickling + randomSubclassing, module: "random"
).inPython(except: ["random", "getrandbits"])

private let systemRandomType = NativeType(
  name: "SystemRandom", kind: nil,
  doc: "Alternate random number generator using sources provided by the operating system.",
  constructor: .function("SystemRandom", "(cls, x=None)", "SystemRandom(x=None)") { _ in
    let source = RandomSource(
      MersenneTwister { entropyWords("random.system", count: $0) }, isSystem: true)
    return makeAttributed(RandomType.system, source)
  }, methods: [], module: "random")

func makeRandomModule() -> ModuleObject {
  RandomType.random = makeNativeType(randomType).reference
  RandomType.system = makeNativeType(systemRandomType, base: RandomType.random).reference
  for type in [RandomType.random, RandomType.system] {
    TypeObject(type.unsafelyUnwrapped).info.isOpen = true
  }
  TypeObject(RandomType.random).info.namespace.set(intern("VERSION"), .int(3))
  let module = makeModule("random", doc: "Random variable generators.", [])
  let namespace = module.namespace
  let source = RandomSource(unseededTwister())
  let shared = makeAttributed(RandomType.random, source)
  // A child would otherwise draw what its parent draws.
  forkRenewals.append { source.twister = unseededTwister() }
  let methods = TypeObject(RandomType.random).info.namespace
  for method in randomMethods {
    let name = intern(method.name)
    namespace.set(name, makeBoundMethod(shared, methods.get(name)))
  }
  namespace.set(intern("Random"), .object(RandomType.random))
  namespace.set(intern("SystemRandom"), .object(RandomType.system))
  namespace.set(intern("_inst"), shared)
  for (name, value) in randomConstants { namespace.set(intern(name), .double(value)) }
  namespace.set(intern("BPF"), .int(53))
  let names = randomMethods.map { String(describing: $0.name) } + ["Random", "SystemRandom"]
  for row in commandLine { namespace.set(intern(row.name), makeNative(row)) }
  namespace.set(intern("__all__"), makeList(names.sorted().map { makeString($0) }).value)
  return module
}

/// What the distributions are computed with: 4 / exp(0.5) / sqrt(2), 2 pi, log 4, 1 + log 4.5, and
/// two to the power of -53.
private let randomConstants: [(String, Double)] = [
  ("NV_MAGICCONST", 1.7155277699214135), ("TWOPI", 6.283185307179586),
  ("LOG4", 1.3862943611198906), ("SG_MAGICCONST", 2.504077396776274),
  ("RECIP_BPF", 1.1102230246251565e-16),
]

/// What `python -m random` does, as functions: it is Python, in `Library/Numeric/_random_main.py`.
private let commandLine: [NativeFunction] = [
  .function("main", "(arg_list=None)", "Return what is to be printed.") {
    (a: Arguments) throws(Raised) in
    try callMethod(
      try importModule("_random_main"), intern("main"), [a.get(0, default: .none)])
  },
  .function("_parse_args", "(arg_list)", "Return what the arguments say, and the help.") {
    (a: Arguments) throws(Raised) in
    try callMethod(try importModule("_random_main"), intern("parse_args"), [a[0]])
  },
]
