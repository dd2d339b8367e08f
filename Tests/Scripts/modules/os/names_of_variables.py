import os

try:
    os.environ["a=b"] = "c"
except ValueError as error:
    print(error)  # expect: illegal environment variable name
