"""Averages, spreads and relations of data; sums are exact, whatever the kinds of numbers."""

import math
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "linear_regression", "mean", "median", "median_grouped", "median_high",
    "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]  # fmt: skip


class StatisticsError(ValueError):
    """The data have no such statistic."""


# MARK: Exact sums


def _common_type(first, second):
    """The type of a result that comes of both."""
    if first is second or second in (int, bool):
        return first
    if first is int or issubclass(second, first):
        return second
    if issubclass(first, second) or issubclass(second, int):
        return first
    if issubclass(first, int):
        return second
    if issubclass(first, Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, Fraction):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _ratio(value):
    """Numerator and denominator; None as denominator of what is not finite."""
    try:
        return value.as_integer_ratio()
    except (OverflowError, ValueError):
        return value, None
    except AttributeError:
        pass
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _moments(data):
    """The common type, the sum, the sum of squares and the count."""
    kind, count = int, 0
    sums, squares, infinite = {}, {}, None
    for value in data:
        kind = _common_type(kind, type(value))
        count += 1
        numerator, denominator = _ratio(value)
        if denominator is None:
            infinite = numerator if infinite is None else infinite + numerator
            continue
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    if infinite is not None:
        return kind, infinite, infinite, count
    total = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    return kind, total, sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0)), count


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        # A Decimal takes no fraction.
        return kind(value.numerator) / kind(value.denominator)


def _deviations(data, centre):
    """The common type, the sum of squared deviations, the centre and the count."""
    if centre is not None:
        kind, total, _, count = _moments((value - centre) * (value - centre) for value in data)
        return kind, total, centre, count
    kind, total, squares, count = _moments(data)
    if not count:
        return kind, total, total, count
    if not isinstance(total, Fraction):
        return kind, total, total, count
    return kind, (count * squares - total * total) / count, total / count, count


def _square_root(value):
    """The float that is nearest to the root of a fraction."""
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    n, m = value.numerator, value.denominator
    # An integer root with more bits than a float, the last one set when something was cut off.
    shift = (n.bit_length() - m.bit_length() - 2 * sys.float_info.mant_dig - 3) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _root_of_kind(kind, value):
    """The root as a Decimal where the data are, and else as a float."""
    if kind.__module__ != "decimal" or not isinstance(value, Fraction):
        return _square_root(value)
    from decimal import localcontext

    with localcontext() as context:
        digits = context.prec
        context.prec = 3 * digits + 20
        root = (kind(value.numerator) / kind(value.denominator)).sqrt()
        context.prec = digits
        return +root


# MARK: Averages


def mean(data):
    """Return the arithmetic mean."""
    kind, total, _, count = _moments(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _converted(total / count, kind)


def fmean(data, weights=None):
    """Return the arithmetic mean, quickly and as a float."""
    data = data if hasattr(data, "__len__") else list(data)
    if weights is None:
        total = math.fsum(data)
        if not len(data):
            raise StatisticsError("fmean requires at least one data point")
        return total / len(data)
    weights = list(weights)
    try:
        total = math.sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    divisor = math.fsum(weights)
    if not divisor:
        raise StatisticsError("sum of weights must be non-zero")
    return total / divisor


def geometric_mean(data):
    """Return the n-th root of the product of n numbers, as a float."""
    values = list(data)
    for value in values:
        if value < 0.0:
            raise StatisticsError("No negative inputs allowed", value)
    if not values:
        raise StatisticsError("Must have a non-empty dataset")
    total = math.fsum(math.log(value) for value in values if value != 0.0)
    if math.isnan(total):
        return math.nan
    if 0.0 in values:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / len(values))


