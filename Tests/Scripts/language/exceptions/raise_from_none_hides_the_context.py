try:
    try:
        raise ValueError("low")
    except ValueError:
        raise RuntimeError("high") from None
except RuntimeError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
# expect: None ValueError('low') True
