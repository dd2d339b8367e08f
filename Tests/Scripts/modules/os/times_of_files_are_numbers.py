import os
import tempfile

with tempfile.NamedTemporaryFile() as file:
    for times in ((1, None), (1, "x"), (1.5, float("nan")), (1, 1e30)):
        try:
            os.utime(file.name, times)
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
# expect: OverflowError timestamp out of range for platform time_t
    os.utime(file.name, (1.25, -0.5))
    print(os.stat(file.name).st_atime_ns, os.stat(file.name).st_mtime_ns)  # expect: 1250000000 -500000000
