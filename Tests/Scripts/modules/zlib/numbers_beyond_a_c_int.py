import zlib

for number in (2**40, 10**30, -(10**30)):
    for function in (zlib.compressobj, zlib.decompressobj):
        try:
            function(number)
        except OverflowError as error:
            print(error)

# expect: Python int too large to convert to C int
# expect: Python int too large to convert to C int
# expect: Python int too large to convert to C int
# expect: Python int too large to convert to C int
# expect: Python int too large to convert to C int
# expect: Python int too large to convert to C int
