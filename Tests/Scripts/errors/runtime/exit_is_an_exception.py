import sys
try:
    sys.exit(5)
except SystemExit as error:
    print(error.code, repr(error))  # expect: 5 SystemExit(5)
finally:
    print("finally")  # expect: finally
