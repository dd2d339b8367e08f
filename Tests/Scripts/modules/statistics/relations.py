import statistics

x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(statistics.covariance(x, y), statistics.correlation(x, y))
print(statistics.correlation(x, y, method="ranked"), statistics.linear_regression(x, y))
try:
    statistics.correlation([1, 1], [2, 3])
except statistics.StatisticsError as error:
    print(error)

# expect: 1.5 0.7745966692414834
# expect: 0.7378647873726218 LinearRegression(slope=0.6, intercept=2.2)
# expect: at least one of the inputs is constant
