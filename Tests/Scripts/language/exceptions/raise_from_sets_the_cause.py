try:
    try:
        raise ValueError("low")
    except ValueError as low:
        raise RuntimeError("high") from low
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)  # expect: high ValueError('low') True
