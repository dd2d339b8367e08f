import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    made = type("Made", (), {1: 2, "name": 3})
for warning in caught:
    print(warning.category.__name__, warning.message)  # expect: RuntimeWarning non-string key in the __dict__ of class Made
print(made.name, 1 in made.__dict__)  # expect: 3 True
