import os

made = os.stat_result(range(10))
print(made.st_mode, made.st_mtime, made.st_atime_ns)  # expect: 0 8 None
print(os.stat_result.n_fields, os.stat_result.n_sequence_fields, os.stat_result.n_unnamed_fields)  # expect: 19 10 3
try:
    made.__replace__(st_mode=1)
except TypeError as error:
    print(error)  # expect: __replace__() is not supported for os.stat_result because it has unnamed field(s)
