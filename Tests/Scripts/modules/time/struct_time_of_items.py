import pickle
import time

made = time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0), {"tm_zone": "CET"})
print(made.tm_zone, made.tm_gmtoff, made[0])  # expect: CET None 2024
print(pickle.loads(pickle.dumps(made)).tm_zone)  # expect: CET
print(made.__reduce__()[1][1])  # expect: {'tm_zone': 'CET', 'tm_gmtoff': None}
print(made.__replace__(tm_year=1).tm_year)  # expect: 1
for arguments in ((1,), (range(3),), (range(12),), (range(9), 5), (range(9), {"a": 1})):
    try:
        time.struct_time(*arguments)
    except TypeError as error:
        print(error)
# expect: constructor requires a sequence
# expect: time.struct_time() takes an at least 9-sequence (3-sequence given)
# expect: time.struct_time() takes an at most 11-sequence (12-sequence given)
# expect: time.struct_time() takes a dict as second arg, if any
# expect: time.struct_time() got duplicate or unexpected field name(s)
