import sys
print("before")  # expect: before
sys.exit(3)
# expect-exit: 3
