try:
    from listed import four
except ImportError as error:
    print(error.msg == f"cannot import name 'four' from 'listed' ({error.path})")  # expect: True
    print(error.name, error.name_from, error.path.endswith("/listed.py"))  # expect: listed four True
try:
    from portions import four
except ImportError as error:
    print(error)  # expect: cannot import name 'four' from 'portions' (unknown location)
