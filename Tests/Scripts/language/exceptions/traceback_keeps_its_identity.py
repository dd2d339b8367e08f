try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
    print(error.__traceback__ is traceback)  # expect: True
    other = KeyError("k").with_traceback(traceback)
    print(other.__traceback__ is traceback)  # expect: True
