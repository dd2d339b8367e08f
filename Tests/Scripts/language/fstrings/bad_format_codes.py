for action in (lambda: f"{5:s}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{[]:5}", lambda: f"{None:>5}",
               lambda: f"{'a':,}", lambda: f"{5:.2}", lambda: f"{'a':+}", lambda: f"{5:xx}", lambda: f"{'a':=5}"):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Unknown format code 'd' for object of type 'float'
# expect: TypeError unsupported format string passed to list.__format__
# expect: TypeError unsupported format string passed to NoneType.__format__
# expect: ValueError Cannot specify ',' with 's'.
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Sign not allowed in string format specifier
# expect: ValueError Invalid format specifier 'xx' for object of type 'int'
# expect: ValueError '=' alignment not allowed in string format specifier
