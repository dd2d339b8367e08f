"""Averages, spreads and relations of data; sums are exact, whatever the kinds of numbers."""

import math
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from _statistics_exact import (
    StatisticsError, _coerce, _convert, _decimal_sqrt_of_frac, _deviations, _exact, _exact_ratio,
    _fail_neg, _float_sqrt_of_frac, _integer_sqrt_of_frac_rto, _is_decimal, _isfinite, _root_of_kind,
    _sum,
)  # fmt: skip
from _statistics_kernels import _kernel_invcdfs, kde, kde_random
from _statistics_normal import NormalDist, _normal_dist_inv_cdf

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median", "median_grouped",
    "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
    "variance",
]  # fmt: skip


# MARK: Averages


def mean(data):
    """Return the arithmetic mean."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


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
        if not isinstance(data[0], numbers.Real) and not _is_decimal(type(data[0])):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    weight = _sum(_fail_neg(weights, message))[1]
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(weight / total, kind)


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
    return _convert(value, kind)


def pvariance(data, mu=None):
    """Return the variance of the data."""
    kind, value = _variance(data, mu, "pvariance", 1)
    return _convert(value, kind)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, value = _variance(data, xbar, "stdev", 2)
    return _root_of_kind(kind, _exact(value))


def pstdev(data, mu=None):
    """Return the square root of the variance of the data."""
    kind, value = _variance(data, mu, "pstdev", 1)
    return _root_of_kind(kind, _exact(value))


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
        return math.sumprod(x, y) / _sqrtprod(math.sumprod(x, x), math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _sqrtprod(x, y):
    root = math.sqrt(x * y)
    if math.isinf(root) and math.isfinite(x) and math.isfinite(y):
        return _sqrtprod(x * 2.0**-512, y * 2.0**-512) / 2.0**-512
    if not root and x and y:
        return _sqrtprod(x * 2.0**537, y * 2.0**537) / 2.0**537
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
