def g():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            yield "caught " + str(error)

it = g()
print(next(it))  # expect: ready
print(it.throw(ValueError("x")))  # expect: caught x
print(next(it))  # expect: ready
try:
    it.throw(KeyError("k"))
except KeyError as error:
    print("escaped", error)  # expect: escaped 'k'
print(list(it))  # expect: []
