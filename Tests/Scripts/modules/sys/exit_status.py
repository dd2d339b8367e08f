import sys
print("before")  # expect: before
sys.exit(42)
# expect-exit: 42
