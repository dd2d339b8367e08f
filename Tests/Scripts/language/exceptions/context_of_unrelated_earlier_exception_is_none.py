try:
    raise ValueError("handled")
except ValueError:
    pass
try:
    raise KeyError("fresh")
except KeyError as error:
    print(error.__context__)  # expect: None
