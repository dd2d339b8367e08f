import statistics

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
estimate = statistics.kde(sample, h=1.5)
print(estimate.__doc__, round(estimate(0), 9))  # expect: PDF estimate with h=1.5 and kernel='normal' 0.10988214
for kernel in ("triangular", "biweight", "cosine"):
    total = statistics.kde(sample, 1.5, kernel, cumulative=True)
    print(kernel, round(total(-1), 9), total(9))

draw = statistics.kde_random(sample, 1.5, "quartic", seed=8)
print([round(draw(), 6) for _ in range(3)])
for bad in ([], 1.5, "normal"), (sample, 0, "normal"), (sample, 1, "odd"):
    try:
        statistics.kde(*bad)
    except statistics.StatisticsError as error:
        print(error)

# expect: triangular 0.304074074 1.0
# expect: biweight 0.304404033 1.0
# expect: cosine 0.3028981 1.0
# expect: [-1.510072, 1.211562, 5.240326]
# expect: Empty data sequence
# expect: Bandwidth h must be positive, not h=0
# expect: Unknown kernel name: 'odd'
