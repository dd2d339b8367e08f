import sys
print(sys.maxsize, sys.getrecursionlimit(), sys.byteorder, sys.maxsize + 1)
# expect: 9223372036854775807 1000 little 9223372036854775808
