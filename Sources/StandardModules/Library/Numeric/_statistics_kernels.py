"""Estimates of a density: each value of a sample is spread by a kernel, the sum of which is the estimate."""

from bisect import bisect_left, bisect_right
from functools import reduce
from math import acos, asin, atan, cos, cosh, exp, log, pi, sin, sqrt, tan, tau

from _statistics_exact import StatisticsError
from _statistics_normal import NormalDist

# Where scripts find these names.
__name__ = "statistics"


def _polynomial(*coefficients):
    return lambda t: reduce(lambda total, c: total * t + c, coefficients)


def _inverse(function, derivative):
    """The inverse of a rising function on -1 to 1, by Newton's method inside a shrinking interval."""

    def inverse(p):
        low, high, t = -1.0, 1.0, 2.0 * p - 1.0
        for _ in range(200):
            excess = function(t) - p
            if excess > 0.0:
                high = t
            else:
                low = t
            slope = derivative(t)
            step = t - excess / slope if slope else low
            following = step if low < step < high else (low + high) / 2.0
            if abs(following - t) <= 1e-16 * abs(t) or high - low < 1e-16:
                return following
            t = following
        return t

    return inverse


_ROOT_TAU = sqrt(tau)
_standard = NormalDist()


def _quartic_weight(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _triweight_weight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


_quartic_sum = _polynomial(3 / 16, 0.0, -5 / 8, 0.0, 15 / 16, 1 / 2)
_triweight_sum = _polynomial(-5 / 32, 0.0, 21 / 32, 0.0, -35 / 32, 0.0, 35 / 32, 1 / 2)


def _inverse_triangular(p):
    return sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p)


# Of each kernel: its density, its cumulative distribution, the inverse of that, and how far it reaches.
_KERNELS = {
    "normal": (lambda t: exp(-1 / 2 * t * t) / _ROOT_TAU, _standard.cdf, _standard.inv_cdf, None),
    "logistic": (
        lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
        lambda p: log(p / (1.0 - p)), None,
    ),
    "sigmoid": (
        lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)),
        lambda p: log(tan(p * pi / 2)), None,
    ),
    "rectangular": (
        lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0,
    ),
    "triangular": (
        lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        _inverse_triangular, 1.0,
    ),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t), lambda t: -1 / 4 * t**3 + 3 / 4 * t + 1 / 2,
        lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0,
    ),
    "quartic": (_quartic_weight, _quartic_sum, _inverse(_quartic_sum, _quartic_weight), 1.0),
    "triweight": (
        _triweight_weight, _triweight_sum, _inverse(_triweight_sum, _triweight_weight), 1.0,
    ),
    "cosine": (
        lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2,
        lambda p: 2.0 * asin(2.0 * p - 1.0) / pi, 1.0,
    ),
}  # fmt: skip
for _name, _other in (
    ("normal", "gauss"), ("rectangular", "uniform"), ("parabolic", "epanechnikov"),
    ("quartic", "biweight"),
):  # fmt: skip
    _KERNELS[_other] = _KERNELS[_name]
_kernel_invcdfs = {_name: _parts[2] for _name, _parts in _KERNELS.items()}


def _kernel(data, h, kernel):
    if not data:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    try:
        return _KERNELS[kernel]
    except (KeyError, TypeError):
        raise StatisticsError(f"Unknown kernel name: {kernel!r}") from None


def kde(data, h, kernel="normal", *, cumulative=False):
    """Return a function that estimates the density, or the distribution, that a sample comes from."""
    density, total, _, support = _kernel(data, h, kernel)
    sample = []

    def near(x):
        # A sample that has grown is sorted anew.
        if len(sample) != len(data):
            sample[:] = sorted(data)
        if support is None:
            return 0, sample
        first = bisect_left(sample, x - h * support)
        return first, sample[first : bisect_right(sample, x + h * support)]

    if cumulative:

        def estimate(x):
            below, values = near(x)
            return sum((total((x - value) / h) for value in values), below) / len(data)

        estimate.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
    else:

        def estimate(x):
            return sum(density((x - value) / h) for value in near(x)[1]) / (len(data) * h)

        estimate.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    estimate.__name__ = "cdf" if cumulative else "pdf"
    return estimate


def kde_random(data, h, kernel="normal", *, seed=None):
    """Return a function that draws at random from the estimated density of a sample."""
    from random import Random

    inverse = _kernel(data, h, kernel)[2]
    source = Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
