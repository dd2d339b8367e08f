try:
    try:
        undefined
    except NameError:
        "text" * (1 << 60)
except MemoryError as error:
    print(error.__context__)  # expect: None
