error = ValueError("x")
try:
    try:
        raise error
    except ValueError:
        raise error
except ValueError as caught:
    print(caught is error, caught.__context__)  # expect: True None
