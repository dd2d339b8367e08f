# category: objects
# difference: The hashes of strings and bytes are the same in every run, so sets of strings print in the same order.
# because: Two runs of a script must not differ.
# instead: Nothing needs to change.
import sys

print(sys.flags.hash_randomization)  # expect: 0
# cpython: 1
