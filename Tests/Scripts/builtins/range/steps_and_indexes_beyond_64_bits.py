print(range(0, 100, 7)[:: 10**30])
print(range(0, 100, 2**62)[::4])
try:
    range(5)[10**30]
except IndexError as error:
    print(error)

# expect: range(0, 105, 7000000000000000000000000000000)
# expect: range(0, 4611686018427387904, 18446744073709551616)
# expect: range object index out of range
