import sys

sys.stdout.reconfigure(encoding="ascii", errors="backslashreplace")
print("größe", sys.stdout.encoding, sys.stdout.errors)
sys.stdout.reconfigure(encoding="ascii")
try:
    print("ö")
except UnicodeEncodeError as error:
    print(error)
sys.stdout.reconfigure(errors="replace")
print(sys.stdout.errors, "ö")
try:
    sys.stdout.reconfigure(encoding="no-such-encoding")
except LookupError as error:
    print(error, sys.stdout.encoding)
sys.stdout.reconfigure(encoding="utf-8")
print("ö", sys.stdout.errors)

# expect: gr\xf6\xdfe ascii backslashreplace
# expect: 'ascii' codec can't encode character '\xf6' in position 0: ordinal not in range(128)
# expect: replace ?
# expect: unknown encoding: no-such-encoding ascii
# expect: ö strict
