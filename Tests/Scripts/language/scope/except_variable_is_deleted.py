try:
    raise ValueError("x")
except ValueError as error:
    kept = error
try:
    error
except NameError as other:
    print(other)  # expect: name 'error' is not defined
print(kept)  # expect: x
