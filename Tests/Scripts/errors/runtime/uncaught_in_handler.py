try:
    1 / 0
except ZeroDivisionError:
    undefined  # expect-error: NameError: name 'undefined' is not defined
