error = ValueError("text")
print(error.__setstate__({"code": 5}), error.code)  # expect: None 5
try:
    error.__setstate__(42)
except TypeError as other:
    print(other)  # expect: state is not a dictionary
