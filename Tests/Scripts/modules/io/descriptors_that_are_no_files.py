# A descriptor is looked at when it is opened.
import os
import warnings

spare = os.open("/", os.O_RDONLY)
for descriptor in -1, spare:
    try:
        open(descriptor)
    except (ValueError, OSError) as error:
        print(type(error).__name__, getattr(error, "strerror", error))
# expect: ValueError negative file descriptor
# expect: IsADirectoryError Is a directory
os.close(spare)
for opened in open, os.fdopen:
    try:
        opened(spare)
    except OSError as error:
        print(error.strerror)
# expect: Bad file descriptor
# expect: Bad file descriptor
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    open(True, "wb", closefd=False)
    print(seen[0].message)  # expect: bool is used as a file descriptor
for mode in "b", "rw":
    try:
        open("/dev/null", mode)
    except ValueError as error:
        print(error)
# expect: Must have exactly one of create/read/write/append mode and at most one plus
# expect: must have exactly one of create/read/write/append mode
