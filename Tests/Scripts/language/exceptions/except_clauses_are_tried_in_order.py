for error in (KeyError("k"), IndexError("i"), ValueError("v")):
    try:
        raise error
    except KeyError:
        print("key")  # expect: key
    except LookupError as caught:
        print("lookup", caught)  # expect: lookup i
    except (TypeError, ValueError) as caught:
        print("tuple", caught)  # expect: tuple v
