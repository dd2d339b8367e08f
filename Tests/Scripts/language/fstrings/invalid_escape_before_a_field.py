import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    print(eval(r"f'\{6 * 7}'"), eval(r"rf'\{1}'"), eval(r"f'\\{1}'"))
print([str(warning.message) for warning in caught])

# expect: \42 \1 \1
# expect: ["invalid escape sequence '\\{'"]
