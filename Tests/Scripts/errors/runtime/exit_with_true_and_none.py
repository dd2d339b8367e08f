import sys
try:
    sys.exit(None)
except SystemExit as error:
    print(error.code)  # expect: None
sys.exit(True)
# expect-exit: 1
