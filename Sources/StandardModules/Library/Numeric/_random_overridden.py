"""The methods of `random.Random` for subclasses that bring a generator of their own.

The native methods draw from the Mersenne Twister without a call. A class that overrides `random` or
`getrandbits` takes the methods here in their place: they draw through `self`, in the same order.
"""

from bisect import bisect
from itertools import accumulate
from math import acos, ceil, cos, exp, fabs, floor, isfinite, lgamma, log, log2, pi, sin, sqrt, tau
from math import e as _E
from operator import index
from random import LOG4, NV_MAGICCONST, SG_MAGICCONST
from random import Random as _Native

# One more than the largest number of steps that random() can tell apart.
_STEPS = 1 << 53


def _below_by_bits(self, n):
    bits = n.bit_length()
    drawn = self.getrandbits(bits)
    while drawn >= n:
        drawn = self.getrandbits(bits)
    return drawn


def _below_by_random(self, n):
    if n >= _STEPS:
        import warnings

        warnings.warn(
            "Underlying random() generator does not supply \n"
            "enough bits to choose from a population range this large.\n"
            "To remove the range limitation, add a getrandbits() method."
        )
        return floor(self.random() * n)
    limit = (_STEPS - _STEPS % n) / _STEPS
    drawn = self.random()
    while drawn >= limit:
        drawn = self.random()
    return floor(drawn * _STEPS) % n


class Random:
    """What a subclass takes over."""

    def seed(self, a=None, version=2):
        """Initialize internal state from a seed."""
        vars(self).pop("gauss_next", None)
        _Native.seed(self, a, version)

    def randbytes(self, n):
        """Generate n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        """Choose a random item from range(stop) or range(start, stop[, step])."""
        first = index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        width, stride = index(stop) - first, index(step)
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = -(-width // stride)
        if count <= 0:
            shown = f"{start}, {stop}" if stride == 1 else f"{start}, {stop}, {step}"
            raise ValueError(f"empty range in randrange({shown})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """Return random integer in range [a, b], including both end points."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """Choose a random element from a non-empty sequence."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Shuffle list x in place, and return None."""
        for last in range(len(x) - 1, 0, -1):
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """Chooses k unique random elements from a population sequence."""
        if isinstance(population, (dict, set, frozenset)) or not hasattr(population, "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = list(accumulate(counts))
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums[-1]
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[bisect(sums, one)] for one in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        room = 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0)
        if n <= room:
            pool, chosen = list(population), []
            for left in range(n, n - k, -1):
                place = self._randbelow(left)
                chosen.append(pool[place])
                pool[place] = pool[left - 1]
            return chosen
        places = {}
        while len(places) < k:
            places[self._randbelow(n)] = None
        return [population[place] for place in places]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """Return a k sized list of population elements chosen with replacement."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[floor(self.random() * (n + 0.0))] for _ in range(k)]
            try:
                cum_weights = list(accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(
                    f"The number of choices must be a keyword argument: k={weights!r}"
                ) from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [
            population[bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)
        ]

    def uniform(self, a, b):
        """Get a random number in the range [a, b) or [a, b] depending on rounding."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Triangular distribution."""
        drawn = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if drawn > peak:
            drawn, peak, low, high = 1.0 - drawn, 1.0 - peak, high, low
        return low + (high - low) * sqrt(drawn * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution."""
        while True:
            first = self.random()
            second = 1.0 - self.random()
            z = NV_MAGICCONST * (first - 0.5) / second
            if z * z / 4.0 <= -log(second):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution."""
        z = vars(self).pop("gauss_next", None)
        if z is None:
            angle = self.random() * tau
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """Log normal distribution."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Exponential distribution."""
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Circular data distribution."""
        if kappa <= 1e-6:
            return tau * self.random()
        half = 0.5 / kappa
        r = half + sqrt(1.0 + half * half)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            drawn = self.random()
            if drawn < 1.0 - d * d or drawn <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle = acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % tau

    def gammavariate(self, alpha, beta):
        """Gamma distribution.  Not the gamma function!"""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return (self._large_gamma if alpha > 1.0 else self._small_gamma)(alpha) * beta

    def _large_gamma(self, alpha):
        # Cheng 1977.
        root = sqrt(2.0 * alpha - 1.0)
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = log(first / (1.0 - first)) / root
            x = alpha * exp(v)
            z = first * first * second
            r = alpha - LOG4 + (alpha + root) * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _small_gamma(self, alpha):
        # Kennedy and Gentle's algorithm GS.
        b = (_E + alpha) / _E
        while True:
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            limit = self.random()
            if limit <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        """Beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Pareto distribution.  alpha is the shape parameter."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """Binomial random variable."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if not 0.0 < p < 1.0:
            if p in (0.0, 1.0):
                return n if p else 0
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return (self._few_successes if n * p < 10.0 else self._many_successes)(n, p)

    def _few_successes(self, n, p):
        # Devroye's geometric method: from one success to the next.
        scale, trial, successes = log2(1.0 - p), 0, 0
        if not scale:
            return 0
        while True:
            trial += floor(log2(self.random()) / scale) + 1
            if trial > n:
                return successes
            successes += 1

    def _many_successes(self, n, p):
        # Hörmann's transformed rejection with squeeze.
        deviation = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        mode = floor((n + 1) * p)
        while True:
            u = self.random() - 0.5
            distance = 0.5 - fabs(u)
            k = floor((2.0 * a / distance + b) * u + n * p + 0.5)
            if not 0 <= k <= n:
                continue
            v = self.random()
            if distance >= 0.07 and v <= 0.92 - 4.2 / b:
                return k
            v *= (2.83 + 5.1 / b) * deviation / (a / (distance * distance) + b)
            bound = lgamma(mode + 1) + lgamma(n - mode + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            if log(v) <= bound + (k - mode) * log(p / (1.0 - p)):
                return k


def _seed_first(self, x=None):
    self.seed(x)


def adopt(cls):
    """Give a subclass of the native class what draws through its own generator, where it needs that."""
    for parent in cls.__mro__:
        if parent is _Native:
            return
        if "_randbelow" in vars(parent):
            break
        if "getrandbits" in vars(parent):
            cls._randbelow = _below_by_bits
            break
        if "random" in vars(parent):
            cls._randbelow = _below_by_random
            break
    if cls.seed is not _Native.seed and cls.__init__ is _Native.__init__:
        # The native constructor seeds the Mersenne Twister only.
        cls.__init__ = _seed_first
    for name, method in vars(Random).items():
        if callable(method) and getattr(cls, name, None) is getattr(_Native, name, None):
            setattr(cls, name, method)
