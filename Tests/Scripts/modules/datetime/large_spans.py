from datetime import timedelta

longest = timedelta.max
print(longest.total_seconds(), longest // 7, longest % timedelta(days=1000), -timedelta(999))
print(longest / timedelta(microseconds=1), timedelta.min == -timedelta(999999999))
print(timedelta(microseconds=5 * 10**19), timedelta(days=0.3, hours=1e-7), timedelta(1) * 1.7 / 0.7)
print(timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(seconds=-0.0000005))
print(divmod(timedelta(1), timedelta(hours=-7)), hash(timedelta(1, 2, 3)), timedelta(True))

# expect: 86400000000000.0 142857142 days, 20:34:17.142857 999 days, 23:59:59.999999 -999 days, 0:00:00
# expect: 8.64e+19 True
# expect: 578703703 days, 16:53:20 7:12:00.000360 2 days, 10:17:08.571429
# expect: 0:00:00.000002 0:00:00.000002 0:00:00
# expect: (-4, datetime.timedelta(days=-1, seconds=72000)) 529344067295497451 1 day, 0:00:00
