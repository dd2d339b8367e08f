// The logarithm of the gamma function, by Lanczos' approximation with CPython's coefficients: the
// system's own function differs from it in the last digits.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The logarithm of the absolute value of gamma; infinite at its poles 0, -1, -2 ...
func logGamma(_ x: Double) -> Double {
  if !x.isFinite { return x.isNaN ? x : .infinity }
  if x == x.rounded(.down) && x <= 2 { return x <= 0 ? .infinity : 0 }
  let magnitude = abs(x)
  // Here gamma(x) is 1/x to full precision.
  if magnitude < 1e-20 { return -log(magnitude) }
  var result = log(lanczosSum(magnitude)) - lanczosG
  result += (magnitude - 0.5) * (log(magnitude + lanczosG - 0.5) - 1)
  if x < 0 {
    result = logPi - log(abs(sinePi(magnitude))) - log(magnitude) - result
  }
  return result
}

private let logPi = 1.1447298858494002
let lanczosG = 6.024680040776729583740234375

func lanczosSum(_ x: Double) -> Double {
  var numerator = 0.0
  var denominator = 0.0
  // Divided by powers of x where they would overflow.
  if x < 5 {
    for (top, bottom) in lanczos.reversed() {
      numerator = numerator * x + top
      denominator = denominator * x + bottom
    }
  } else {
    for (top, bottom) in lanczos {
      numerator = numerator / x + top
      denominator = denominator / x + bottom
    }
  }
  return numerator / denominator
}

/// The sine of pi times a positive number, exact where that is zero.
func sinePi(_ x: Double) -> Double {
  let rest = fmod(x, 2)
  switch Int((2 * rest).rounded()) {
  case 0: return sin(Double.pi * rest)
  case 1: return cos(Double.pi * (rest - 0.5))
  case 2: return sin(Double.pi * (1 - rest))
  case 3: return -cos(Double.pi * (rest - 1.5))
  default: return sin(Double.pi * (rest - 2))
  }
}

private let lanczos: [(Double, Double)] = [
  (23531376880.41075968857200767445163675, 0),
  (42919803642.64909876895789904700198885, 39_916_800),
  (35711959237.35566804944018545154716671, 120_543_840),
  (17921034426.03720969991975575445893111, 150_917_976),
  (6039542586.3520280050642916443072979, 105_258_076),
  (1439720407.3117216736632230727949124, 45_995_730),
  (248874557.86205415651146038641322942, 13_339_535),
  (31426415.585400194380614231628318205, 2_637_558),
  (2876370.6289353724412254090516208496, 357_423),
  (186056.26539522349504029498971604570, 32670),
  (8071.6720023658162106380029022722506, 1925),
  (210.82427775157934587250973392071336, 66),
  (2.5066282746310002701649081771338373, 1),
]
