def g():
    print("never")
    yield

it = g()
try:
    it.throw(ValueError("early"))
except ValueError as error:
    print(error)  # expect: early
print(list(it))  # expect: []
