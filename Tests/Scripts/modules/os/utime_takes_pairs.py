import os
import tempfile

with tempfile.NamedTemporaryFile() as file:
    for options in {"times": 5}, {"times": (1,)}, {"ns": [1, 2]}, {"times": (1, 2), "ns": (1, 2)}:
        try:
            os.utime(file.name, **options)
        except (TypeError, ValueError) as error:
            print(error)
    os.utime(file.name, (1.5, 2))
    print(os.stat(file.name).st_atime, os.stat(file.name).st_mtime_ns)

# expect: utime: 'times' must be either a tuple of two ints or None
# expect: utime: 'times' must be either a tuple of two ints or None
# expect: utime: 'ns' must be a tuple of two ints
# expect: utime: you may specify either 'times' or 'ns' but not both
# expect: 1.5 2000000000
