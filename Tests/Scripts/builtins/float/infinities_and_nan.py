inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, inf == inf, nan == nan, nan != nan)
# expect: inf -inf nan inf nan nan True False True
print(float("Infinity"), float("-INF"), float("NaN"), 1e309, -1e309, inf > 10 ** 400)
# expect: inf -inf nan inf -inf True
print(max(1.0, nan), min(nan, 1.0), nan < 1, inf // 1, inf % 2, 5 % inf, -5 % inf)
# expect: 1.0 nan False nan nan 5.0 inf
