import statistics
from fractions import Fraction

data = [1, 2, 4, 7, 7.5, 10]
for function in (
    statistics.mean, statistics.fmean, statistics.geometric_mean, statistics.harmonic_mean,
    statistics.median, statistics.median_low, statistics.median_high, statistics.median_grouped,
    statistics.quantiles, statistics.variance, statistics.pvariance, statistics.stdev, statistics.pstdev,
):  # fmt: skip
    print(function.__name__, function(data))
print(statistics.mean([1, 2, 3, 4]), statistics.mean([Fraction(1, 3), Fraction(2, 3)]))
print(statistics.mode("aabbbc"), statistics.multimode("aabbc"), statistics.fmean([1, 2], [3, 1]))
for function in (statistics.mean, statistics.median, statistics.stdev, statistics.mode):
    try:
        function([])
    except statistics.StatisticsError as error:
        print(error)

# expect: mean 5.25
# expect: fmean 5.25
# expect: geometric_mean 4.016750734143884
# expect: harmonic_mean 2.8219484882418815
# expect: median 5.5
# expect: median_low 4
# expect: median_high 7
# expect: median_grouped 6.5
# expect: quantiles [1.75, 5.5, 8.125]
# expect: variance 12.175
# expect: pvariance 10.145833333333334
# expect: stdev 3.48926926447358
# expect: pstdev 3.185252475602732
# expect: 2.5 1/2
# expect: b ['a', 'b'] 1.25
# expect: mean requires at least one data point
# expect: no median for empty data
# expect: stdev requires at least two data points
# expect: no mode for empty data
