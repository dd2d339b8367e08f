for text in ("%(", "%(name"):
    for value in (42, {}):
        try:
            text % value
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

# expect: TypeError format requires a mapping
# expect: ValueError incomplete format key
# expect: TypeError format requires a mapping
# expect: ValueError incomplete format key
