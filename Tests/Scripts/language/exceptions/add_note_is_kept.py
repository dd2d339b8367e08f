try:
    try:
        raise ValueError("x")
    except ValueError as error:
        error.add_note("a note")
        raise
except ValueError as error:
    print(error, error.__notes__)  # expect: x ['a note']
