import time

now = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0), {"tm_zone": "CET", "tm_gmtoff": 3600})
print(now.tm_zone, now.tm_gmtoff, now[:3])  # expect: CET 3600 (2024, 1, 2)
print(time.struct_time(range(9)).tm_zone)  # expect: None
time.struct_time(range(9), 5)  # expect-error: TypeError: time.struct_time() takes a dict as second arg, if any