def harmonic_mean(data, weights=None):
    """Return the reciprocal of the mean of the reciprocals."""
    import numbers

    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], numbers.Real):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(value < 0 for value in weights) or any(value < 0 for value in data):
        raise StatisticsError(message)
    try:
        kind, total, _, _ = _moments(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _converted(_moments(weights)[1] / total, kind)


def _sorted(data):
    values = sorted(data)
    if not values:
        raise StatisticsError("no median for empty data")
    return values


def median(data):
    """Return the middle value, or the mean of the two middle ones."""
    values = _sorted(data)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def median_low(data):
    """Return the middle value, or the smaller one of the two middle ones."""
    values = _sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    """Return the middle value, or the larger one of the two middle ones."""
    values = _sorted(data)
    return values[len(values) // 2]


def median_grouped(data, interval=1.0):
    """Return the median of values that stand for intervals around them."""
    values = _sorted(data)
    middle = values[len(values) // 2]
    below = bisect_left(values, middle)
    count = bisect_right(values, middle, lo=below) - below
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return middle - interval / 2.0 + interval * (len(values) / 2 - below) / count


def mode(data):
    """Return the most frequent value, the first one of several."""
    found = Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0][0]


def multimode(data):
    """Return the list of the most frequent values."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 values that cut the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    count = len(values)
    if count < 2:
        if not count:
            raise StatisticsError("must have at least one data point")
        return values * (n - 1)
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    cuts = []
    for i in range(1, n):
        if method == "inclusive":
            j, rest = divmod(i * (count - 1), n)
        else:
            j = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - j * n
            j -= 1
        cuts.append((values[j] * (n - rest) + values[j + 1] * rest) / n)
    return cuts


# MARK: Spreads


def _variance(data, centre, name, least):
    kind, total, _, count = _deviations(data, centre)
    if count < least:
        raise StatisticsError(f"{name} requires at least {('one data point', 'two data points')[least - 1]}")
    return kind, total / (count - least + 1)


def variance(data, xbar=None):
    """Return the variance of a population of which the data are a sample."""
    kind, value = _variance(data, xbar, "variance", 2)
    return _converted(value, kind)


def pvariance(data, mu=None):
    """Return the variance of the data."""
    kind, value = _variance(data, mu, "pvariance", 1)
    return _converted(value, kind)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, value = _variance(data, xbar, "stdev", 2)
    return _root_of_kind(kind, _exact(value))


def pstdev(data, mu=None):
    """Return the square root of the variance of the data."""
    kind, value = _variance(data, mu, "pstdev", 1)
    return _root_of_kind(kind, _exact(value))


def _exact(value):
    return value if isinstance(value, (Fraction, float)) else Fraction(value)


# MARK: Relations


def _check_pairs(x, y, name):
    if len(y) != len(x):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def _centred(values):
    centre = math.fsum(values) / len(values)
    return [value - centre for value in values], centre


def covariance(x, y, /):
    """Return the sample covariance."""
    _check_pairs(x, y, "covariance")
    return math.sumprod(_centred(x)[0], _centred(y)[0]) / (len(x) - 1)


def _ranks(values):
    """Ranks around zero; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for position in order[start:end]:
            ranks[position] = (start + end - 1) / 2 - (len(values) - 1) / 2
        start = end
    return ranks


def correlation(x, y, /, *, method="linear"):
    """Return the correlation coefficient: Pearson's, or Spearman's of ranks."""
    _check_pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y = _centred(x)[0], _centred(y)[0]
    try:
        return math.sumprod(x, y) / _root_of_product(math.sumprod(x, x), math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _root_of_product(x, y):
    root = math.sqrt(x * y)
    if math.isinf(root) and math.isfinite(x) and math.isfinite(y):
        return _root_of_product(x * 2.0**-512, y * 2.0**-512) / 2.0**-512
    if not root and x and y:
        return _root_of_product(x * 2.0**537, y * 2.0**537) / 2.0**537
    if not root or not math.isfinite(root):
        return root
    # One step of Newton's, with the exact error.
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line with the least squared errors."""
    _check_pairs(x, y, "linear regression")
    x_centre = y_centre = 0.0
    if not proportional:
        (x, x_centre), (y, y_centre) = _centred(x), _centred(y)
    try:
        slope = (math.sumprod(x, y) + 0.0) / math.sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else y_centre - slope * x_centre)


# MARK: The normal distribution

# Wichura's approximation (AS 241): numerator and denominator of three ranges, highest power first.
_CENTRE = (
    (2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
     1971.5909503065513, 133.14166789178438, 3.3871328727963665),
    (5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
     687.1870074920579, 42.31333070160091, 1.0),
)  # fmt: skip
_FLANK = (
    (0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
     5.769497221460691, 4.630337846156546, 1.4234371107496835),
    (1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
     1.6763848301838038, 2.053191626637759, 1.0),
)  # fmt: skip
_TAIL = (
    (2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
     0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103),
    (2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133,
     0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0),
)  # fmt: skip


def _polynomial(coefficients, x):
    value = coefficients[0]
    for coefficient in coefficients[1:]:
        value = value * x + coefficient
    return value


def _inverse(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + (_polynomial(_CENTRE[0], r) * q / _polynomial(_CENTRE[1], r)) * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    (above, below), r = (_FLANK, r - 1.6) if r <= 5.0 else (_TAIL, r - 5.0)
    x = _polynomial(above, r) / _polynomial(below, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution of a random variable."""

    __slots__ = {"_mu": "Its mean.", "_sigma": "Its standard deviation."}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Return the distribution with the data's mean and standard deviation."""
        _, total, centre, count = _deviations(data, None)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(float(centre), _square_root(_exact(total / (count - 1))))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def samples(self, n, *, seed=None):
        """Return n random values."""
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse(draw(), self._mu, self._sigma) for _ in range(n)]

    def _check(self, name):
        if not self._sigma:
            raise StatisticsError(f"{name}() not defined when sigma is zero")

    def pdf(self, x):
        """Return the density at x."""
        self._check("pdf")
        spread, distance = self.variance, x - self._mu
        return math.exp(distance * distance / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        """Return the probability of values up to x."""
        self._check("cdf")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        """Return the value up to which the probability is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Return the n - 1 values between n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Return the area that both densities cover."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        narrow, wide = sorted((self, other), key=lambda one: (one._sigma, one._mu))
        if not narrow.variance or not wide.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        spread, distance = wide.variance - narrow.variance, abs(wide._mu - narrow._mu)
        if not spread:
            return 1.0 - math.erf(distance / (2.0 * narrow._sigma * math.sqrt(2.0)))
        # The densities cross twice.
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        offset = narrow._sigma * wide._sigma * math.sqrt(
            distance * distance + spread * math.log(wide.variance / narrow.variance)
        )
        crossings = (middle + offset) / spread, (middle - offset) / spread
        return 1.0 - (sum(abs(wide.cdf(x) - narrow.cdf(x)) for x in crossings))

    def zscore(self, x):
        """Return how many standard deviations x is above the mean."""
        self._check("zscore")
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
