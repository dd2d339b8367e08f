"""The quantiles of normal distributions, where CPython has them in C."""

from _statistics_normal import _normal_dist_inv_cdf
