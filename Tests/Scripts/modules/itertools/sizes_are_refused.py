from itertools import combinations_with_replacement, product, tee

try:
    combinations_with_replacement("ab", 10**15)
except (MemoryError, OverflowError) as error:
    print("refused")
try:
    product("ab", repeat=10**15)
except (MemoryError, OverflowError) as error:
    print("refused")
# expect: refused
# expect: refused
