view = memoryview(b"ab")
for call in lambda: view.cast(3), lambda: view.tobytes(1), lambda: view.hex(()), lambda: view.hex(":", "x"):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
# expect: cast() argument 'format' must be str, not int
# expect: tobytes() argument 'order' must be str or None, not int
# expect: sep must be length 1.
# expect: 'str' object cannot be interpreted as an integer
